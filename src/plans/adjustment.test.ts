import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adjustedFigure, requireSoundAdjustment } from './adjustment.ts'
import { counted, notReported } from './figureValue.ts'

test('a correction adds to what is counted; of nothing reported it makes what it says', () => {
  assert.deepEqual(adjustedFigure(counted(31), -3), counted(28))
  assert.deepEqual(adjustedFigure(counted(0.1), 0.2), counted(0.3))
  assert.deepEqual(adjustedFigure(notReported, 4), counted(4))
})

test('refused: nothing, a day to come, less than zero', () => {
  const of =
    (delta: number, occurredOn: string, current = counted(10)) =>
    () =>
      requireSoundAdjustment({ delta, occurredOn }, current, '2026-06-19')
  assert.throws(of(0, '2026-06-01'), { code: 'adjustment.nothing' })
  assert.throws(of(1, '2026-06-20'), { code: 'adjustment.dateInFuture' })
  assert.throws(of(-11, '2026-06-01'), { code: 'adjustment.belowZero' })
  assert.throws(() => requireSoundAdjustment({ delta: -1, occurredOn: '2026-06-01' }, notReported, '2026-06-19'), {
    code: 'adjustment.belowZero',
  })
  assert.doesNotThrow(of(-10, '2026-06-19'))
})
