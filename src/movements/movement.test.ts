import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMovement, aResult } from './example.ts'
import { type ResultFacts, requireSoundMovement, requireSoundResult } from './movement.ts'
import { movementBoard } from './movementBoard.ts'
import {
  amountOf,
  movementOf,
  newMovementDraft,
  newResultDraft,
  resultOf,
  unansweredOfMovement,
  unansweredOfResult,
} from './movementDraft.ts'

const codeOf = (work: () => void) => {
  try {
    work()
    return 'sound'
  } catch (error) {
    return (error as { code: string }).code
  }
}
const result = (changes: Partial<ResultFacts>) =>
  codeOf(() => requireSoundResult(aResult('m', changes), aMovement(), '2026-03-06'))

test('a movement ends after it starts', () => {
  assert.equal(
    codeOf(() => requireSoundMovement(aMovement())),
    'sound',
  )
  assert.equal(
    codeOf(() => requireSoundMovement(aMovement({ endsOn: '2026-02-09' }))),
    'movement.endsBeforeStart',
  )
  assert.equal(
    codeOf(() => requireSoundMovement(aMovement({ reportDueOn: '2026-02-09' }))),
    'movement.dueBeforeStart',
  )
})

test('a result: within the period, only what is measured, whole trees', () => {
  const of = (movementQuantity: 'scatteredTrees' | 'plantedAreaHa' | 'cleanedKm', amount: number) => ({
    quantities: [{ movementQuantity, amount }],
  })
  assert.equal(result({}), 'sound')
  assert.equal(result({ heldOn: '2026-03-07' }), 'movementResult.dateInFuture')
  assert.equal(result({ heldOn: '2026-02-09' }), 'movementResult.outsidePeriod')
  assert.equal(result(of('plantedAreaHa', 0.5)), 'sound')
  assert.equal(result(of('scatteredTrees', 0.5)), 'movementResult.notWhole')
  assert.equal(result(of('cleanedKm', 2)), 'movementResult.notMeasured')
  const twice = { movementQuantity: 'scatteredTrees', amount: 1 } as const
  assert.equal(result({ quantities: [twice, twice] }), 'movementResult.notMeasured')
})

test('the board: who did what, who has not reported, hundredths add up', () => {
  const done = (agencyId: string, heldOn: string, plantedAreaHa: number) => ({
    agencyId,
    heldOn,
    quantities: { plantedAreaHa },
  })
  assert.deepEqual(
    movementBoard(['a', 'b'], [done('a', '2026-03-02', 0.1), done('c', '2026-03-01', 1), done('a', '2026-03-01', 0.2)]),
    [
      { agencyId: 'a', isExpected: true, results: 2, lastHeldOn: '2026-03-02', quantities: { plantedAreaHa: 0.3 } },
      { agencyId: 'b', isExpected: true, results: 0, lastHeldOn: null, quantities: {} },
      { agencyId: 'c', isExpected: false, results: 1, lastHeldOn: '2026-03-01', quantities: { plantedAreaHa: 1 } },
    ],
  )
})

test('forms: what is blank is left out; nothing measured is asked for', () => {
  assert.deepEqual(unansweredOfMovement(newMovementDraft('2026-02-10')), [
    '/name',
    '/basis',
    '/endsOn',
    '/agencyId',
    '/unitIds',
  ])
  assert.deepEqual(movementOf({ ...newMovementDraft('2026-02-10'), name: ' Ra quân ' }), {
    name: 'Ra quân',
    startsOn: '2026-02-10',
    measured: ['scatteredTrees', 'attendance'],
  })
  assert.deepEqual(
    [amountOf('plantedAreaHa', '1,5'), amountOf('scatteredTrees', '1.200'), amountOf('attendance', 'x')],
    [1.5, 1200, undefined],
  )
  const draft = { ...newResultDraft('2026-02-24'), agencyId: 'a', territoryId: 't' }
  assert.deepEqual(unansweredOfResult(draft), ['/quantities'])
  assert.deepEqual(resultOf('m', { ...draft, amounts: { scatteredTrees: '350' } }), {
    movementId: 'm',
    agencyId: 'a',
    territoryId: 't',
    heldOn: '2026-02-24',
    quantities: [{ movementQuantity: 'scatteredTrees', amount: 350 }],
  })
})
