// Coordination rules and conclusions as tables on paper.
import { dateText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { ConclusionRow, RegulationRow } from '../contract.ts'
import { coordinationWords } from '../words.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>
const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const regulationTable: ExportTable = (language): Table<RegulationRow> => {
  const { columns, regulation } = coordinationWords[language]
  return {
    number: { head: columns.number, cell: (row) => row.number },
    title: { head: columns.title, cell: (row) => row.title },
    signedOn: { head: columns.signedOn, cell: (row) => dateText(row.signedOn) },
    validFrom: { head: columns.validFrom, cell: (row) => dateText(row.validFrom) },
    validTo: { head: columns.validTo, cell: (row) => dayOrNot(row.validTo) },
    partyNames: { head: columns.partyNames, cell: (row) => row.partyNames.join('; ') },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    meetings: { head: columns.meetings, cell: (row) => row.meetings },
    lastMetOn: { head: columns.lastMetOn, cell: (row) => dayOrNot(row.lastMetOn) },
    openConclusions: { head: columns.openConclusions, cell: (row) => row.openConclusions },
    isInForce: { head: regulation.inForce, cell: (row) => (row.isInForce ? columns.yes : null) },
    isDemonstration: { head: regulation.demonstration, cell: (row) => (row.isDemonstration ? columns.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const conclusionTable: ExportTable = (language): Table<ConclusionRow> => {
  const { columns } = coordinationWords[language]
  return {
    what: { head: columns.what, cell: (row) => row.what },
    agencyName: { head: columns.doer, cell: (row) => row.agencyName },
    dueOn: { head: columns.dueOn, cell: (row) => dayOrNot(row.dueOn) },
    doneOn: { head: columns.doneOn, cell: (row) => dayOrNot(row.doneOn) },
    doneNote: { head: columns.doneNote, cell: (row) => row.doneNote },
    meetingSubject: { head: columns.meetingSubject, cell: (row) => row.meetingSubject },
    heldOn: { head: columns.heldOn, cell: (row) => dateText(row.heldOn) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}
