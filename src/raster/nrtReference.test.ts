// Every fit and every monitor against ec-jrc/nrt at fc3b79b, on all pixels of a Landsat stack and of a simulated one.
import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { arrayOf, missing, type NrtStack, simulatedStack, turaStack } from '../../test/support/changeSeries.ts'
import { reasonNumber } from './block.ts'
import { startCcdc, startIqr, updateConsecutive } from './consecutive.ts'
import { startCusum, updateCusum } from './cusum.ts'
import { type DesignMatrix, designMatrix, referenceAxis } from './designMatrix.ts'
import { startEwma, updateEwma } from './ewma.ts'
import { fitCcdcStable } from './fitCcdcStable.ts'
import { fitOls } from './fitOls.ts'
import { fitRirls } from './fitRirls.ts'
import { fitRoc } from './fitRoc.ts'
import { emptyFit, type HistoryFit } from './historyFit.ts'
import { startMosum, updateMosum } from './mosum.ts'
import { screenShewhart } from './outlierScreen.ts'
import { reasonsOf, type Watch } from './watch.ts'

const stacks = {
  nrt_synth: { open: simulatedStack, files: ['synthetic/stack_40.npy', 'synthetic/meta_40.json'] },
  nrt_tura: { open: turaStack, files: ['tura/tura_ndvi_i16.npy'] },
}
const methods = [
  ...['ewma_ols_shewhart', 'cusum_ols', 'cusum_roc', 'mosum_ols', 'mosum_roc', 'iqr_ols', 'iqr_rirls', 'ccdc_stable'],
] as const

for (const [name, { open, files }] of Object.entries(stacks)) {
  let opened: NrtStack | undefined
  for (const method of methods) {
    const skip = missing(`reference/${name}/index.json`, `reference/${name}/design_trend1_h2.npy`, ...files)
    test(`${name}: ${method}`, { skip }, (t) => {
      opened ??= open()
      compare(t, opened, name, method)
    })
  }
}

function compare(t: TestContext, stack: NrtStack, name: string, method: string) {
  const { pixels, days, historyDates, values } = stack
  const reference = (part: string) => {
    const file = `reference/${name}/${method}__${part}.npy`
    return missing(file) ? undefined : arrayOf(file).values
  }
  const given = stack.cases[method]
  assert.ok(given)
  const { trend, harmonic_order: order } = given.init
  const design = designMatrix(referenceAxis(days), { hasTrend: trend, order })
  isDesign(design, arrayOf(`reference/${name}/design_trend${Number(trend)}_h${order}.npy`).values)

  const block = { pixels, dates: historyDates, values: values.slice(0, historyDates * pixels) }
  const fit = emptyFit(block, design.columns)
  if (given.fit.screen_outliers === 'Shewhart') screenShewhart(fit, design, block, 5)
  if (given.fit.method === 'OLS') fitOls(fit, design, block, 'reference')
  if (given.fit.method === 'RIRLS') fitRirls(fit, design, block)
  if (given.fit.method === 'ROC') fitRoc(fit, design, block, days, 0.05, 'reference')
  if (given.fit.method === 'CCDC-stable') fitCcdcStable(fit, design, block, days, 3, 'reference')

  // nrt's ROC inverts matrices that are singular to 64 bits (recursiveResiduals.ts): there the comparison is of the pixels whose
  // history begins on the same day.
  const starts = reference('fit_start')
  const isSame = (p: number) => !starts || days[fit.firstRow[p] as number] === starts[p]
  const compared = Array.from({ length: pixels }, (_, p) => p).filter(isSame)
  if (starts) {
    t.diagnostic(`history begins on the same day: ${compared.length} of ${pixels} pixels`)
    assert.ok(compared.length >= (given.fit.method === 'ROC' ? leastSameStarts : 1) * pixels)
  }
  const count = (part: string, isEqual: (p: number) => boolean, least: number) => {
    const equal = compared.filter(isEqual).length
    t.diagnostic(`${part}: ${equal} of ${compared.length} pixels equal`)
    assert.ok(equal >= least * compared.length, `${part}: ${equal} of ${compared.length}`)
  }
  const beta = reference('beta')
  const isBitEqual = (p: number) =>
    Array.from({ length: design.columns }, (_, i) => i * pixels + p).every((at) => Object.is(fit.beta[at], beta?.[at]))
  if (beta) count('coefficients, 32 bits', isBitEqual, 0.999)
  else t.diagnostic(`no file change/reference/${name}/${method}__beta.npy: the number of breaks alone is compared`)

  const { state, update, begun } = monitored(given.cls, fit, design)
  const sample = Array.from(
    { length: Math.ceil(pixels / Math.floor(pixels / 60)) },
    (_, i) => i * Math.floor(pixels / 60),
  )
  const traces = { process: reference('trace_process'), boundary: reference('trace_boundary') }
  for (const [part, own] of Object.entries(begun)) {
    const others = reference(part)
    if (others) count(part, (p) => Object.is(own[p], others[p]), 0.999)
  }
  const wanted = reference('mask_after_fit')
  if (wanted) count('watched', (p) => maskOf(state.reasons[p] as number, 0) === wanted[p], 1)

  const furthest = { process: 0, boundary: 0 }
  for (let row = historyDates; row < days.length; row++) {
    update(row, values.subarray(row * pixels, (row + 1) * pixels), days[row] as number)
    for (const [i, p] of sample.entries()) {
      if (!traces.process || !isSame(p)) continue
      const at = (row - historyDates) * sample.length + i
      furthest.process = Math.max(furthest.process, distance(state.process[p] as number, traces.process[at]))
      furthest.boundary = Math.max(furthest.boundary, distance(boundaryOf(state, p), traces.boundary?.[at]))
    }
  }
  const breaks = state.detectedOn.filter((day) => day > 0).length
  t.diagnostic(`breaks: ${breaks}, nrt ${given.breaks}`)
  if (given.fit.method !== 'ROC') assert.equal(breaks, given.breaks)
  else assert.ok(Math.abs(breaks - given.breaks) <= (1 - leastSameStarts) * pixels)
  if (!beta) return
  const { process, boundary } = furthest
  t.diagnostic(`${sample.length} pixels on every date: process within ${process}, boundary within ${boundary}`)
  assert.ok(process < 1e-12, `process ${process}`)
  // nrt's critical value of the CUSUM is right to nine digits.
  assert.ok(boundary < 1e-8, `boundary ${boundary}`)
  const detected = reference('detection_date')
  count('detection dates', (p) => state.detectedOn[p] === detected?.[p], 0.99999)
  const masks = reference('mask')
  const reasons = reasonsOf(state)
  count('end', (p) => maskOf(reasons[p] as number, state.detectedOn[p] as number) === masks?.[p], 0.99999)
}

/** nrt's start of the history turns on rounding in so many pixels that it is not the same between two machines. */
const leastSameStarts = 0.98

/** The numbers nrt gives: 1 watched, 2 unstable history, 3 break, 4 too few observations. */
function maskOf(reason: number, detectedOn: number): number {
  if (reason === reasonNumber('tooFewObservations')) return 4
  if (reason === reasonNumber('unstableHistory')) return 2
  return detectedOn > 0 ? 3 : 1
}

type State = Watch & {
  readonly process: Float64Array | Uint8Array
  readonly boundary: Float32Array | Float64Array | number
}
const boundaryOf = ({ boundary }: State, p: number) =>
  typeof boundary === 'number' ? boundary : (boundary[p] as number)

type Numbers = Float32Array | Float64Array | Uint8Array | Uint16Array

interface Monitored {
  readonly state: State
  readonly update: (row: number, observed: Float32Array, day: number) => void
  /** What nrt keeps of the state at the end of the history, under its names. */
  readonly begun: Readonly<Record<string, Numbers>>
}

function monitored(cls: string, fit: HistoryFit, design: DesignMatrix): Monitored {
  if (cls === 'EWMA') {
    const state = startEwma(fit, { lambda: 0.3, sensitivity: 2, outlierThreshold: 10 }, 'reference')
    const begun = { sigma: state.sigma, process_after_fit: state.process.slice(), boundary_after_fit: state.boundary }
    return { state, update: (row, observed, day) => updateEwma(state, design, row, observed, day), begun }
  }
  if (cls === 'CuSum') {
    const state = startCusum(fit, 0.05, 'reference')
    const begun = { sigma: state.sigma, histsize: state.historySize, process_after_fit: state.process.slice() }
    return { state, update: (row, observed, day) => updateCusum(state, design, row, observed, day), begun }
  }
  if (cls === 'MoSum') {
    const state = startMosum(fit, 0.05, 0.25)
    const begun = { sigma: state.sigma, histsize: state.historySize, winsize: state.windowSize }
    return { state, update: (row, observed, day) => updateMosum(state, design, row, observed, day), begun }
  }
  if (cls === 'CCDC') {
    const state = startCcdc(fit, 3, 3)
    const begun = { rmse: state.rootMeanSquare }
    return { state, update: (row, observed, day) => updateConsecutive(state, design, row, observed, day), begun }
  }
  const state = startIqr(fit, 1.5, 3)
  const begun = { q25: state.quartile1, q75: state.quartile3 }
  return { state, update: (row, observed, day) => updateConsecutive(state, design, row, observed, day), begun }
}

/** Relative above 1, absolute below; none where nrt has no number. */
function distance(own: number, other: number | undefined): number {
  if (other === undefined || Number.isNaN(other)) return Number.isNaN(own) ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(own - other) / Math.max(1, Math.abs(other))
}

function isDesign({ values, columns }: DesignMatrix, wanted: ArrayLike<number>) {
  assert.equal(values.length, wanted.length)
  for (const [at, value] of values.entries())
    if (at % columns < 2 && Number.isInteger(wanted[at])) assert.equal(value, wanted[at])
    else assert.ok(Math.abs(value - (wanted[at] as number)) < 1e-15 * columns, `${at}: ${value} ${wanted[at]}`)
}
