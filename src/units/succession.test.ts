// What is refused of a succession.
import assert from 'node:assert/strict'
import test from 'node:test'
import { overlap, requireCanEnd, requireCanInherit, requireSoundParts } from './succession.ts'

const unit = (validFrom: string, validTo: string | null = null) => ({ id: 'unit', validFrom, validTo })

test('a unit ends once, after it began', () => {
  assert.doesNotThrow(() => requireCanEnd(unit('2020-01-01'), '2025-07-01'))
  assert.doesNotThrow(() => requireCanEnd(unit('2020-01-01', '2025-07-01'), '2025-07-01'), 'a further heir')
  assert.throws(() => requireCanEnd(unit('2025-07-01'), '2025-07-01'), { code: 'unit.endsBeforeItBegins' })
  assert.throws(() => requireCanEnd(unit('2020-01-01', '2023-01-01'), '2025-07-01'), { code: 'unit.alreadySucceeded' })
})

test('an heir is there on the day and is not what ends', () => {
  assert.doesNotThrow(() => requireCanInherit(unit('2025-07-01'), '2025-07-01', ['other']))
  assert.throws(() => requireCanInherit(unit('2025-07-02'), '2025-07-01', []), { code: 'unit.hasEnded' })
  assert.throws(() => requireCanInherit(unit('2020-01-01', '2025-07-01'), '2025-07-01', []), { code: 'unit.hasEnded' })
  assert.throws(() => requireCanInherit(unit('2020-01-01'), '2025-07-01', ['unit']), { code: 'unit.succeedsItself' })
})

test('parts make at most the whole and leave no heir out', () => {
  const part = (heir: number, areaShare: number | null, fromId = 'a') => ({ fromId, heir, areaShare })
  assert.doesNotThrow(() => requireSoundParts([part(0, 0.4), part(1, 0.6), part(0, null, 'b')], 2))
  assert.throws(() => requireSoundParts([part(0, 0.6), part(1, 0.6)], 2), { code: 'succession.sharesExceedWhole' })
  assert.throws(() => requireSoundParts([part(0, 0.6)], 1, new Map([['a', 0.5]])), {
    code: 'succession.sharesExceedWhole',
  })
  assert.throws(() => requireSoundParts([part(0, 1)], 2), { code: 'succession.heirMissing' })
  assert.throws(() => requireSoundParts([part(0, 1), part(2, null, 'b')], 1), { code: 'succession.heirMissing' })
  assert.throws(() => requireSoundParts([part(0, 0.3), part(0, 0.3)], 1), { code: 'record.alreadyExists' })
})

test('spans of days meet or do not', () => {
  const span = (validFrom: string, validTo: string | null) => ({ validFrom, validTo })
  assert.equal(overlap(span('2024-01-01', '2025-01-01'), span('2025-01-01', null)), false)
  assert.equal(overlap(span('2024-01-01', '2025-01-02'), span('2025-01-01', null)), true)
  assert.equal(overlap(span('2024-01-01', null), span('2020-01-01', null)), true)
})
