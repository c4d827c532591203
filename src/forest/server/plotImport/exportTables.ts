// The imports of plots and the rows of one, as tables on paper: of a row that is refused, which value and why.
import { dateText, instantText } from '../../../platform/format.ts'
import type { ExportTable } from '../../../platform/server/feature.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import type { ImportedPlotRow, PlotImportRow } from '../../plotImportContract.ts'
import { forestWords } from '../../words.ts'

export const plotImportTable: ExportTable = (language) => {
  const { columns, status } = forestWords[language].plotImport
  return {
    fileName: { head: columns.fileName, cell: (row: PlotImportRow) => row.fileName },
    plotImportStatus: { head: columns.plotImportStatus, cell: (row: PlotImportRow) => status[row.plotImportStatus] },
    rowCount: { head: columns.rowCount, cell: (row: PlotImportRow) => row.rowCount },
    writtenCount: { head: columns.writtenCount, cell: (row: PlotImportRow) => row.writtenCount },
    validFrom: {
      head: columns.validFrom,
      cell: (row: PlotImportRow) => (row.validFrom ? dateText(row.validFrom) : null),
    },
    source: { head: columns.source, cell: (row: PlotImportRow) => row.source },
    openedBy: { head: columns.openedBy, cell: (row: PlotImportRow) => row.openedBy },
    openedAt: { head: columns.openedAt, cell: (row: PlotImportRow) => instantText(row.openedAt) },
    writtenAt: {
      head: columns.writtenAt,
      cell: (row: PlotImportRow) => (row.writtenAt ? instantText(row.writtenAt) : null),
    },
  }
}

export const importedPlotTable: ExportTable = (language) => {
  const words = forestWords[language]
  const { columns, match, yes } = words.plotImport
  return {
    rowNumber: { head: columns.rowNumber, cell: (row: ImportedPlotRow) => row.rowNumber },
    compartmentCode: { head: words.columns.compartmentCode, cell: (row: ImportedPlotRow) => row.compartmentCode },
    subcompartmentCode: {
      head: words.columns.subcompartmentCode,
      cell: (row: ImportedPlotRow) => row.subcompartmentCode,
    },
    plotCode: { head: words.columns.plotCode, cell: (row: ImportedPlotRow) => row.plotCode },
    forestType: {
      head: columns.forestType,
      cell: ({ forestType }: ImportedPlotRow) =>
        forestType === null ? null : (forestTypeOfCode(forestType)?.symbol ?? null),
    },
    bookAreaHa: { head: columns.bookAreaHa, cell: (row: ImportedPlotRow) => row.bookAreaHa },
    geodesicAreaHa: {
      head: columns.geodesicAreaHa,
      cell: ({ geodesicAreaHa }: ImportedPlotRow) =>
        geodesicAreaHa === null ? null : Number(geodesicAreaHa.toFixed(4)),
    },
    plotMatch: {
      head: columns.plotMatch,
      cell: (row: ImportedPlotRow) => (row.plotMatch ? match[row.plotMatch] : null),
    },
    isRefused: { head: columns.isRefused, cell: (row: ImportedPlotRow) => (row.isRefused ? yes : null) },
    faults: { head: columns.faults, cell: (row: ImportedPlotRow) => row.faults.map(words.plotFault).join(' ') || null },
    given: {
      head: columns.given,
      cell: (row: ImportedPlotRow) =>
        row.faults
          .map(({ given }) => given)
          .filter(Boolean)
          .join('; ') || null,
    },
  }
}
