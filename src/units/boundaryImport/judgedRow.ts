// What each row of a file would do: which territory it is, what is wrong, what a person must look at. The screen shows it
// before anything is written, and the server judges by the same rule when it writes. Pure.
import type { BoundaryColumns, RowDecision } from '../boundaryContract.ts'
import type { TerritoryKind } from '../unit.ts'
import type { BoundaryRow, KnownTerritory } from './boundaryRow.ts'
import { codeOf, fullNameOf, kindIn, matched, nameIn, numberIn, textIn } from './matching.ts'

/** `wrong` keeps a row from being written; `look` until a person has accepted it. */
export interface RowFault {
  readonly weight: 'wrong' | 'look'
  /** A key of `faults` in the words. */
  readonly code: RowFaultCode
  /** The column of the file it is about; null = the shape. */
  readonly column: string | null
  readonly given: string
  readonly params: Readonly<Record<string, string | number>>
}

const rowFaultCodes = [
  ...(['shapeMissing', 'shapeNotArea', 'shapeBroken', 'shapeOutsideCountry', 'shapeRepaired'] as const),
  ...([
    'codeMalformed',
    'nameMissing',
    'kindUnknown',
    'territoryUnknown',
    'territoryGone',
    'sameTerritory',
    'codeTaken',
  ] as const),
  ...(['nameDiffers', 'codeDiffers', 'marksDiffer', 'areaDiffers', 'registerDiffers', 'overlaps'] as const),
] as const
export type RowFaultCode = (typeof rowFaultCodes)[number]

export type RowTarget =
  | { readonly kind: 'known'; readonly territory: KnownTerritory }
  | {
      readonly kind: 'new'
      readonly code: string
      readonly name: string
      readonly fullName: string
      readonly territoryKind: TerritoryKind | undefined
    }

export type RowState = 'ready' | 'look' | 'wrong' | 'leftOut'

export interface JudgedRow {
  readonly row: BoundaryRow
  readonly code: string
  readonly name: string
  /** What the file says; null = it does not. */
  readonly officialKm2: number | null
  readonly target: RowTarget | undefined
  readonly faults: readonly RowFault[]
  readonly rowState: RowState
}

export interface JudgedBy {
  readonly columns: BoundaryColumns
  /** In force on the day of the import. */
  readonly territories: readonly KnownTerritory[]
  readonly decisions: readonly RowDecision[]
}

/** A measured area that is further from the official one, or from the register's, than this is to be looked at. */
const areaTolerance = 0.01
/** Rows that share less than this meet along a line that was drawn twice. */
const overlapToleranceHa = 1

export function judgedRows(rows: readonly BoundaryRow[], { columns, territories, decisions }: JudgedBy): JudgedRow[] {
  const decided = new Map(decisions.map((decision) => [decision.rowNumber, decision]))
  const drafts = rows.map((row) => draftOf(row, decided.get(row.rowNumber), columns, territories))
  const holders = new Map<string, number>()
  for (const { row, target, isLeftOut } of drafts) {
    const key = target && !isLeftOut ? targetKey(target) : undefined
    if (key && !holders.has(key)) holders.set(key, row.rowNumber)
  }
  return drafts.map((draft) => {
    const first = draft.target && holders.get(targetKey(draft.target))
    const isTwice = first !== undefined && first !== draft.row.rowNumber && !draft.isLeftOut
    const twice = isTwice ? [wrong('sameTerritory', columns.code, draft.code, { other: first })] : []
    const faults = [...twice, ...draft.faults, ...overlapsOf(draft.row, drafts)]
    const { isLeftOut, isAccepted, ...judged } = draft
    return { ...judged, faults, rowState: stateOf(faults, isLeftOut, isAccepted) }
  })
}

function stateOf(faults: readonly RowFault[], isLeftOut: boolean, isAccepted: boolean): RowState {
  if (isLeftOut) return 'leftOut'
  if (faults.some(({ weight }) => weight === 'wrong')) return 'wrong'
  return faults.length > 0 && !isAccepted ? 'look' : 'ready'
}

type Draft = Omit<JudgedRow, 'rowState'> & { readonly isLeftOut: boolean; readonly isAccepted: boolean }

function draftOf(
  row: BoundaryRow,
  decision: RowDecision | undefined,
  columns: BoundaryColumns,
  territories: readonly KnownTerritory[],
): Draft {
  const code = decision?.code ?? codeOf(row.properties, columns.code)
  const name = decision?.name ?? textIn(row.properties, columns.name)
  const officialKm2 = numberIn(row.properties, columns.areaKm2)
  const { target, faults } = targetOf({ code, name, decision, columns, territories })
  return {
    row,
    code,
    name,
    officialKm2,
    target,
    faults: [...shapeFaults(row), ...faults, ...areaFaults(row, officialKm2, target, columns)],
    isLeftOut: decision?.isLeftOut ?? false,
    isAccepted: decision?.isAccepted ?? false,
  }
}

interface Naming {
  readonly code: string
  readonly name: string
  readonly decision: RowDecision | undefined
  readonly columns: BoundaryColumns
  readonly territories: readonly KnownTerritory[]
}

function targetOf(naming: Naming): { target: RowTarget | undefined; faults: RowFault[] } {
  const { code, name, decision, columns, territories } = naming
  if (decision?.territoryId) {
    const territory = territories.find(({ id }) => id === decision.territoryId)
    const faults = territory ? [] : [wrong('territoryGone', columns.code, code)]
    return { target: territory && { kind: 'known', territory }, faults }
  }
  if (decision?.territoryId === null) return newTarget(naming)
  const found = matched(code, name, territories)
  if (!found)
    return { target: undefined, faults: [wrong('territoryUnknown', columns.code, code || name, { code, name })] }
  const { territory, by } = found
  const params = { name: territory.fullName, code: territory.code }
  const faults = {
    both: [],
    code: name ? [look('nameDiffers', columns.name, name, params)] : [],
    name: code ? [look('codeDiffers', columns.code, code, params)] : [],
    plainName: [look('marksDiffer', columns.name, name, params)],
  }[by]
  return { target: { kind: 'known', territory }, faults }
}

function newTarget({ code, name, decision, columns, territories }: Naming): {
  target: RowTarget
  faults: RowFault[]
} {
  const territoryKind = decision?.territoryKind ?? kindIn(name)
  const taken = territories.find((territory) => territory.code === code)
  const faults = [
    ...(/^[0-9]{2,5}$/.test(code) ? [] : [wrong('codeMalformed', columns.code, code)]),
    ...(nameIn(name).length >= 2 ? [] : [wrong('nameMissing', columns.name, name)]),
    ...(territoryKind ? [] : [wrong('kindUnknown', columns.name, name)]),
    ...(taken ? [wrong('codeTaken', columns.code, code, { name: taken.fullName })] : []),
  ]
  return {
    target: { kind: 'new', code, name: nameIn(name), fullName: fullNameOf(name, territoryKind), territoryKind },
    faults,
  }
}

const targetKey = (target: RowTarget) => (target.kind === 'known' ? target.territory.id : `new ${target.code}`)

function shapeFaults({ shapeState, shapeFault }: BoundaryRow): RowFault[] {
  const params = { why: shapeFault ?? '' }
  if (shapeState === 'sound') return []
  if (shapeState === 'repaired') return [look('shapeRepaired', null, '', params)]
  const codes = {
    missing: 'shapeMissing',
    notArea: 'shapeNotArea',
    broken: 'shapeBroken',
    outsideCountry: 'shapeOutsideCountry',
  } as const
  return [wrong(codes[shapeState], null, '', params)]
}

function areaFaults(
  { areaKm2 }: BoundaryRow,
  officialKm2: number | null,
  target: RowTarget | undefined,
  columns: BoundaryColumns,
): RowFault[] {
  if (areaKm2 === null) return []
  const far = (other: number) => Math.abs(areaKm2 - other) > other * areaTolerance
  const before = target?.kind === 'known' ? target.territory.areaKm2 : null
  return [
    ...(officialKm2 !== null && far(officialKm2)
      ? [look('areaDiffers', columns.areaKm2, String(officialKm2), { officialKm2, areaKm2 })]
      : []),
    ...(before !== null && far(before) ? [look('registerDiffers', null, '', { before, areaKm2 })] : []),
  ]
}

function overlapsOf(row: BoundaryRow, drafts: readonly Draft[]): RowFault[] {
  return row.overlaps.flatMap(({ rowNumber, areaHa }) => {
    const other = drafts.find((draft) => draft.row.rowNumber === rowNumber)
    const isSeen = areaHa >= overlapToleranceHa && other && !other.isLeftOut
    return isSeen ? [look('overlaps', null, '', { other: rowNumber, areaHa })] : []
  })
}

type Params = RowFault['params']
const fault = (
  weight: RowFault['weight'],
  code: RowFaultCode,
  column: string | null,
  given: string,
  params: Params,
) => ({
  weight,
  code,
  column,
  given,
  params,
})
const wrong = (code: RowFaultCode, column: string | null, given: string, params: Params = {}) =>
  fault('wrong', code, column, given, params)
const look = (code: RowFaultCode, column: string | null, given: string, params: Params = {}) =>
  fault('look', code, column, given, params)
