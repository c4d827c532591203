// The lists of pledges as tables on paper. What is unknown is an empty cell, never zero.
import { dateText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { CoverageRow, PledgeRow } from '../contract.ts'
import { pledgesWords } from '../words.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>
const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const pledgeTable: ExportTable = (language): Table<PledgeRow> => {
  const { columns, pledgeParty, pledgeSubject, pledge } = pledgesWords[language]
  return {
    signedOn: { head: columns.signedOn, cell: (row) => dateText(row.signedOn) },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    pledgeParty: { head: columns.pledgeParty, cell: (row) => pledgeParty[row.pledgeParty] },
    pledgeSubjects: {
      head: columns.pledgeSubjects,
      cell: (row) => row.pledgeSubjects.map((subject) => pledgeSubject[subject]).join(', '),
    },
    signers: { head: columns.signers, cell: (row) => row.signers },
    validYear: { head: columns.validYear, cell: (row) => row.validYear },
    placeName: { head: columns.placeName, cell: (row) => row.placeName },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    nameCount: { head: columns.nameCount, cell: (row) => row.nameCount },
    listCount: { head: columns.listCount, cell: (row) => row.listCount },
    recordedAt: { head: columns.recordedAt, cell: (row) => instantText(row.recordedAt) },
    isWithdrawn: { head: pledge.withdrawn, cell: (row) => (row.isWithdrawn ? columns.yes : null) },
    isDemonstration: { head: pledge.demonstration, cell: (row) => (row.isDemonstration ? columns.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const coverageTable: ExportTable = (language): Table<CoverageRow> => {
  const { columns, coverageState } = pledgesWords[language]
  return {
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    signed: { head: columns.signed, cell: (row) => row.signed },
    staff: { head: columns.staff, cell: (row) => row.staff },
    share: { head: columns.share, cell: (row) => row.share },
    coverageState: { head: columns.coverageState, cell: (row) => coverageState[row.coverageState] },
    staffSource: { head: columns.staffSource, cell: (row) => row.staffSource },
    staffCountedOn: { head: columns.staffCountedOn, cell: (row) => dayOrNot(row.staffCountedOn) },
    lastSignedOn: { head: columns.lastSignedOn, cell: (row) => dayOrNot(row.lastSignedOn) },
  }
}
