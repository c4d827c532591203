// `import plots FILE --dry-run`: what a file of plots holds and what of it could be kept, said before anything is. With `--out` what
// could be kept is also written as FRMS reads it. Nothing is written into the register.
import { parseArgs } from 'node:util'
import { fromWgs84 } from '../../geo/coordinateSystem.ts'
import { letterRepairs } from '../../platform/letterRepair.ts'
import { homeCamera } from '../../platform/map/camera.ts'
import { Problem } from '../../platform/problem.ts'
import type { CliVerb } from '../../platform/server/feature.ts'
import type { PlotColumns } from '../frmsColumns.ts'
import { plotFields } from '../frmsColumns.ts'
import { type FilePlot, plotSummer } from '../plotFile.ts'
import { frmsLetters, usualSrid } from '../plotFileContract.ts'
import { isRefusing, type PlotFault } from '../plotRow.ts'
import { forestWords } from '../words.ts'
import { frmsFile, type WrittenPlot } from './plotsFile.ts'
import { withPlots } from './readPlots.ts'

const options = {
  'dry-run': { type: 'boolean' },
  srid: { type: 'string' },
  letters: { type: 'string' },
  columns: { type: 'string' },
  out: { type: 'string' },
  'out-srid': { type: 'string' },
  'out-letters': { type: 'string' },
} as const

/** Rows that are printed with their faults; the others are counted. */
const mostPrinted = 1000
/** Plots that are written with `--out`: that file is made in memory. */
const mostWritten = 200_000

export const importVerb: CliVerb = {
  name: 'import',
  usage: `plots FILE --dry-run [--srid 9214] [--letters ${letterRepairs.join('|')}] [--columns '{"plotCode":"LO"}'] [--out FRMS.zip --out-srid 9214 --out-letters ${frmsLetters.join('|')}]`,
  /** Throws Problem `import.*`, `plotFile.*`. */
  async run(given, { file, write, now }) {
    const { path, srid, letterRepair, columns, out } = asked(given)
    const reading = { srid, letterRepair, columns, near: homeCamera, year: now.getUTCFullYear() }
    return withPlots(file(path), reading, (opened, plots) => {
      const { fileColumns, rowCount, fitting, ...found } = opened
      if (out && rowCount > mostWritten)
        throw new Problem('plotFile.tooManyRows', 413, { count: rowCount, most: mostWritten })
      const used = new Set(Object.values(found.columns))
      const summer = plotSummer()
      const faults = new Map<string, number>()
      const [faulty, written]: [FilePlot[], WrittenPlot[]] = [[], []]
      let [refused, remarkable] = [0, 0]
      for (const plot of plots) {
        summer.add(plot)
        if (out) written.push(...kept(plot))
        if (plot.faults.length === 0) continue
        if (plot.faults.some(isRefusing)) refused += 1
        else remarkable += 1
        for (const { code } of plot.faults) faults.set(code, (faults.get(code) ?? 0) + 1)
        if (faulty.length < mostPrinted) faulty.push(plot)
      }
      const made = out && frmsFile(written, { ...out, writtenOn: now })
      if (out && made) write(out.path, made.bytes)
      return {
        file: path,
        isDryRun: true,
        ...found,
        /** Each with where the middle of the file would be. */
        systemsThatFit: fitting,
        columnsUnused: fileColumns.filter((column) => !used.has(column)),
        rows: rowCount,
        ready: rowCount - refused,
        refused,
        remarkable,
        faults: Object.fromEntries(faults),
        sums: summer.sums(),
        rowsWithFaults: faulty.map(({ rowNumber, faults }) => ({
          row: rowNumber,
          isRefused: faults.some(isRefusing),
          faults: faults.map((fault) => said(fault, found.columns)),
        })),
        rowsWithFaultsLeftOut: refused + remarkable - faulty.length,
        ...(out && made ? { out: { file: out.path, plots: written.length, cut: made.cut } } : {}),
      }
    })
  },
}

function kept({ facts, shape, faults }: FilePlot): WrittenPlot[] {
  return shape && !faults.some(isRefusing) ? [{ facts, shape }] : []
}

function said(fault: PlotFault, columns: PlotColumns) {
  const column = fault.field && columns[fault.field]
  return {
    code: fault.code,
    ...(fault.field ? { field: fault.field } : {}),
    ...(column ? { column } : {}),
    given: fault.given,
    vi: forestWords.vi.plotFault(fault),
    en: forestWords.en.plotFault(fault),
  }
}

function asked(given: readonly string[]) {
  const { values, positionals } = parsed(given)
  const [what, path] = positionals
  if (what !== 'plots' || !path || positionals.length > 2) throw new Problem('import.whatFile', 400)
  if (!values['dry-run']) throw new Problem('import.onlyDryRun', 400)
  const letterRepair = letterRepairs.find((each) => each === values.letters)
  if (values.letters !== undefined && !letterRepair)
    throw new Problem('import.unknownLetters', 400, { given: values.letters, known: letterRepairs.join(', ') })
  const srid = values.srid === undefined ? undefined : systemOf(values.srid)
  const letters = frmsLetters.find((each) => each === (values['out-letters'] ?? 'unicode'))
  if (!letters)
    throw new Problem('import.unknownLetters', 400, { given: values['out-letters'], known: frmsLetters.join(', ') })
  const outSrid = values['out-srid'] === undefined ? usualSrid : systemOf(values['out-srid'])
  const out = values.out === undefined ? undefined : { path: values.out, srid: outSrid, letters }
  return {
    path,
    srid,
    letterRepair,
    columns: values.columns === undefined ? undefined : columnsOf(values.columns),
    out,
  }
}

function systemOf(text: string): number {
  const srid = Number(text)
  if (!fromWgs84(srid)) throw new Problem('plotFile.unknownSystem', 422, { system: text })
  return srid
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true })
  } catch {
    throw new Problem('import.whatFile', 400)
  }
}

function columnsOf(text: string): PlotColumns {
  const refuse = (field: string) => new Problem('import.unknownField', 400, { field, known: plotFields.join(', ') })
  let columns: unknown
  try {
    columns = JSON.parse(text)
  } catch {
    throw refuse(text)
  }
  if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) throw refuse(text)
  for (const [field, column] of Object.entries(columns))
    if (!(plotFields as readonly string[]).includes(field) || typeof column !== 'string') throw refuse(field)
  return columns as PlotColumns
}
