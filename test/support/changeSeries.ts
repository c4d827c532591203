// Series and published results for the pixel engine, where they are at hand beside the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readNpy } from './npy.ts'
import { readTiff, type TiffImage } from './tiff.ts'

const folder = resolve(process.env.SHARED_DATA ?? '../shared/data', 'change')
const pathOf = (file: string) => resolve(folder, file)

/** For `skip` of a test: false, or which file is missing. */
export function missing(...files: string[]): string | false {
  const file = files.find((name) => !existsSync(pathOf(name)))
  return file ? `no file change/${file}` : false
}

export const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8')
export const arrayOf = (file: string) => readNpy(pathOf(file))
export const imageOf = (file: string): TiffImage => readTiff(pathOf(file))

/** Images of one band whose names begin with their date, in order of time. */
export function imagesIn(directory: string): { readonly day: number; readonly values: Float64Array }[] {
  return readdirSync(pathOf(directory))
    .sort()
    .map((file) => ({
      day: dayOf(file.slice(0, 10)),
      values: imageOf(`${directory}/${file}`).bands[0] as Float64Array,
    }))
}

/** Rows of numbers without a head; NA and nan are NaN. */
export function numbersOf(file: string): number[][] {
  return rowsOf(file).map((cells) => cells.map((cell) => (/^nan?$/i.test(cell.trim()) ? Number.NaN : Number(cell))))
}

export function rowsOf(file: string): string[][] {
  return textOf(file)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
}

export const dayOf = (date: string): number => Date.parse(date) / 86_400_000

export interface ReferenceCase {
  readonly cls: 'EWMA' | 'CuSum' | 'MoSum' | 'IQR' | 'CCDC'
  readonly init: { readonly trend: boolean; readonly harmonic_order: number }
  readonly fit: { readonly method: 'OLS' | 'ROC' | 'RIRLS' | 'CCDC-stable'; readonly screen_outliers?: string | null }
  /** Pixels with a break after the last date. */
  readonly breaks: number
}

/** A stack that nrt was run on, and what it was asked. */
export interface NrtStack {
  readonly pixels: number
  readonly days: Int32Array
  readonly historyDates: number
  /** Date after date. */
  readonly values: Float32Array
  readonly cases: Readonly<Record<string, ReferenceCase>>
}

interface Index {
  readonly dates: readonly string[]
  readonly n_history: number
  readonly cases: Readonly<Record<string, ReferenceCase>>
}

const indexOf = (name: string) => JSON.parse(textOf(`reference/${name}/index.json`).replaceAll('NaN', 'null')) as Index

/** Landsat NDVI of Tura, Ethiopia: 21 164 pixels, 130 dates from 1999. */
export function turaStack(): NrtStack {
  const { dates, n_history: historyDates, cases } = indexOf('nrt_tura')
  const { shape, values: stored } = arrayOf('tura/tura_ndvi_i16.npy')
  const [allDates = 0, height = 0, width = 0] = shape
  const pixels = height * width
  const kept = stored.subarray((allDates - dates.length) * pixels)
  const values = Float32Array.from(kept, (value) => (value === -32768 ? Number.NaN : value / 10_000))
  return { pixels, days: Int32Array.from(dates, dayOf), historyDates, values, cases }
}

/** 1600 simulated pixels, 200 dates. */
export function simulatedStack(): NrtStack {
  const { cases } = indexOf('nrt_synth')
  const { dates, nh } = JSON.parse(textOf('synthetic/meta_40.json')) as { dates: string[]; nh: number }
  const { values } = arrayOf('synthetic/stack_40.npy')
  return { pixels: 1600, days: Int32Array.from(dates, dayOf), historyDates: nh, values: values as Float32Array, cases }
}
