// The columns by which proposed items and spendings are entered many at a time, and the inputs they become. Pure.
import type { BulkColumn, CellValues } from '../platform/bulk/bulkColumn.ts'
import type { ExpenditureFacts } from './expenditure.ts'
import { productDong } from './money.ts'
import type { ProposalFacts } from './proposal.ts'

const mostDong = 9_000_000_000_000_000
const text = (key: string, least: number, most: number): BulkColumn => ({ key, cellKind: 'text', least, most })

export const expenditureColumns: readonly BulkColumn[] = [
  { key: 'spentOn', cellKind: 'date', isRequired: true },
  { key: 'budgetLineId', cellKind: 'choice', isRequired: true },
  { key: 'amountDong', cellKind: 'whole', isRequired: true, least: 1, most: mostDong },
  { ...text('content', 3, 300), isRequired: true },
  { ...text('voucherNumber', 1, 60), isRequired: true },
  { key: 'disbursedOn', cellKind: 'date' },
]

export const proposalColumns: readonly BulkColumn[] = [
  { key: 'fiscalYear', cellKind: 'whole', isRequired: true, least: 2020, most: 2100 },
  { key: 'agencyId', cellKind: 'choice', isRequired: true },
  { ...text('title', 5, 200), isRequired: true },
  { key: 'taskId', cellKind: 'choice', isRequired: true },
  { key: 'fundingSourceId', cellKind: 'choice', isRequired: true },
  { ...text('content', 3, 300), isRequired: true },
  { key: 'quantity', cellKind: 'number', least: 0.001 },
  text('unitOfMeasure', 1, 40),
  { key: 'unitPriceDong', cellKind: 'whole', least: 1, most: mostDong },
  { key: 'amountDong', cellKind: 'whole', least: 1, most: mostDong },
]

const words = (values: CellValues, key: string) => String(values[key] ?? '')
const number = (values: CellValues, key: string) => Number(values[key] ?? 0)
const known = <Key extends string>(values: CellValues, keys: readonly Key[]) =>
  Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]))

export function expenditureOf(values: CellValues): ExpenditureFacts {
  return {
    budgetLineId: words(values, 'budgetLineId'),
    spentOn: words(values, 'spentOn'),
    amountDong: number(values, 'amountDong'),
    content: words(values, 'content'),
    voucherNumber: words(values, 'voucherNumber'),
    ...known(values, ['disbursedOn']),
  }
}

/** A proposal of one item; the amount left out follows from quantity and price, 0 (and so refused) where it does not. */
export function proposalOf(values: CellValues): ProposalFacts {
  const product = productDong(number(values, 'quantity'), number(values, 'unitPriceDong'))
  const line = {
    taskId: words(values, 'taskId'),
    fundingSourceId: words(values, 'fundingSourceId'),
    content: words(values, 'content'),
    ...known(values, ['quantity', 'unitOfMeasure', 'unitPriceDong']),
    amountDong: values.amountDong === undefined ? (product ?? 0) : number(values, 'amountDong'),
  }
  const { agencyId, title } = { agencyId: words(values, 'agencyId'), title: words(values, 'title') }
  return { agencyId, title, fiscalYear: number(values, 'fiscalYear'), lines: [line] }
}

/** The column behind a JSON pointer of the command's input: its last part that is one. */
export function columnOfPointer(pointer: string): string | undefined {
  const keys = [...expenditureColumns, ...proposalColumns].map(({ key }) => key)
  return pointer
    .split('/')
    .reverse()
    .find((part) => keys.includes(part))
}
