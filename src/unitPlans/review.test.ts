import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyReview, faultsOfReview, withLines } from './review.ts'

const planned = [{ activityId: 'a' }, { activityId: 'b' }]
const head = { ...emptyReview, title: 'Tổng kết', signer: 'An' }

test('every planned activity is marked; what is not done says why', () => {
  const facts = withLines(head, [{ taskId: 't' }], planned)
  const faults = (marks: typeof facts.activities) =>
    faultsOfReview({ ...facts, activities: marks }, { planned, today: '2026-12-15' })
  assert.deepEqual(
    faults(facts.activities).map(({ path }) => path),
    ['/activities/0/activityState', '/activities/1/activityState'],
  )
  assert.deepEqual(
    faults([
      { activityId: 'a', activityState: 'done', remark: '' },
      { activityId: 'b', activityState: 'notDone', remark: ' ' },
    ]).map(({ path }) => path),
    ['/activities/1/remark'],
  )
  assert.deepEqual(
    faults([
      { activityId: 'b', activityState: 'partlyDone', remark: 'Mưa kéo dài' },
      { activityId: 'a', activityState: 'done', remark: '' },
    ]),
    [],
  )
})

test('lines follow the tasks and the plan; what was written stays', () => {
  const written = {
    ...head,
    tasks: [
      { taskId: 't', remark: 'Tốt' },
      { taskId: 'gone', remark: 'Cũ' },
    ],
  }
  const facts = withLines(written, [{ taskId: 'u' }, { taskId: 't' }], planned)
  assert.deepEqual(facts.tasks, [
    { taskId: 'u', remark: '' },
    { taskId: 't', remark: 'Tốt' },
  ])
  assert.equal(facts.activities.length, 2)
})
