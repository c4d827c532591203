import { dateText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import type { DeclarationRow } from '../../declarationContract.ts'
import { forestWords } from '../../words.ts'

export const declarationTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, found, state } = words.declaration
  const foundText = (isTrue: boolean | null) => (isTrue === null ? null : isTrue ? found.true : found.false)
  type Row = DeclarationRow
  return {
    declaredOn: { head: columns.declaredOn, cell: (row: Row) => dateText(row.declaredOn) },
    codePath: { head: words.columns.codePath, cell: (row: Row) => row.codePath },
    territoryName: { head: words.columns.territoryName, cell: (row: Row) => row.territoryName },
    changeCause: { head: columns.changeCause, cell: (row: Row) => words.changeCause[row.changeCause] },
    happenedOn: { head: columns.happenedOn, cell: (row: Row) => dateText(row.happenedOn) },
    dueOn: { head: columns.dueOn, cell: (row: Row) => (row.dueOn ? dateText(row.dueOn) : null) },
    isLate: { head: columns.isLate, cell: (row: Row) => (row.isLate ? words.plot.yes : null) },
    areaHa: { head: columns.areaHa, cell: (row: Row) => row.areaHa },
    declarationState: { head: columns.declarationState, cell: (row: Row) => state[row.declarationState] },
    commune: { head: columns.commune, cell: (row: Row) => foundText(row.commune) },
    ranger: { head: columns.ranger, cell: (row: Row) => foundText(row.ranger) },
    isDemonstration: {
      head: words.columns.isDemonstration,
      cell: (row: Row) => (row.isDemonstration ? words.plot.yes : null),
    },
  }
}
