// All rows of the table read together: a code that has two names, an old unit that went wholly to two. Pure.
import { type ReadConversion, readRow } from './readRow.ts'
import { sameName, spelled } from './spelling.ts'
import type { ConversionFault, ConversionField, ConversionRow, NamedUnit } from './unitConversion.ts'

type Side = 'newProvince' | 'newUnit' | 'oldUnit' | 'oldDistrict' | 'oldProvince'

const nameField: Readonly<Record<Side, ConversionField>> = {
  newProvince: 'newProvince',
  newUnit: 'newName',
  oldUnit: 'oldName',
  oldDistrict: 'oldDistrict',
  oldProvince: 'oldProvince',
}
const sides = Object.keys(nameField) as Side[]

export function readConversions(rows: readonly ConversionRow[]): ReadConversion[] {
  const read = rows.map(readRow)
  const faults = new Map<number, ConversionFault[]>()
  const add = (row: ConversionRow, fault: ConversionFault) =>
    faults.set(row.rowNumber, [...(faults.get(row.rowNumber) ?? []), fault])
  for (const side of sides)
    for (const { row, other } of conflicts(read, side)) {
      const field = nameField[side]
      const { rowNumber, cells } = other.row
      add(row, {
        code: 'codeConflict',
        field,
        given: row.cells[field],
        params: { other: rowNumber, name: cells[field] },
      })
    }
  const wholes = Map.groupBy(
    read.filter(({ note, oldUnit }) => note === 'whole' && oldUnit),
    ({ oldUnit }) => keyOf(oldUnit as NamedUnit),
  )
  for (const same of wholes.values())
    for (const { row, newUnit, oldUnit } of same) {
      const other = same.find((each) => each.newUnit?.code !== newUnit?.code && isSameUnit(each, oldUnit))
      if (!other) continue
      const params = { other: other.row.rowNumber, name: other.row.cells.newName }
      add(row, { code: 'wholeTwice', field: 'note', given: row.cells.note, params })
    }
  return read.map((each) => ({ ...each, faults: [...each.faults, ...(faults.get(each.row.rowNumber) ?? [])] }))
}

const isSameUnit = ({ oldUnit }: ReadConversion, other: NamedUnit | undefined) =>
  sameName(oldUnit?.fullName ?? '', other?.fullName ?? '')

export const keyOf = ({ level, code }: Pick<NamedUnit, 'level' | 'code'>): string => `${level} ${code}`

/** Of communes nobody can say which row is right; above them the rows that are few are wrong. */
function conflicts(read: readonly ReadConversion[], side: Side) {
  const units = read.flatMap(({ row, [side]: unit }) =>
    unit && !(side === 'oldUnit' && unit.level !== 3) ? [{ row, unit }] : [],
  )
  return [...Map.groupBy(units, ({ unit }) => unit.code).values()].flatMap((coded) => {
    if (coded.every(({ unit }) => unit.fullName === coded[0]?.unit.fullName)) return []
    const same = coded.map((each) => ({ ...each, name: spelled(each.unit.fullName) }))
    const names = [...Map.groupBy(same, ({ name }) => name).values()].sort((a, b) => b.length - a.length)
    const [most = [], second = []] = names
    if (names.length < 2) return []
    const isPlain = same[0]?.unit.level !== 3 && most.length > second.length
    const wrong = isPlain ? names.slice(1).flat() : same
    return wrong.flatMap(({ row, name }) => {
      const other = same.find((each) => each.name !== name)
      return other ? [{ row, other }] : []
    })
  })
}
