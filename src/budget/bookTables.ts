// The books of a year as tables to be counted again: by unit and source, by task, by source, every line; each with a row of sums.
import type { BudgetRow } from './contract.ts'
import { addedSums, type BudgetSums, groupedSums } from './ledger.ts'
import type { BudgetWords } from './words.ts'

type Cell = string | number | null
export interface BookSheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Adds up to the rows above, column by column. */
  readonly total: readonly Cell[]
}

const parts = [
  'proposed',
  'allocated',
  'carriedIn',
  'transferredIn',
  'transferredOut',
  'spent',
  'disbursed',
  'carriedOut',
  'remaining',
] as const satisfies readonly (keyof BudgetSums)[]

export function bookSheets(rows: readonly BudgetRow[], words: BudgetWords): readonly BookSheet[] {
  const { columns, sums, overview, line, shared } = words
  const money = parts.map((part) => `${sums[part]} (${shared.dong})`)
  const amounts = (of: BudgetSums) => parts.map((part) => of[part])
  const whole = addedSums(rows)
  const grouped = (
    name: string,
    heads: readonly string[],
    keyOf: (row: BudgetRow) => readonly string[],
  ): BookSheet => ({
    name,
    heads: [...heads, ...money],
    rows: [...groupedSums(rows, (row) => JSON.stringify(keyOf(row)))].map(([key, of]) => [
      ...(JSON.parse(key) as string[]),
      ...amounts(of),
    ]),
    total: [shared.total, ...heads.slice(1).map(() => null), ...amounts(whole)],
  })
  const { agencyName, taskCode, taskTitle, fundingSourceName } = columns
  return [
    grouped(overview.views.units, [agencyName, fundingSourceName], (row) => [row.agencyName, row.fundingSourceName]),
    grouped(overview.views.tasks, [taskCode, taskTitle], (row) => [row.taskCode, row.taskTitle]),
    grouped(overview.views.sources, [fundingSourceName], (row) => [row.fundingSourceName]),
    grouped(line.list, [agencyName, taskCode, fundingSourceName, columns.recordId], (row) => [
      row.agencyName,
      row.taskCode,
      row.fundingSourceName,
      row.budgetLineId ?? '',
    ]),
  ]
}
