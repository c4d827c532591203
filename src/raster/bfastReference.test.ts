// bfastmonitor against bfast 1.7.2 with strucchangeRcpp 1.5-4-1.0.1 on the series of the package and on pixels of a Landsat stack.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { arrayOf, dayOf, missing, numbersOf, rowsOf } from '../../test/support/changeSeries.ts'
import { type BfastSettings, bfastmonitor } from './bfastmonitor.ts'
import { bfastAxis, designMatrix, type TimeAxis } from './designMatrix.ts'

const level = { alpha: 0.05, historyAlpha: 0.05, windowShare: 0.25 } as const
const histories = { all: 'whole', ROC: 'roc', BP: 'lastBreak' } as const

interface Wanted {
  readonly id: string
  readonly breakpoint: number
  readonly magnitude: number
  readonly historyStart: number
  readonly historySize: number
  readonly coefficients: readonly number[]
}
const wantedIn = (file: string): Wanted[] =>
  rowsOf(file)
    .slice(1)
    .map(([id = '', , breakpoint, magnitude, historyStart, , historySize, , coefficients = '']) => ({
      id,
      breakpoint: breakpoint === 'NA' ? Number.NaN : Number(breakpoint),
      magnitude: Number(magnitude),
      historyStart: Number(historyStart),
      historySize: Number(historySize),
      coefficients: coefficients.split(';').map(Number),
    }))

/** A series on the steps of its year; what is between is NaN. */
function regular(file: string, frequency: number, valueIn: (row: readonly number[]) => number) {
  const rows = numbersOf(file).slice(1)
  const stepOf = (row: readonly number[]) => Math.round((row[0] as number) * frequency)
  const first = stepOf(rows[0] ?? [])
  const length = stepOf(rows.at(-1) ?? []) - first + 1
  const values = new Float64Array(length).fill(Number.NaN)
  for (const row of rows) values[stepOf(row) - first] = valueIn(row)
  const trend = Float64Array.from({ length }, (_, i) => i + 1)
  return { values, axis: { trend, years: trend.map((i) => (first + i - 1) / frequency) } }
}

const som = (column: number) => () => regular('bfast_r/som.csv', 23, (row) => row[column] as number)
const plain = (file: string, frequency: number) => () => regular(file, frequency, (row) => row[1] as number)
const simulated = () =>
  regular('bfast_r/simts.csv', 23, ([, seasonal = 0, abrupt = 0, remainder = 0]) => seasonal + abrupt + remainder)
/** The series and the step on which monitoring begins. */
const series = {
  somA: { open: som(2), file: 'bfast_r/som.csv', start: 2010 + 12 / 23 },
  somB: { open: som(1), file: 'bfast_r/som.csv', start: 2010 + 12 / 23 },
  harvest: { open: plain('bfast_r/harvest.csv', 23), file: 'bfast_r/harvest.csv', start: 2004 + 11 / 23 },
  simts: { open: simulated, file: 'bfast_r/simts.csv', start: 2004 + 11 / 23 },
  ndvi_gimms: { open: plain('bfast_r/ndvi_gimms.csv', 24), file: 'bfast_r/ndvi_gimms.csv', start: 2005 },
} as const

const packaged = 'reference/bfast_r/pkg_series.csv'
for (const [name, { open, file, start }] of Object.entries(series))
  test(`bfast: ${name}`, { skip: missing(packaged, file) }, (t) => {
    const { values, axis } = open()
    const startRow = axis.years.findIndex((year) => year > start - 1e-6)
    const runs = wantedIn(packaged).filter(({ id }) => id.startsWith(`${name}|`))
    assert.equal(runs.length, 24)
    const tally = newTally()
    for (const wanted of runs) {
      const [, history, type, formula, order] = wanted.id.split('|')
      const settings: BfastSettings = {
        ...level,
        process: type === 'OLS-MOSUM' ? 'mosum' : 'cusum',
        history: histories[history as keyof typeof histories],
      }
      const design = designMatrix(axis, { hasTrend: formula === 'trend+harmon', order: Number(order) })
      const answer = bfastmonitor(design, { pixels: 1, dates: values.length, values }, startRow, settings)
      compare(tally, answer, 0, axis, wanted)
    }
    judge(t, tally, runs.length)
  })

const turaRuns: Readonly<Record<string, BfastSettings & { readonly hasTrend: boolean; readonly order: number }>> = {
  tut: { ...level, process: 'mosum', history: 'whole', hasTrend: false, order: 1 },
  roc: { ...level, process: 'mosum', history: 'roc', hasTrend: true, order: 1 },
  roc2: { ...level, process: 'cusum', history: 'roc', hasTrend: false, order: 2 },
}
for (const [name, { hasTrend, order, ...settings }] of Object.entries(turaRuns)) {
  const file = `reference/bfast_r/tura_${name}.csv`
  const skip = missing('tura/tura_ndvi_i16.npy', 'tura/tura_dates.csv', file)
  test(`bfast: tura ${name}, every fourth row and column`, { skip }, (t) => {
    const days = Int32Array.from(rowsOf('tura/tura_dates.csv').slice(1), ([, date = '']) => dayOf(date))
    const { shape, values: stored } = arrayOf('tura/tura_ndvi_i16.npy')
    const all = (shape[1] as number) * (shape[2] as number)
    const runs = wantedIn(file)
    const places = runs.map(({ id }) => Number(id))
    const values = Float64Array.from({ length: days.length * places.length }, (_, at) => {
      const t = Math.floor(at / places.length)
      const value = stored[t * all + (places[at % places.length] as number)] as number
      return value === -32768 ? Number.NaN : value / 10_000
    })
    const axis = bfastAxis(days)
    const startRow = days.findIndex((day) => day >= dayOf('2009-01-01'))
    const block = { pixels: places.length, dates: days.length, values }
    const answer = bfastmonitor(designMatrix(axis, { hasTrend, order }), block, startRow, settings)
    const tally = newTally()
    for (const [p, wanted] of runs.entries()) compare(tally, answer, p, axis, wanted)
    judge(t, tally, runs.length)
  })
}

const newTally = () => ({ breaks: 0, magnitudes: 0, starts: 0, sizes: 0, coefficients: 0, unequal: [] as string[] })
type Tally = ReturnType<typeof newTally>

const near = (own: number, other: number) =>
  Number.isNaN(other) ? Number.isNaN(own) : Math.abs(own - other) <= 1e-8 * Math.max(1, Math.abs(other))

function compare(tally: Tally, answer: ReturnType<typeof bfastmonitor>, p: number, axis: TimeAxis, wanted: Wanted) {
  const row = answer.breakRow[p] as number
  const pixels = answer.breakRow.length
  const parts = {
    breaks: near(row < 0 ? Number.NaN : (axis.years[row] as number), wanted.breakpoint),
    magnitudes: near(answer.magnitude[p] as number, wanted.magnitude),
    starts: near(axis.years[answer.firstRow[p] as number] as number, wanted.historyStart),
    sizes: answer.historySize[p] === wanted.historySize,
    coefficients: wanted.coefficients.every((value, i) => near(answer.beta[i * pixels + p] as number, value)),
  }
  for (const [part, isEqual] of Object.entries(parts) as [keyof typeof parts, boolean][])
    if (isEqual) tally[part] += 1
    else tally.unequal.push(`${wanted.id}: ${part}`)
}

function judge(t: TestContext, { unequal, ...equal }: Tally, runs: number) {
  for (const [part, count] of Object.entries(equal)) t.diagnostic(`${part}: ${count} of ${runs} equal to 1e-8`)
  assert.deepEqual(unequal, [])
}
