// The lists of households as tables on paper: the list of people only with a reason (guardedExports), counts for everybody.
import { dateText } from '../../platform/format.ts'
import type { ExportTable } from '../../platform/server/feature.ts'
import type { HouseholdCoverageRow, HouseholdRow } from '../contract.ts'
import { householdsWords } from '../words.ts'

type Table<Row> = Readonly<
  Record<string, { readonly head: string; readonly cell: (row: Row) => string | number | boolean | null }>
>
const dayOrNot = (day: string | null) => (day === null ? null : dateText(day))

export const householdTable: ExportTable = (language): Table<HouseholdRow> => {
  const { columns, household } = householdsWords[language]
  return {
    headName: { head: columns.headName, cell: (row) => row.headName },
    village: { head: columns.village, cell: (row) => row.village },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    agencyName: { head: columns.agencyName, cell: (row) => row.agencyName },
    people: { head: columns.people, cell: (row) => row.people },
    place: {
      head: columns.place,
      cell: (row) => (row.place ? `${row.place.lat.toFixed(6)}, ${row.place.lon.toFixed(6)}` : null),
    },
    forestNearby: { head: columns.forestNearby, cell: (row) => row.forestNearby },
    visits: { head: columns.visits, cell: (row) => row.visits },
    lastVisitedOn: { head: columns.lastVisitedOn, cell: (row) => dayOrNot(row.lastVisitedOn) },
    lastPledgedOn: { head: columns.lastPledgedOn, cell: (row) => dayOrNot(row.lastPledgedOn) },
    nextVisitDueOn: { head: columns.nextVisitDueOn, cell: (row) => dayOrNot(row.nextVisitDueOn) },
    daysLate: { head: columns.daysLate, cell: (row) => row.daysLate },
    isDemonstration: { head: household.demonstration, cell: (row) => (row.isDemonstration ? columns.yes : null) },
    id: { head: columns.recordId, cell: (row) => row.id },
  }
}

export const householdCoverageTable: ExportTable = (language): Table<HouseholdCoverageRow> => {
  const { columns } = householdsWords[language]
  return {
    village: { head: columns.village, cell: (row) => row.village },
    territoryName: { head: columns.territoryName, cell: (row) => row.territoryName },
    households: { head: columns.households, cell: (row) => row.households },
    visited: { head: columns.visited, cell: (row) => row.visited },
    notVisited: { head: columns.notVisited, cell: (row) => row.notVisited },
    visits: { head: columns.visits, cell: (row) => row.visits },
    pledged: { head: columns.pledged, cell: (row) => row.pledged },
    late: { head: columns.late, cell: (row) => row.late },
  }
}
