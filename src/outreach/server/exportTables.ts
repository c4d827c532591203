// The lists of outreach as tables on paper: heads and cells in words. What is unknown is an empty cell, never zero.
import { dateText, instantText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { SessionRow, WarningSignRow } from '../contract.ts'
import { outreachWords } from '../words.ts'

type Cell<Row> = (row: Row) => string | number | boolean | null
type Table<Row> = Readonly<Record<string, { readonly head: string; readonly cell: Cell<Row> }>>

const placeText = (place: SessionRow['place']) => (place ? `${place.lat.toFixed(6)}, ${place.lon.toFixed(6)}` : null)
const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const sessionTable: ExportTable = (language): Table<SessionRow> => {
  const { columns, field, shared, audience, sessionForm, session } = outreachWords[language]
  return {
    heldOn: { head: columns.heldOn, cell: (row) => dateText(row.heldOn) },
    startTime: { head: columns.startTime, cell: (row) => row.startTime },
    title: { head: columns.title, cell: (row) => row.title },
    topicName: { head: columns.topicName, cell: (row) => row.topicName },
    audience: { head: columns.audience, cell: (row) => audience[row.audience] },
    sessionForm: { head: columns.sessionForm, cell: (row) => sessionForm[row.sessionForm] },
    placeName: { head: columns.placeName, cell: (row) => row.placeName },
    place: { head: shared.coordinates, cell: (row) => placeText(row.place) },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    attendance: { head: columns.attendance, cell: (row) => row.attendance },
    women: { head: columns.women, cell: (row) => row.women },
    men: { head: columns.men, cell: (row) => row.men },
    photoCount: { head: columns.photoCount, cell: (row) => row.photoCount },
    recordedAt: { head: columns.recordedAt, cell: (row) => instantText(row.recordedAt) },
    isWithdrawn: { head: session.withdrawn, cell: (row) => (row.isWithdrawn ? shared.yes : null) },
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    id: { head: field.recordId, cell: (row) => row.id },
  }
}

export const warningSignTable: ExportTable = (language): Table<WarningSignRow> => {
  const { columns, field, shared, signState, warningSign } = outreachWords[language]
  return {
    signText: { head: columns.signText, cell: (row) => row.signText },
    placeName: { head: columns.placeName, cell: (row) => row.placeName },
    place: { head: shared.coordinates, cell: (row) => placeText(row.place) },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    agencyName: { head: warningSign.keeper, cell: (row) => row.agencyName },
    signState: { head: columns.signState, cell: (row) => signState[row.signState] },
    installedOn: { head: columns.installedOn, cell: (row) => dateText(row.installedOn) },
    lastCheckedOn: { head: columns.lastCheckedOn, cell: (row) => dayOrNot(row.lastCheckedOn) },
    nextCheckDueOn: { head: columns.nextCheckDueOn, cell: (row) => dayOrNot(row.nextCheckDueOn) },
    daysLate: { head: columns.daysLate, cell: (row) => row.daysLate },
    photoCount: { head: columns.photoCount, cell: (row) => row.photoCount },
    isDemonstration: { head: shared.demonstration, cell: (row) => (row.isDemonstration ? shared.yes : null) },
    id: { head: field.recordId, cell: (row) => row.id },
  }
}
