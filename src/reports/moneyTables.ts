// The money of the plan in the yearly report: by unit and source, and by source; full đồng, so that it can be added again. Pure.
import { addedSums, type BudgetSums, groupedSums } from '../budget/ledger.ts'
import type { Cell, FigureProof, OfficialTable } from '../platform/documents/officialDocument.ts'
import { officialNumber } from '../platform/documents/officialForms.ts'
import { moneyText as text } from './seed/moneyText.ts'

/** One unit and source of the fiscal year, with the lines behind it. */
export interface MoneyRow extends BudgetSums {
  readonly agencyId: string
  readonly agencyName: string
  readonly fundingSourceId: string
  readonly fundingSourceName: string
  /** Null where it was only proposed. */
  readonly budgetLineId: string | null
  readonly taskCode: string
}

/** What a figure of money shows; `moved`: transfers and carry-overs, in less out. */
export const moneyParts = ['proposed', 'allocated', 'moved', 'spent', 'remaining'] as const
export type MoneyPart = (typeof moneyParts)[number]

export function moneyOf(sums: BudgetSums, part: MoneyPart): number {
  if (part !== 'moved') return sums[part]
  return sums.carriedIn + sums.transferredIn - sums.transferredOut - sums.carriedOut
}

/** `money-spent@<unit>.<source>`, each `all` for the whole. */
const moneyFigureId = (part: MoneyPart, agencyId = 'all', fundingSourceId = 'all') =>
  `money-${part}@${agencyId}.${fundingSourceId}`

/** What such an id asks for; undefined for other figures. */
export function moneyFigure(figureId: string) {
  const [, part, agencyId, fundingSourceId] = /^money-([a-z]+)@([0-9a-f-]+|all)\.([0-9a-f-]+|all)$/.exec(figureId) ?? []
  const known = moneyParts.find((each) => each === part)
  return known && agencyId && fundingSourceId ? { part: known, agencyId, fundingSourceId } : undefined
}

const heads = (first: string): OfficialTable['columns'] => [
  { title: text.columns.order, share: 1, align: 'center' },
  { title: first, share: 6, align: 'left' },
  ...moneyParts.map((part) => ({ title: text.columns[part], share: 3, align: 'right' as const })),
]

function moneyCells(sums: BudgetSums, agencyId?: string, fundingSourceId?: string): Cell[] {
  return moneyParts.map((part) => {
    const value = moneyOf(sums, part)
    return { text: officialNumber(value), value, digits: 0, figureId: moneyFigureId(part, agencyId, fundingSourceId) }
  })
}

const totalRow = (rows: readonly MoneyRow[]) => ({
  cells: [{ text: '' }, { text: text.total }, ...moneyCells(addedSums(rows))],
  isTotal: true,
})

/** Each unit with its sum, under it its sources; the sum of all at the end. */
export function moneyByUnit(rows: readonly MoneyRow[]): OfficialTable {
  const units = [...Map.groupBy(rows, (row) => row.agencyId)]
  return {
    name: text.byUnit,
    columns: heads(text.columns.unit),
    rows: [
      ...units.flatMap(([agencyId, own], index) => [
        {
          cells: [
            { text: String(index + 1), value: index + 1 },
            { text: own[0]?.agencyName ?? '' },
            ...moneyCells(addedSums(own), agencyId),
          ],
          isTotal: true,
        },
        ...[...groupedSums(own, (row) => row.fundingSourceId)].map(([sourceId, sums]) => ({
          cells: [
            { text: '' },
            { text: `- ${own.find((row) => row.fundingSourceId === sourceId)?.fundingSourceName ?? ''}` },
            ...moneyCells(sums, agencyId, sourceId),
          ],
        })),
      ]),
      totalRow(rows),
    ],
  }
}

export function moneyBySource(rows: readonly MoneyRow[]): OfficialTable {
  return {
    name: text.bySource,
    columns: heads(text.columns.source),
    rows: [
      ...[...groupedSums(rows, (row) => row.fundingSourceId)].map(([sourceId, sums], index) => ({
        cells: [
          { text: String(index + 1), value: index + 1 },
          { text: rows.find((row) => row.fundingSourceId === sourceId)?.fundingSourceName ?? '' },
          ...moneyCells(sums, 'all', sourceId),
        ],
      })),
      totalRow(rows),
    ],
  }
}

/** The lines behind each total, for the sheet of records. */
export function moneyProofs(rows: readonly MoneyRow[], on: string): FigureProof[] {
  const whole = addedSums(rows)
  return moneyParts.map((part) => ({
    figureId: `money-${part}`,
    label: text.labels[part],
    value: moneyOf(whole, part),
    valueText: officialNumber(moneyOf(whole, part)),
    unitOfMeasure: text.dong,
    records: rows.flatMap((row) =>
      row.budgetLineId && moneyOf(row, part) !== 0
        ? [
            {
              recordId: row.budgetLineId,
              on,
              title: text.line(row.agencyName, row.taskCode, row.fundingSourceName),
              amount: moneyOf(row, part),
            },
          ]
        : [],
    ),
    hiddenRecords: 0,
  }))
}
