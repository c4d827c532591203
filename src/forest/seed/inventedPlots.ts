// The invented register: about 3 000 plots in the three units, each with the facts that FRMS would hold. The same every time. Pure.
import { type Bounds, type Position, ringContains } from '../../geo/geometry.ts'
import { boundsOf } from '../../geo/looseGeometry.ts'
import { polygonAreaM2 } from '../../geo/measure.ts'
import type { InputOf } from '../../platform/contract.ts'
import type { recordPlots } from '../contract.ts'
import { forestTypeOfSymbol } from '../forestType.ts'
import type { OwnerCategory } from '../plot.ts'
import type { AreaShape } from '../plotFile.ts'
import type { PlotFacts } from '../plotRow.ts'
import { committeeOf, inventedPerson, organizations, pickedOf, placeNames, plantedSpecies } from './demonstration.ts'
import { chance, type Field, fieldsOver, middleOf, partsOf, slowChance } from './inventedGround.ts'

export type GivenPlot = InputOf<typeof recordPlots>['plots'][number]

export interface InventedUnit {
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly shape: AreaShape
  /** How much of it is forest land, from 0 to 1. */
  readonly share: number
}

/** Fields to the side of a subcompartment (about 110 ha) and of a compartment (about 1 000 ha). */
const [subcompartmentSide, compartmentSide] = [3, 9]
const firstCompartment = 58

/** `firstYear`: the year of the register. */
export function inventedPlots(units: readonly InventedUnit[], firstYear: number): GivenPlot[] {
  const unitOfField = new Map<string, InventedUnit>()
  for (const unit of units)
    for (const field of fieldsOver(boundsOf([unit.shape]) as Bounds))
      if (slowChance(field.i, field.j, 20) < unit.share && covers(unit.shape, middleOf(field)))
        unitOfField.set(keyOf(field), unit)
  const isOurs = (field: Field) => unitOfField.has(keyOf(field))
  const compartments = new Map<string, number>()
  const counts = new Map<string, number>()
  return [...unitOfField].flatMap(([key, unit]) => {
    const [i = 0, j = 0] = key.split(' ').map(Number)
    const block = `${Math.floor(i / compartmentSide)} ${Math.floor(j / compartmentSide)}`
    const compartment = compartments.get(block) ?? firstCompartment + compartments.size
    compartments.set(block, compartment)
    const within = (value: number) => Math.floor((value % compartmentSide) / subcompartmentSide)
    const subcompartment = 1 + within(i) + subcompartmentSide * within(j)
    return partsOf({ i, j }, isOurs).map((ring, part) => {
      const path = `${compartment}/${subcompartment}`
      const number = 1 + (counts.get(path) ?? 0)
      counts.set(path, number)
      const codes = {
        compartmentCode: String(compartment),
        subcompartmentCode: String(subcompartment),
        plotCode: String(number),
      }
      return inventedPlot({ i, j }, part, ring, unit, codes, firstYear)
    })
  })
}

const keyOf = ({ i, j }: Field) => `${i} ${j}`
const covers = ({ coordinates }: AreaShape, place: Position) =>
  coordinates.some(([outline]) => outline !== undefined && ringContains(outline, place))

type Codes = Pick<PlotFacts, 'compartmentCode' | 'subcompartmentCode' | 'plotCode'>

function inventedPlot(
  { i, j }: Field,
  part: number,
  ring: readonly Position[],
  unit: InventedUnit,
  codes: Codes,
  firstYear: number,
): GivenPlot {
  const by = (salt: number) => chance(i * 4 + part, j, salt)
  const symbol = symbolOf(slowChance(i, j, 21), by(30))
  const type = forestTypeOfSymbol(symbol)
  const isNatural = type?.landClass === 'natural'
  const isPlanted = type?.landClass === 'planted' || type?.landClass === 'plantedNotYetForest'
  const purpose = isNatural ? (slowChance(i, j, 22, 12) < 0.22 ? 2 : 1) : by(31) < 0.08 ? 1 : 3
  const ownerCategory = ownerOf(purpose, by(32))
  const outline = by(33) < 0.003 ? grown(ring) : ring
  const measuredHa = polygonAreaM2([outline]) / 10_000
  const wrong = by(34) < 0.02 ? 1.03 + 0.12 * by(35) : 1
  const whole = ownerCategory === null ? null : ownerName(ownerCategory, unit, by)
  const isDisputed = by(36) < 0.006
  return {
    shape: { type: 'MultiPolygon', coordinates: [[outline]] },
    ...(ownerCategory === null ? {} : { ownerCategory }),
    ...(whole !== null && whole.length > frmsName ? { ownerFullName: whole } : {}),
    facts: {
      ...codes,
      provinceCode: 46,
      communeCode: Number(unit.code),
      communeName: unit.name,
      placeName: pickedOf(placeNames, slowChance(i, j, 23, 4)),
      ...(by(37) < 0.01 ? {} : { bookAreaHa: Number((measuredHa * wrong).toFixed(2)) }),
      forestOrigin: isNatural ? 1 : isPlanted ? 2 : null,
      forestTypeSymbol: symbol,
      forestTypeCode: type?.code ?? null,
      ...(isPlanted
        ? { treeSpecies: plantedSpecies, plantingYear: firstYear - Math.floor(by(38) * (symbol === 'RTG' ? 6 : 2)) - 1 }
        : {}),
      siteCondition: 1,
      forestPurpose: purpose,
      purposeDetailCode: purpose === 1 ? 1 : purpose === 2 ? 6 : by(39) < 0.2 ? 9 : 10,
      ownerName: (whole ?? inventedPerson(by(40), by(41), by(42))).slice(0, frmsName).trim(),
      ...(isDisputed ? { disputeStatus: 1, disputantName: inventedPerson(by(43), by(44), by(45)) } : {}),
      provinceName: 'Huế',
    },
  }
}
const frmsName = 50

/** High ground has natural forest, the slopes planted, the valleys none. */
function symbolOf(ground: number, number: number): string {
  if (ground > 0.52) return pickedOf(['TXG', 'TXB', 'TXB', 'TXN', 'TXN', 'TXP', 'HG1'], number)
  if (ground > 0.34) return number < 0.06 ? 'DT2' : number < 0.18 ? 'DTR' : 'RTG'
  return pickedOf(['RTG', 'RTG', 'RTG', 'DTR', 'DT1', 'DT2', 'NN'], number)
}

/** Null: the register does not say what kind of owner it is. */
function ownerOf(purpose: number, number: number): OwnerCategory | null {
  if (number < 0.01) return null
  if (purpose === 2) return number < 0.95 ? 'specialUseBoard' : 'scienceTrainingOrganization'
  if (purpose === 1)
    return number < 0.62 ? 'protectionBoard' : number < 0.85 ? 'residentialCommunity' : 'communeCommittee'
  const shares: readonly (readonly [OwnerCategory, number])[] = [
    ['household', 0.62],
    ['economicOrganization', 0.82],
    ['communeCommittee', 0.93],
    ['foreignInvested', 0.96],
    ['armedUnit', 1],
  ]
  return shares.find(([, most]) => number < most)?.[0] ?? 'household'
}

function ownerName(category: OwnerCategory, unit: InventedUnit, by: (salt: number) => number): string {
  if (category === 'household') return inventedPerson(by(40), by(41), by(42))
  if (category === 'communeCommittee') return committeeOf(unit.fullName)
  const name = organizations[category]
  return category === 'residentialCommunity' ? `${name} ${1 + Math.floor(by(46) * 9)}` : name
}

/** An outline that reaches over its neighbours, as two papers for one ground do. */
function grown(ring: readonly Position[]): readonly Position[] {
  const [x, y] = [0, 1].map(
    (axis) => ring.slice(1).reduce((sum, place) => sum + (place[axis] ?? 0), 0) / (ring.length - 1),
  )
  const away = (value: number, from = 0) => Number((from + (value - from) * 1.12).toFixed(7))
  return ring.map(([lon, lat]) => [away(lon, x), away(lat, y)])
}
