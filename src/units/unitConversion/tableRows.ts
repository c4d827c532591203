// The rows of the table out of the sheets of a file: two rows of heads (the upper one names the day), a line for each province
// as a heading between, cells broken into lines. Pure.
import { folded } from '../../platform/listing.ts'
import { oneLine, type TableRow, type TableSheet } from '../../platform/tables/table.ts'
import { dayInHead } from '../seed/conversionTable.ts'
import { type ConversionField, type ConversionRow, conversionFields } from './unitConversion.ts'

type Columns = Readonly<Partial<Record<ConversionField, number>>>

/** How the second row of heads begins, without marks. */
const heads: Readonly<Record<ConversionField, RegExp>> = {
  newProvince: /^tinh, ?thanh pho( moi)?$/,
  newName: /^ten (xa|dvhc|don vi).* moi$/,
  newCode: /^ma (xa|dvhc|don vi).* moi$/,
  oldName: /^ten (xa|dvhc|don vi).* cu$/,
  oldCode: /^ma (xa|dvhc|don vi).* cu$/,
  note: /^ghi chu$/,
  oldDistrict: /^quan ?\/ ?huyen( cu)?$/,
  oldProvince: /^tinh(, ?thanh pho)? cu$/,
}

export interface ConversionTable {
  /** The day in the upper head: "Đơn vị hành chính từ ngày 01/7/2025"; null = none. */
  readonly effectiveOn: string | null
  readonly rows: readonly ConversionRow[]
}

/** The table, or the columns that no sheet has. */
export function conversionTable(
  sheets: readonly TableSheet[],
): ConversionTable | { readonly missing: readonly ConversionField[] } {
  let fewest: readonly ConversionField[] = conversionFields
  for (const { rows } of sheets)
    for (const [index, row] of rows.slice(0, mostHeadRows).entries()) {
      const columns = columnsOf(row)
      const missing = conversionFields.filter((field) => columns[field] === undefined)
      if (missing.length === 0)
        return { effectiveOn: dayIn(rows.slice(0, index)), rows: bodyOf(rows.slice(index + 1), columns) }
      if (missing.length < fewest.length) fewest = missing
    }
  return { missing: fewest }
}

const mostHeadRows = 20

function columnsOf({ cells }: TableRow): Columns {
  const texts = cells.map(({ text }) => folded(oneLine(text)))
  return Object.fromEntries(
    conversionFields.flatMap((field) => {
      const at = texts.findIndex((text) => heads[field].test(text))
      return at < 0 ? [] : [[field, at]]
    }),
  )
}

function dayIn(rows: readonly TableRow[]): string | null {
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => oneLine(text)))
  for (const text of texts) {
    const [, day, month, year] = dayInHead.exec(text) ?? []
    if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return null
}

function bodyOf(rows: readonly TableRow[], columns: Columns): ConversionRow[] {
  return rows.flatMap(({ rowNumber, cells }) => {
    const read = Object.fromEntries(
      conversionFields.map((field) => [field, oneLine(cells[columns[field] ?? -1]?.text ?? '').slice(0, 300)]),
    ) as Record<ConversionField, string>
    const filled = conversionFields.filter((field) => read[field] !== '')
    // The name of a province alone, over its rows.
    const isHeading = filled.length === 1 && read.newProvince !== ''
    return filled.length === 0 || isHeading ? [] : [{ rowNumber, cells: read }]
  })
}
