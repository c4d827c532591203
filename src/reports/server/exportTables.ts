// The register of reports and the changes since signing as exported columns.
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { listReportChanges } from '../changesContract.ts'
import type { ReportRow } from '../registerContract.ts'
import { periodText } from '../seed/periodText.ts'
import { reportsWords } from '../words.ts'

type Table<Row> = Readonly<Record<string, { head: string; cell(row: Row): string | number | boolean | null }>>
type ChangeRow = OutputOf<typeof listReportChanges>['rows'][number]

export const reportTable: ExportTable = (language): Table<ReportRow> => {
  const { register: words, yes } = reportsWords[language]
  const { columns } = words
  return {
    period: { head: columns.period, cell: (row) => periodText(row).name },
    reportKind: { head: columns.reportKind, cell: (row) => words.kinds[row.reportKind] },
    reportStatus: { head: columns.reportStatus, cell: (row) => words.statuses[row.reportStatus] },
    code: { head: columns.code, cell: (row) => row.code },
    issuedOn: { head: columns.issuedOn, cell: (row) => row.issuedOn && dateText(row.issuedOn) },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    signedBy: { head: columns.signedBy, cell: (row) => row.signedBy },
    digitalSignatures: { head: columns.digitalSignatures, cell: (row) => row.digitalSignatures },
    changedAt: { head: columns.changedAt, cell: (row) => instantText(row.changedAt) },
    isDemonstration: { head: columns.isDemonstration, cell: (row) => (row.isDemonstration ? yes : null) },
  }
}

export const changeTable: ExportTable = (language): Table<ChangeRow> => {
  const { register: words } = reportsWords[language]
  const { columns } = words.changes
  return {
    figureName: { head: columns.figureName, cell: (row) => row.figureName },
    unitText: { head: columns.unitText, cell: (row) => row.unitText },
    valueThen: { head: columns.valueThen, cell: (row) => row.valueThen },
    valueNow: { head: columns.valueNow, cell: (row) => row.valueNow },
    differenceReason: { head: columns.differenceReason, cell: (row) => words.changes.reasons[row.differenceReason] },
    on: { head: columns.on, cell: (row) => dateText(row.on) },
    title: { head: columns.title, cell: (row) => row.title },
    amountThen: { head: columns.amountThen, cell: (row) => row.amountThen },
    amountNow: { head: columns.amountNow, cell: (row) => row.amountNow },
    difference: { head: columns.difference, cell: (row) => row.difference },
    unitThen: { head: columns.unitThen, cell: (row) => row.unitThen },
    unitNow: { head: columns.unitNow, cell: (row) => row.unitNow },
    recordId: { head: columns.recordId, cell: (row) => row.recordId },
  }
}
