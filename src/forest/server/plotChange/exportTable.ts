// The changes of plots as a table on paper.
import { dateText, instantText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import { plotsText } from '../../plotChange/plotsText.ts'
import type { PlotChangeRow } from '../../plotChangeContract.ts'
import { forestWords } from '../../words.ts'

export const plotChangeTable: ExportTable = (language) => {
  const { changeKind, changeCause, plotChange, plot, columns: plotColumns } = forestWords[language]
  const { columns } = plotChange
  return {
    validFrom: { head: columns.validFrom, cell: (row: PlotChangeRow) => dateText(row.validFrom) },
    changeKind: { head: columns.changeKind, cell: (row: PlotChangeRow) => changeKind[row.changeKind] },
    changeCause: { head: columns.changeCause, cell: (row: PlotChangeRow) => changeCause[row.changeCause] },
    plots: { head: columns.plots, cell: (row: PlotChangeRow) => plotsText(row.plots) },
    geodesicAreaHa: {
      head: columns.geodesicAreaHa,
      cell: (row: PlotChangeRow) => Number(row.geodesicAreaHa.toFixed(4)),
    },
    territoryName: { head: columns.territoryName, cell: (row: PlotChangeRow) => row.territoryName },
    reason: { head: columns.reason, cell: (row: PlotChangeRow) => row.reason },
    decisionNumber: { head: columns.decisionNumber, cell: (row: PlotChangeRow) => row.decisionNumber },
    decisionOn: {
      head: columns.decisionOn,
      cell: (row: PlotChangeRow) => (row.decisionOn ? dateText(row.decisionOn) : null),
    },
    recordedBy: { head: columns.recordedBy, cell: (row: PlotChangeRow) => row.recordedBy },
    recordedAt: { head: columns.recordedAt, cell: (row: PlotChangeRow) => instantText(row.recordedAt) },
    undoneAt: {
      head: columns.undoneAt,
      cell: (row: PlotChangeRow) => (row.undoneAt ? instantText(row.undoneAt) : null),
    },
    undoReason: { head: columns.undoReason, cell: (row: PlotChangeRow) => row.undoReason },
    isDemonstration: {
      head: plotColumns.isDemonstration,
      cell: (row: PlotChangeRow) => (row.isDemonstration ? plot.yes : null),
    },
  }
}
