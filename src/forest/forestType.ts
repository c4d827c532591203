// Kinds of forest and land (loại đất loại rừng): the 93 codes of Circular 33/2018/TT-BNNPTNT as amended by Circular
// 16/2023/TT-BNNPTNT (appendix 1), and what follows from a code. Pure.

/** What counts: only the first two are forest; what is planted becomes forest when it meets the criteria. */
export const landClasses = ['natural', 'planted', 'plantedNotYetForest', 'noForest'] as const
export type LandClass = (typeof landClasses)[number]

const vegetations = [
  'evergreenBroadleaf',
  'deciduous',
  'conifer',
  'broadleafConifer',
  'swampForest',
  'luong',
  'nua',
  'vau',
  'loO',
  'otherBamboo',
  'timberBamboo',
  'bambooTimber',
  'palm',
  'timber',
  'otherPlanted',
  'regeneratingTrees',
  'bare',
  'scatteredTrees',
  'crops',
  'water',
  'otherLand',
] as const
export type Vegetation = (typeof vegetations)[number]

/** Where it stands. `rock`: limestone mountain. */
const grounds = ['earth', 'rock', 'saltMarsh', 'acidMarsh', 'freshMarsh', 'sand'] as const
export type Ground = (typeof grounds)[number]

/** By timber per hectare (Circular 33/2018), or coming back after loss. */
const standConditions = ['rich', 'medium', 'poor', 'exhausted', 'recovering'] as const
export type StandCondition = (typeof standConditions)[number]

export interface ForestType {
  /** 1–93. */
  readonly code: number
  readonly symbol: string
  readonly landClass: LandClass
  readonly vegetation: Vegetation
  readonly ground: Ground
  readonly condition: StandCondition | undefined
  /** Never changed by people as far as is known (nguyên sinh). */
  readonly isPrimary: boolean
}

type Group = readonly [LandClass, Vegetation, Ground, string, (readonly StandCondition[])?]
const full = standConditions
const withoutExhausted = ['rich', 'medium', 'poor', 'recovering'] as const
const best = ['rich', 'medium'] as const

/** Those first in the list (1–13). */
const primaryTypes = 13

/** In the order of the codes: the symbols of a group follow one another. */
const groups: readonly Group[] = [
  ['natural', 'evergreenBroadleaf', 'earth', 'TXG1 TXB1', best],
  ['natural', 'deciduous', 'earth', 'RLG1 RLB1', best],
  ['natural', 'conifer', 'earth', 'LKG1 LKB1', best],
  ['natural', 'broadleafConifer', 'earth', 'RKG1 RKB1', best],
  ['natural', 'evergreenBroadleaf', 'rock', 'TXDG1 TXDB1', best],
  ['natural', 'swampForest', 'saltMarsh', 'RNM1'],
  ['natural', 'swampForest', 'acidMarsh', 'RNP1'],
  ['natural', 'swampForest', 'freshMarsh', 'RNN1'],
  ['natural', 'evergreenBroadleaf', 'earth', 'TXG TXB TXN TXK TXP', full],
  ['natural', 'deciduous', 'earth', 'RLG RLB RLN RLK RLP', full],
  ['natural', 'conifer', 'earth', 'LKG LKB LKN LKK LKP', full],
  ['natural', 'broadleafConifer', 'earth', 'RKG RKB RKN RKK RKP', full],
  ['natural', 'evergreenBroadleaf', 'rock', 'TXDG TXDB TXDN TXDK TXDP', full],
  ['natural', 'swampForest', 'saltMarsh', 'RNMG RNMB RNMN RNMP', withoutExhausted],
  ['natural', 'swampForest', 'acidMarsh', 'RNPG RNPB RNPN RNPP', withoutExhausted],
  ['natural', 'swampForest', 'freshMarsh', 'RNN'],
  ['natural', 'luong', 'earth', 'TLU'],
  ['natural', 'nua', 'earth', 'NUA'],
  ['natural', 'vau', 'earth', 'VAU'],
  ['natural', 'loO', 'earth', 'LOO'],
  ['natural', 'otherBamboo', 'earth', 'TNK'],
  ['natural', 'otherBamboo', 'rock', 'TND'],
  ['natural', 'timberBamboo', 'earth', 'HG1'],
  ['natural', 'bambooTimber', 'earth', 'HG2'],
  ['natural', 'timberBamboo', 'rock', 'HGD'],
  ['natural', 'palm', 'earth', 'CD'],
  ['natural', 'palm', 'rock', 'CDD'],
  ['natural', 'palm', 'freshMarsh', 'CDN'],
  ['planted', 'timber', 'earth', 'RTG'],
  ['planted', 'timber', 'rock', 'RTGD'],
  ['planted', 'timber', 'saltMarsh', 'RTM'],
  ['planted', 'timber', 'acidMarsh', 'RTP'],
  ['planted', 'timber', 'sand', 'RTC'],
  ['planted', 'otherBamboo', 'earth', 'RTTN'],
  ['planted', 'otherBamboo', 'rock', 'RTTND'],
  ['planted', 'palm', 'earth', 'RTCD'],
  ['planted', 'palm', 'freshMarsh', 'RTCDN'],
  ['planted', 'palm', 'sand', 'RTCDC'],
  ['planted', 'otherPlanted', 'earth', 'RTK'],
  ['planted', 'otherPlanted', 'rock', 'RTKD'],
  ['plantedNotYetForest', 'timber', 'earth', 'DTR'],
  ['plantedNotYetForest', 'timber', 'rock', 'DTRD'],
  ['plantedNotYetForest', 'timber', 'saltMarsh', 'DTRM'],
  ['plantedNotYetForest', 'timber', 'acidMarsh', 'DTRP'],
  ['plantedNotYetForest', 'timber', 'freshMarsh', 'DTRN'],
  ['plantedNotYetForest', 'timber', 'sand', 'DTRC'],
  ['noForest', 'regeneratingTrees', 'earth', 'DT2'],
  ['noForest', 'regeneratingTrees', 'rock', 'DT2D'],
  ['noForest', 'regeneratingTrees', 'saltMarsh', 'DT2M'],
  ['noForest', 'regeneratingTrees', 'acidMarsh', 'DT2P'],
  ['noForest', 'bare', 'earth', 'DT1'],
  ['noForest', 'bare', 'rock', 'DT1D'],
  ['noForest', 'bare', 'saltMarsh', 'DT1M'],
  ['noForest', 'bare', 'acidMarsh', 'DT1P'],
  ['noForest', 'bare', 'sand', 'BC1'],
  ['noForest', 'scatteredTrees', 'sand', 'BC2'],
  ['noForest', 'crops', 'earth', 'NN'],
  ['noForest', 'crops', 'rock', 'NND'],
  ['noForest', 'crops', 'saltMarsh', 'NNM'],
  ['noForest', 'crops', 'acidMarsh', 'NNP'],
  ['noForest', 'water', 'earth', 'MN'],
  ['noForest', 'otherLand', 'earth', 'DKH'],
]

/** All 93, by code. */
export const forestTypes: readonly ForestType[] = groups
  .flatMap(([landClass, vegetation, ground, symbols, conditions]) =>
    symbols.split(' ').map((symbol, index) => ({
      symbol,
      landClass,
      vegetation,
      ground,
      condition: conditions?.[index],
    })),
  )
  .map((type, index) => ({ code: index + 1, isPrimary: index < primaryTypes, ...type }))

/** Symbols that programs write in place of the official ones. */
const otherSymbols: Readonly<Record<string, string>> = { NL: 'NN', NLD: 'NND', NLM: 'NNM', NLP: 'NNP', DK: 'DKH' }
const bySymbol = new Map(forestTypes.map((type) => [type.symbol, type]))

/** Undefined for what is not one of the 93. */
export const forestTypeOfCode = (code: number): ForestType | undefined => forestTypes[code - 1]

/** Undefined for what is no symbol of the 93, nor a known other spelling of one. */
export function forestTypeOfSymbol(symbol: string): ForestType | undefined {
  const written = symbol.trim().toUpperCase()
  return bySymbol.get(otherSymbols[written] ?? written)
}

/** Whether it counts in forest area and cover (Circular 33/2018: planted not yet forest is shown, not counted). */
export const isForest = ({ landClass }: ForestType): boolean => landClass === 'natural' || landClass === 'planted'
