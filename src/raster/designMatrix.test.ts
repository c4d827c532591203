import assert from 'node:assert/strict'
import test from 'node:test'
import { dayOf, missing, rowsOf } from '../../test/support/changeSeries.ts'
import { bfastAxis, columnsOf, designMatrix, referenceAxis, stableAxis } from './designMatrix.ts'

const days = (...dates: string[]) => Int32Array.from(dates, dayOf)
const near = (values: Float64Array, wanted: readonly number[], within = 1e-12) => {
  assert.equal(values.length, wanted.length)
  for (const [i, value] of values.entries())
    assert.ok(Math.abs(value - (wanted[i] as number)) < within, `${i}: ${value}`)
}

test('columns are intercept, trend, cosines, sines', () => {
  const axis = { trend: Float64Array.of(5), years: Float64Array.of(0.25) }
  assert.equal(columnsOf({ hasTrend: true, order: 2 }), 6)
  near(designMatrix(axis, { hasTrend: true, order: 2 }).values, [1, 5, 0, -1, 1, 0])
  near(designMatrix(axis, { hasTrend: false, order: 1 }).values, [1, 0, 1])
  near(designMatrix(axis, { hasTrend: true, order: 0 }).values, [1, 5])
})

test('reference: the trend is a day short, 31 December is the next 1 January', () => {
  const { trend, years } = referenceAxis(days('2018-01-01', '2018-12-31', '2019-01-01', '2020-12-31'))
  assert.deepEqual([...trend], [17_531, 17_895, 17_896, 18_626])
  assert.deepEqual([...years], [2018, 2019, 2019, 2021])
})

test('stable: the trend counts years from its origin, the year ends when it ends', () => {
  const { trend, years } = stableAxis(days('2019-12-31', '2020-12-31'), dayOf('2019-12-31'))
  near(trend, [0, 366 / 365.25])
  near(years, [364 / 365, 365 / 366])
})

test('bfast: years of 365 days, 29 February falls on 1 March, the trend begins at 1', () => {
  const { trend, years } = bfastAxis(
    days('2011-12-31', '2012-01-01', '2012-02-28', '2012-02-29', '2012-03-01', '2012-12-31'),
  )
  near(years, [2011 + 364 / 365, 2012, 2012 + 58 / 365, 2012 + 59 / 365, 2012 + 59 / 365, 2012 + 364 / 365], 1e-9)
  assert.deepEqual([...trend], [1, 2, 60, 61, 61, 366])
})

test('the regressors of bfastpp', { skip: missing('reference/bfast_r/somA_bfastpp_order3.csv') }, () => {
  const [, ...rows] = rowsOf('reference/bfast_r/somA_bfastpp_order3.csv')
  const numbers = rows.map((row) => row.map(Number))
  const axis = {
    trend: Float64Array.from(numbers, ([, , trend = 0]) => trend),
    // The file has times to fourteen digits: the step of the series is 1/23 of a year.
    years: Float64Array.from(numbers, ([time = 0]) => Math.round(time * 23) / 23),
  }
  const { values, columns } = designMatrix(axis, { hasTrend: true, order: 3 })
  for (const [t, [, , , ...harmonics]] of numbers.entries())
    near(values.slice(t * columns + 2, (t + 1) * columns), harmonics, 1e-9)
})
