// The list of papers on paper: heads and cells in words. What is unknown is an empty cell, never zero.
import { dateText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { UnitPaperListRow } from '../questions.ts'
import { unitPlansWords } from '../words.ts'

type Table = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: UnitPaperListRow) => string | number | null }>
>

const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const unitPaperTable: ExportTable = (language): Table => {
  const { columns, unitPaperKind, unitPaperState, kindUntil } = unitPlansWords[language]
  const kindOf = ({ unitPaperKind: kind, coversTo }: UnitPaperListRow) =>
    kind === 'interim' ? kindUntil(unitPaperKind[kind], dateText(coversTo)) : unitPaperKind[kind]
  return {
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    unitPaperKind: { head: columns.unitPaperKind, cell: kindOf },
    unitPaperState: { head: columns.unitPaperState, cell: (row) => unitPaperState[row.unitPaperState] },
    dueOn: { head: columns.dueOn, cell: (row) => dayOrNot(row.dueOn) },
    daysLate: { head: columns.daysLate, cell: (row) => row.daysLate },
    submittedOn: { head: columns.submittedOn, cell: (row) => dayOrNot(row.submittedOn) },
    decidedOn: { head: columns.decidedOn, cell: (row) => dayOrNot(row.decidedOn) },
    number: { head: columns.number, cell: (row) => row.number || null },
    title: { head: columns.title, cell: (row) => row.title || null },
    activities: { head: columns.activities, cell: (row) => row.activities },
    amountDong: { head: columns.amountDong, cell: (row) => row.amountDong },
    isDemonstration: { head: columns.isDemonstration, cell: (row) => (row.isDemonstration ? 'x' : null) },
  }
}
