// The lines of the tables of forest area (Circular 33/2018/TT-BNNPTNT as amended by 16/2023, tables 1 to 4; the order of the lines is
// not yet checked against the signed form): which of the 93 kinds counts where. Pure.
import { type ForestType, isForest } from '../forestType.ts'

interface Line {
  /** Within the line that stands above it with one less. */
  readonly depth: 0 | 1 | 2
  readonly includes: (type: ForestType) => boolean
}

const natural = ({ landClass }: ForestType) => landClass === 'natural'
const timber = ({ vegetation }: ForestType) =>
  ['evergreenBroadleaf', 'deciduous', 'conifer', 'broadleafConifer', 'swampForest'].includes(vegetation)
const bamboo = ({ vegetation }: ForestType) => ['luong', 'nua', 'vau', 'loO', 'otherBamboo'].includes(vegetation)
const onGround =
  (...grounds: readonly ForestType['ground'][]) =>
  (type: ForestType) =>
    isForest(type) && grounds.includes(type.ground)
const stand = (condition: ForestType['condition']) => (type: ForestType) =>
  natural(type) && timber(type) && type.condition === condition

/** In the order of the tables. */
export const areaLines = {
  forest: { depth: 0, includes: isForest },
  natural: { depth: 1, includes: natural },
  primary: { depth: 2, includes: (type) => natural(type) && type.isPrimary },
  secondary: { depth: 2, includes: (type) => natural(type) && !type.isPrimary },
  planted: { depth: 1, includes: ({ landClass }) => landClass === 'planted' },
  earth: { depth: 1, includes: onGround('earth') },
  rock: { depth: 1, includes: onGround('rock') },
  wet: { depth: 1, includes: onGround('saltMarsh', 'acidMarsh', 'freshMarsh') },
  sand: { depth: 1, includes: onGround('sand') },
  naturalTimber: { depth: 1, includes: (type) => natural(type) && timber(type) },
  rich: { depth: 2, includes: stand('rich') },
  medium: { depth: 2, includes: stand('medium') },
  poor: { depth: 2, includes: stand('poor') },
  exhausted: { depth: 2, includes: stand('exhausted') },
  recovering: { depth: 2, includes: stand('recovering') },
  withoutVolume: { depth: 2, includes: stand(undefined) },
  bamboo: { depth: 1, includes: (type) => natural(type) && bamboo(type) },
  mixed: {
    depth: 1,
    includes: (type) => natural(type) && ['timberBamboo', 'bambooTimber'].includes(type.vegetation),
  },
  palm: { depth: 1, includes: (type) => natural(type) && type.vegetation === 'palm' },
  notForest: { depth: 0, includes: (type) => !isForest(type) },
  plantedNotYetForest: { depth: 1, includes: ({ landClass }) => landClass === 'plantedNotYetForest' },
  regenerating: { depth: 1, includes: ({ vegetation }) => vegetation === 'regeneratingTrees' },
  otherLand: {
    depth: 1,
    includes: ({ landClass, vegetation }) => landClass === 'noForest' && vegetation !== 'regeneratingTrees',
  },
} as const satisfies Record<string, Line>

export type AreaLine = keyof typeof areaLines | 'unknown' | 'total'
const named = Object.keys(areaLines) as (keyof typeof areaLines)[]
/** Then what is not known, then everything. */
export const allLines: readonly AreaLine[] = [...named, 'unknown', 'total']

/** The lines of changes: what becomes what. */
export const changeLines: readonly AreaLine[] = [
  'forest',
  'natural',
  'planted',
  'notForest',
  'plantedNotYetForest',
  'regenerating',
  'otherLand',
  'unknown',
  'total',
]

export const depthOf = (line: AreaLine): number => (line === 'unknown' || line === 'total' ? 0 : areaLines[line].depth)

/** The lines in which a kind counts; undefined: a plot whose kind is not known. */
export const linesOf = (type: ForestType | undefined): readonly AreaLine[] =>
  type ? [...named.filter((line) => areaLines[line].includes(type)), 'total'] : ['unknown', 'total']
