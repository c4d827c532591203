// The lists of directives as tables on paper: heads and cells in words. What is unknown is an empty cell, never zero.
import { dateText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { BriefingRow, CoverageRow } from '../briefingContract.ts'
import type { OfficialDocumentRow } from '../contract.ts'
import { directivesWords } from '../words.ts'

type Cell<Row> = (row: Row) => string | number | boolean | null
type Table<Row> = Readonly<Record<string, { readonly head: string; readonly cell: Cell<Row> }>>

const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const documentTable: ExportTable = (language): Table<OfficialDocumentRow> => {
  const { columns, field, shared, document, officialDocumentKind, officialDocumentStatus } = directivesWords[language]
  return {
    code: { head: columns.code, cell: (row) => row.code },
    title: { head: columns.title, cell: (row) => row.title },
    officialDocumentKind: {
      head: columns.officialDocumentKind,
      cell: (row) => officialDocumentKind[row.officialDocumentKind],
    },
    issuerName: { head: columns.issuerName, cell: (row) => row.issuerName },
    issuedOn: { head: columns.issuedOn, cell: (row) => dayOrNot(row.issuedOn) },
    signerName: { head: columns.signerName, cell: (row) => row.signerName },
    signerTitle: { head: field.signerTitle, cell: (row) => row.signerTitle },
    officialDocumentStatus: {
      head: columns.officialDocumentStatus,
      cell: (row) => officialDocumentStatus[row.officialDocumentStatus],
    },
    carriesOut: { head: columns.carriesOut, cell: (row) => row.carriesOut.join('; ') },
    briefedAgencies: { head: columns.briefedAgencies, cell: (row) => row.briefedAgencies },
    fileCount: { head: columns.fileCount, cell: (row) => row.fileCount },
    isVerified: {
      head: columns.isVerified,
      cell: (row) => (row.isVerified ? document.verified : document.notVerified),
    },
    isWithdrawn: { head: document.withdrawn, cell: (row) => (row.isWithdrawn ? shared.yes : null) },
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    id: { head: field.recordId, cell: (row) => row.id },
  }
}

export const briefingTable: ExportTable = (language): Table<BriefingRow> => {
  const { columns, field, shared, briefing, briefingMethod } = directivesWords[language]
  return {
    heldOn: { head: columns.heldOn, cell: (row) => dateText(row.heldOn) },
    documentCodes: { head: columns.documentCodes, cell: (row) => row.documentCodes.join('; ') },
    briefingMethod: { head: columns.briefingMethod, cell: (row) => briefingMethod[row.briefingMethod] },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    briefedAgencies: {
      head: columns.reached,
      cell: (row) => row.briefedAgencies.map(({ name }) => name).join('; '),
    },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    placeName: { head: columns.placeName, cell: (row) => row.placeName },
    people: { head: columns.people, cell: (row) => row.people },
    villagesBriefed: { head: columns.villagesBriefed, cell: (row) => row.villagesBriefed },
    presenters: { head: columns.presenters, cell: (row) => row.presenters.join('; ') },
    fileCount: { head: columns.fileCount, cell: (row) => row.fileCount },
    isWithdrawn: { head: briefing.withdrawn, cell: (row) => (row.isWithdrawn ? shared.yes : null) },
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    id: { head: field.recordId, cell: (row) => row.id },
  }
}

export const coverageTable: ExportTable = (language): Table<CoverageRow> => {
  const { columns, briefing, briefingMethod } = directivesWords[language]
  return {
    agencyName: { head: columns.unit, cell: (row) => row.agencyName },
    state: { head: columns.state, cell: (row) => (row.briefings > 0 ? briefing.briefed : briefing.notBriefed) },
    briefings: { head: columns.briefings, cell: (row) => row.briefings },
    lastOn: { head: columns.lastOn, cell: (row) => dayOrNot(row.lastOn) },
    lastMethod: { head: columns.lastMethod, cell: (row) => (row.lastMethod ? briefingMethod[row.lastMethod] : null) },
  }
}
