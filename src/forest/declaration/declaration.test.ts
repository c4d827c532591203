// The fifteenth day is in time, the sixteenth is late; a declaration is confirmed when both sides found it true.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declarationDue, declarationStateOf, requireSoundDeclaration } from './declaration.ts'

test('fifteen days after it happened', () => {
  assert.equal(declarationDue('2026-02-20', '2026-03-07')?.dueOn, '2026-03-07')
  assert.equal(declarationDue('2026-02-20', '2026-03-07')?.isLate, false)
  assert.equal(declarationDue('2026-02-20', '2026-03-08')?.isLate, true)
  assert.equal(declarationDue('2026-02-20', '2026-03-08')?.isChecked, false)
  assert.equal(declarationDue('2025-06-30', '2025-08-01'), undefined, 'no rule is known for that day')
})

test('how it stands', () => {
  const open = { isWithdrawn: false, hasChange: false, isRefused: false, commune: null, ranger: null }
  assert.equal(declarationStateOf(open), 'declared')
  assert.equal(declarationStateOf({ ...open, commune: true }), 'declared')
  assert.equal(declarationStateOf({ ...open, commune: true, ranger: true }), 'confirmed')
  assert.equal(declarationStateOf({ ...open, commune: true, ranger: false }), 'doubted')
  assert.equal(declarationStateOf({ ...open, ranger: false, isRefused: true }), 'refused')
  assert.equal(declarationStateOf({ ...open, commune: true, ranger: true, hasChange: true }), 'entered')
  assert.equal(declarationStateOf({ ...open, hasChange: true, isWithdrawn: true }), 'withdrawn')
})

test('what has not happened is not declared', () => {
  requireSoundDeclaration({ happenedOn: '2026-03-08' }, '2026-03-08')
  assert.throws(() => requireSoundDeclaration({ happenedOn: '2026-03-09' }, '2026-03-08'), {
    code: 'changeDeclaration.fromFuture',
  })
})
