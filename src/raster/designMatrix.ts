// The regressors of the season-trend model: intercept, linear trend, harmonics of the year.
// Verbesselt, Zeileis & Herold 2012 (Remote Sensing of Environment 123), eq. 1:
//   y_t = a1 + a2 t + sum_j g_j sin(2 pi j t / f + d_j) + e_t, the sine written as a cosine and a sine of their own.
import { daysIn, firstDayOf, yearOf } from './calendar.ts'

/** For each date the trend's regressor and the time in years whose fraction the harmonics follow. */
export interface TimeAxis {
  readonly trend: Float64Array
  readonly years: Float64Array
}

export interface SeasonModel {
  readonly hasTrend: boolean
  /** 1: one wave a year, 2: also two waves, … 0: none. */
  readonly order: number
}

/** Rows are dates, columns: intercept, trend if any, cosines of order 1…, sines of order 1…; row after row. */
export interface DesignMatrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/**
 * As nrt (utils.build_regressors) reckons, with two quirks: its day 0 lies 1970 nanoseconds after midnight, so that the trend is the
 * number of the day less one; and a year ends on the morning of 31 December, which has the decimal year of the next 1 January.
 */
export function referenceAxis(days: Int32Array): TimeAxis {
  return axis(
    days,
    (day) => day - 1,
    (day, year) => year + (day - firstDayOf(year)) / (daysIn(year) - 1),
  )
}

/** Trend in years from `originDay` (best the middle of the history), years by their true length and without their thousands. */
export function stableAxis(days: Int32Array, originDay: number): TimeAxis {
  return axis(
    days,
    (day) => (day - originDay) / 365.25,
    (day, year) => (day - firstDayOf(year)) / daysIn(year),
  )
}

/** As bfastts(type = 'irregular') of R reckons: years of 365 days, 29 February falls on 1 March; the trend counts days from 1. */
export function bfastAxis(days: Int32Array): TimeAxis {
  const start = days.length > 0 ? yearOf365(days[0] as number, yearOf(days[0] as number)) : 0
  return axis(days, (day, year) => Math.round((yearOf365(day, year) - start) * 365) + 1, yearOf365)
}

const daysBeforeMarch = 59
function yearOf365(day: number, year: number): number {
  const dayOfYear = day - firstDayOf(year)
  return year + (daysIn(year) === 366 && dayOfYear > daysBeforeMarch ? dayOfYear - 1 : dayOfYear) / 365
}

type OfDay = (day: number, year: number) => number

function axis(days: Int32Array, trendOf: OfDay, yearsOf: OfDay): TimeAxis {
  const trend = new Float64Array(days.length)
  const years = new Float64Array(days.length)
  for (let t = 0; t < days.length; t++) {
    const day = days[t] as number
    trend[t] = trendOf(day, yearOf(day))
    years[t] = yearsOf(day, yearOf(day))
  }
  return { trend, years }
}

export const columnsOf = ({ hasTrend, order }: SeasonModel): number => 1 + (hasTrend ? 1 : 0) + 2 * order

export function designMatrix({ trend, years }: TimeAxis, model: SeasonModel): DesignMatrix {
  const columns = columnsOf(model)
  const values = new Float64Array(years.length * columns)
  for (let t = 0; t < years.length; t++) {
    const at = t * columns
    values[at] = 1
    if (model.hasTrend) values[at + 1] = trend[t] as number
    const cosines = at + columns - 2 * model.order
    for (let j = 0; j < model.order; j++) {
      const angle = 2 * Math.PI * (years[t] as number) * (j + 1)
      values[cosines + j] = Math.cos(angle)
      values[cosines + model.order + j] = Math.sin(angle)
    }
  }
  return { rows: years.length, columns, values }
}
