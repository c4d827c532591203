// A forest type in words, put together from what it is: "Rừng tự nhiên lá rộng thường xanh, núi đất, giàu". Pure.
import type { ForestType } from './forestType.ts'
import type { ForestWords } from './words.ts'

/** Kinds of land whose ground says nothing. */
const groundless = ['water', 'otherLand'] as const

export function forestTypeName(type: ForestType, words: Pick<ForestWords, 'forestType'>): string {
  const { ofLandClass, vegetation, ground, condition, primary } = words.forestType
  return [
    ofLandClass[type.landClass](vegetation[type.vegetation]),
    groundless.some((each) => each === type.vegetation) ? undefined : ground[type.ground],
    type.condition && condition[type.condition],
    type.isPrimary ? primary : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}
