// The colours of plots on the map, by group: neighbours in the legend are neighbours in meaning. Ours, not those of a circular:
// only a few of the official ones are known to us. Pure.
import { scales } from '../../platform/look/scales.ts'
import { forestPurposes } from '../forestPurpose.ts'
import { type ForestType, forestTypes } from '../forestType.ts'
import { ownerCategories } from '../plot.ts'
import type { Colouring } from './mosaic.ts'

const { da, ngan, dat, nang, nuoc, man } = scales

/** In the order of the legend. */
export const typeGroups = [
  'primary',
  'rich',
  'medium',
  'poor',
  'recovering',
  'bambooPalm',
  'wet',
  'planted',
  'plantedNotYetForest',
  'regenerating',
  'bare',
  'crops',
  'water',
  'otherLand',
] as const
export type TypeGroup = (typeof typeGroups)[number]

const groupColours: Readonly<Record<TypeGroup, string>> = {
  primary: ngan[9],
  rich: ngan[7],
  medium: ngan[5],
  poor: ngan[4],
  recovering: ngan[3],
  bambooPalm: '#A9B84A',
  wet: '#2F8F8B',
  planted: nang[4],
  plantedNotYetForest: nang[2],
  regenerating: '#D8DE9A',
  bare: dat[1],
  crops: nang[1],
  water: nuoc[3],
  otherLand: da[4],
}

const conditionGroups = {
  rich: 'rich',
  medium: 'medium',
  poor: 'poor',
  exhausted: 'poor',
  recovering: 'recovering',
} as const

export function typeGroupOf({ landClass, isPrimary, vegetation, condition }: ForestType): TypeGroup {
  if (landClass === 'planted' || landClass === 'plantedNotYetForest') return landClass
  if (landClass === 'noForest') {
    if (vegetation === 'regeneratingTrees') return 'regenerating'
    if (vegetation === 'bare' || vegetation === 'scatteredTrees') return 'bare'
    return vegetation === 'crops' || vegetation === 'water' ? vegetation : 'otherLand'
  }
  if (isPrimary) return 'primary'
  if (vegetation === 'swampForest') return 'wet'
  return condition ? conditionGroups[condition] : 'bambooPalm'
}

const purposeColours = { protection: nuoc[5], specialUse: man[5], production: nang[4] } as const
const ownerColours: readonly string[] = [man[5], nuoc[5], dat[4], ngan[7], nuoc[3], nang[4], ngan[4], man[3], da[5]]
/** Of what is not known. */
export const unknownColour = da[6]

/** Value of a property of the tiles → colour; what is not in it is not known. */
export function coloursOf(colouring: Colouring): readonly (readonly [string | number, string])[] {
  if (colouring === 'forestType') return forestTypes.map((type) => [type.code, groupColours[typeGroupOf(type)]])
  if (colouring === 'forestPurpose') return forestPurposes.map((purpose) => [purpose, purposeColours[purpose]])
  return ownerCategories.map((category, index) => [category, ownerColours[index] ?? unknownColour])
}
export const colourOfGroup = (group: TypeGroup): string => groupColours[group]
