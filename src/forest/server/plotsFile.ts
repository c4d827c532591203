// Plots as FRMS reads them: a zipped Shapefile of the 51 columns in their order and width, in the letters and the coordinate system
// that are asked for.
import { zipped } from '../../platform/server/files/zipped.ts'
import type { DbfLetters, DbfWritten } from '../../platform/server/geoFiles/dbfTable.ts'
import { writeShapefile } from '../../platform/server/geoFiles/writeShapefile.ts'
import { frmsColumns, plotFields } from '../frmsColumns.ts'
import type { AreaShape } from '../plotFile.ts'
import type { PlotFacts } from '../plotRow.ts'

export interface WrittenPlot {
  readonly facts: PlotFacts
  /** In WGS84. */
  readonly shape: AreaShape
}

const columns = plotFields.map((field) => {
  const { frms, kind, width, decimals } = frmsColumns[field]
  return { name: frms, kind, width, decimals }
})

interface Writing {
  readonly srid: number
  readonly letters: DbfLetters
  readonly writtenOn: Date
}

/** Rows are numbered anew. Answers the zip and the texts that had to be cut. Throws a RangeError for an unknown system. */
export function frmsFile(
  plots: readonly WrittenPlot[],
  writing: Writing,
): { readonly bytes: Buffer; readonly cut: DbfWritten['cut'] } {
  const { parts, cut } = frmsParts(plots, writing)
  const files = Object.fromEntries(Object.entries(parts).map(([ending, bytes]) => [`lo.${ending}`, bytes]))
  return { bytes: zipped(files, writing.writtenOn), cut }
}

/** The parts of the Shapefile, before they are zipped. */
export function frmsParts(plots: readonly WrittenPlot[], writing: Writing, firstRow = 1) {
  const rows = plots.map(({ facts, shape }, index) => ({
    shape,
    values: plotFields.map((field) => (field === 'rowNumber' ? firstRow + index : facts[field])),
  }))
  return writeShapefile(columns, rows, writing)
}
