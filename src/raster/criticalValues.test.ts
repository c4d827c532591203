import assert from 'node:assert/strict'
import test from 'node:test'
import { missing, textOf } from '../../test/support/changeSeries.ts'
import {
  cusumCriticalValue,
  mosumCriticalValue,
  recursiveCusumCriticalValue,
  recursiveCusumProbability,
} from './criticalValues.ts'
import { normalBelow, normalDensity } from './normalDistribution.ts'

test('the normal distribution, to fifteen decimals of published tables', () => {
  const table: [number, number][] = [
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517796],
    [-3, 0.00134989803163009],
    [-8, 6.220960574271784e-16],
    [-40, 0],
  ]
  for (const [x, share] of table) {
    assert.ok(Math.abs(normalBelow(x) - share) < 1e-15, `${x}: ${normalBelow(x)}`)
    assert.ok(Math.abs(normalBelow(-x) - (1 - share)) < 1e-15)
  }
  assert.ok(Math.abs(normalDensity(1) - 0.24197072451914337) < 1e-16)
})

test('a greater statistic is less probable; the critical value has its probability', () => {
  assert.ok(recursiveCusumProbability(0.1) > recursiveCusumProbability(0.29))
  assert.ok(recursiveCusumProbability(0.31) > recursiveCusumProbability(0.9))
  for (const alpha of [0.05, 0.01, 0.001])
    assert.ok(Math.abs(recursiveCusumProbability(recursiveCusumCriticalValue(alpha)) - alpha) < 1e-13)
})

test('nobody has simulated the moving sum for any probability', () => {
  assert.equal(mosumCriticalValue(0.05, 0.25), 1.34182451007628)
  assert.throws(() => mosumCriticalValue(0.04, 0.25), RangeError)
})

const file = 'reference/critical_values.json'
test('critical values of nrt', { skip: missing(file) }, () => {
  const { cusum_rec, cusum_ols, mosum_ols } = JSON.parse(textOf(file)) as {
    cusum_rec: Record<string, number>
    cusum_ols: Record<string, number>
    mosum_ols: Record<'0.25' | '0.5' | '1', Record<string, number>>
  }
  for (const [alpha, value] of Object.entries(cusum_ols))
    assert.ok(Math.abs(cusumCriticalValue(Number(alpha)) - value) < 1e-7, `${alpha}: ${value}`)
  // nrt's normal distribution is right to seven digits.
  for (const [alpha, value] of Object.entries(cusum_rec))
    assert.ok(Math.abs(recursiveCusumCriticalValue(Number(alpha)) - value) < 5e-6, `${alpha}: ${value}`)
  for (const share of [0.25, 0.5, 1] as const)
    for (const [alpha, value] of Object.entries(mosum_ols[String(share) as '1']))
      assert.equal(mosumCriticalValue(Number(alpha), share), value)
})
