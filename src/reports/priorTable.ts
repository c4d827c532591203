// A table of figures of an earlier year, row by row: which figure is meant, which number stands there. A single sign before
// three digits may part thousands or decimals (domain/report.md 1.5): the person is asked, nothing is guessed. Pure.
import { exactSum } from '../plans/count.ts'
import { folded } from '../platform/listing.ts'

export const decimalSigns = ['comma', 'point'] as const
export type DecimalSign = (typeof decimalSigns)[number]

export interface PriorCell {
  readonly value: string | number | boolean | null
  readonly flaw?: 'formula' | 'merged' | 'error'
}
export interface PriorTableRow {
  readonly rowNumber: number
  readonly cells: readonly (PriorCell | undefined)[]
}
export interface KnownFigure {
  readonly figureId: string
  readonly name: string
}
export const priorFaults = [
  'figureUnknown',
  'figureTwice',
  'amountMissing',
  'amountNoNumber',
  'amountNegative',
  'amountTooLarge',
  'amountAmbiguous',
  'cellFlawed',
] as const
export type PriorFault = (typeof priorFaults)[number]

export interface JudgedPriorRow {
  readonly rowNumber: number
  /** As they stand in the file. */
  readonly figureText: string
  readonly amountText: string
  readonly figureId: string | null
  readonly amount: number | null
  readonly fault: PriorFault | null
}

const figureHeads = ['masolieu', 'chitieu', 'figure', 'indicator', 'ma', 'tenchitieu']
const amountHeads = ['solieu', 'giatri', 'thuchien', 'amount', 'value', 'so']

/** Undefined when no row names both columns. The first row that does is the head. */
export function judgedPriorTable(
  rows: readonly PriorTableRow[],
  known: readonly KnownFigure[],
  decimalSign?: DecimalSign,
): readonly JudgedPriorRow[] | undefined {
  const plain = (cell: PriorCell | undefined) => folded(String(cell?.value ?? '')).replace(/[^a-z]/g, '')
  const columnOf = (row: PriorTableRow, names: readonly string[]) =>
    row.cells.findIndex((cell) => names.some((name) => plain(cell) === name))
  const head = rows.find((row) => columnOf(row, figureHeads) >= 0 && columnOf(row, amountHeads) >= 0)
  if (!head) return undefined
  const [figureAt, amountAt] = [columnOf(head, figureHeads), columnOf(head, amountHeads)]
  const byName = new Map(
    known.flatMap(({ figureId, name }) => [[figureId, figureId] as const, [folded(name), figureId]]),
  )
  const names = Map.groupBy(known, ({ name }) => folded(name))
  const seen = new Set<string>()
  return rows
    .filter((row) => row.rowNumber > head.rowNumber)
    .map((row) => {
      const [figureCell, amountCell] = [row.cells[figureAt], row.cells[amountAt]]
      const figureText = String(figureCell?.value ?? '').trim()
      // A name that two tasks have says nothing.
      const isOne = (names.get(folded(figureText))?.length ?? 1) === 1
      const figureId = (isOne && (byName.get(figureText) ?? byName.get(folded(figureText)))) || null
      const read = amountCell?.flaw
        ? ({ fault: 'cellFlawed' } as const)
        : amountOf(amountCell?.value ?? null, decimalSign)
      const fault =
        figureId === null ? 'figureUnknown' : seen.has(figureId) ? 'figureTwice' : 'fault' in read ? read.fault : null
      if (figureId !== null) seen.add(figureId)
      return {
        rowNumber: row.rowNumber,
        figureText,
        amountText: String(amountCell?.value ?? ''),
        figureId,
        amount: fault === null && 'amount' in read ? read.amount : null,
        fault,
      }
    })
}

/** `1.234,5` and `1,234.5` are clear; `20.898` alone is not, until somebody says which sign parts decimals. */
export function amountOf(
  value: string | number | boolean | null,
  decimalSign?: DecimalSign,
): { readonly amount: number } | { readonly fault: PriorFault } {
  if (value === null || value === '') return { fault: 'amountMissing' }
  if (typeof value === 'boolean') return { fault: 'amountNoNumber' }
  if (typeof value === 'number') return value < 0 ? { fault: 'amountNegative' } : sized(value)
  const text = value.replace(/\s/g, '')
  if (/^-\d/.test(text)) return { fault: 'amountNegative' }
  if (!/^\d[\d.,]*$/.test(text)) return { fault: 'amountNoNumber' }
  const sign = signOf(text, decimalSign)
  if (sign === 'unclear') return { fault: 'amountAmbiguous' }
  const [whole = '', decimals, ...more] = sign === null ? [text] : text.split(sign)
  const isSound =
    more.length === 0 && /^\d{1,3}([.,]\d{3})*$|^\d+$/.test(whole) && (decimals === undefined || /^\d+$/.test(decimals))
  if (!isSound) return { fault: 'amountNoNumber' }
  const plainWhole = whole.replace(/[.,]/g, '')
  return sized(Number(`${plainWhole}.${decimals ?? '0'}`))
}

/** A province has 10¹² square metres; beyond, a number loses its last digits. */
const mostAmount = 1e15

const sized = (amount: number) =>
  amount <= mostAmount ? { amount: exactSum([amount]) } : ({ fault: 'amountTooLarge' } as const)

/** The sign that parts decimals; null: none does. */
function signOf(text: string, chosen: DecimalSign | undefined): ',' | '.' | null | 'unclear' {
  const [commas, points] = [text.split(',').length - 1, text.split('.').length - 1]
  if (commas === 0 && points === 0) return null
  if (commas > 0 && points > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
  const sign = commas > 0 ? ',' : '.'
  if (commas + points > 1) return null
  if (chosen) return (chosen === 'comma' ? ',' : '.') === sign ? sign : null
  return /[.,]\d{3}$/.test(text) ? 'unclear' : sign
}
