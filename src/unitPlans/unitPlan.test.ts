import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyActivity, emptyUnitPlan, faultsOfUnitPlan, fromLastYear, moneyOf, withTasks } from './unitPlan.ts'

const task = (code: string) => ({ taskId: `task ${code}`, code, title: code, expectedResult: `Kết quả ${code}` })
const tasks = [task('1.2'), task('2.3')]
const whole = { tasks, period: { from: '2025-12-15', to: '2026-12-14' }, today: '2026-01-20' }
let made = 0
const newId = () => `new ${++made}`

const activity = {
  ...emptyActivity('a', 'task 1.2'),
  what: 'Tuyên truyền',
  from: '2026-03-01',
  to: '2026-03-31',
  responsible: 'Phòng Văn hóa',
  expectedResult: 'Mỗi thôn một buổi',
}
const plan = { ...emptyUnitPlan, title: 'Kế hoạch', aim: 'Giữ rừng', signer: 'An', activities: [activity] }

test('a whole plan has nothing wanting; an empty one says each place', () => {
  assert.deepEqual(faultsOfUnitPlan(plan, whole), [])
  const faults = faultsOfUnitPlan({ ...emptyUnitPlan, activities: [emptyActivity('a')] }, whole)
  assert.deepEqual(
    faults.map(({ path }) => path),
    [
      '/title',
      '/signer',
      '/aim',
      ...['taskId', 'what', 'from', 'to', 'responsible', 'expectedResult'].map((name) => `/activities/0/${name}`),
    ],
  )
  assert.deepEqual(
    faultsOfUnitPlan({ ...plan, activities: [] }, whole).map(({ expected }) => expected),
    ['noActivity'],
  )
})

test('dates lie in the year and in order; a task is the unit’s own; a number looks like one', () => {
  const faultsOf = (change: object) => faultsOfUnitPlan({ ...plan, activities: [{ ...activity, ...change }] }, whole)
  assert.deepEqual(faultsOf({ from: '2025-12-14' })[0]?.expected, 'outsideYear')
  assert.deepEqual(faultsOf({ to: '2026-12-31' }), [], 'work goes on to the end of the calendar year')
  assert.deepEqual(faultsOf({ to: '2027-01-01' })[0]?.expected, 'outsideYear')
  assert.deepEqual(faultsOf({ to: '2026-02-28' })[0]?.expected, 'endsBefore')
  assert.deepEqual(faultsOf({ taskId: 'task 5.2' })[0]?.expected, 'taskNotYours')
  assert.equal(faultsOfUnitPlan({ ...plan, number: 'mười hai' }, whole)[0]?.expected, 'paperNumber')
  assert.deepEqual(faultsOfUnitPlan({ ...plan, number: '12/KH-UBND' }, whole), [])
  assert.equal(faultsOfUnitPlan({ ...plan, issuedOn: '2026-01-21' }, whole)[0]?.expected, 'inFuture')
})

test('tasks without an activity get one with the result the plan expects; those that have one keep it', () => {
  const filled = withTasks([activity], tasks, newId)
  assert.deepEqual(
    filled.map(({ taskId, expectedResult }) => [taskId, expectedResult]),
    [
      ['task 1.2', 'Mỗi thôn một buổi'],
      ['task 2.3', 'Kết quả 2.3'],
    ],
  )
  assert.deepEqual(withTasks(filled, tasks, newId), filled)
})

test('last year’s plan a year on: no number, no date, no task that is no longer the unit’s, ids anew', () => {
  const last = {
    ...plan,
    title: 'Thực hiện Kế hoạch năm 2025',
    number: '9/KH-UBND',
    issuedOn: '2025-01-20',
    fileIds: ['x'],
    activities: [
      { ...activity, from: '2024-02-29', to: '2025-03-31' },
      { ...activity, activityId: 'b', taskId: 'task 9.9' },
    ],
  }
  const next = fromLastYear(last, tasks, () => 'new')
  assert.deepEqual([next.title, next.number, next.issuedOn, next.fileIds], ['Thực hiện Kế hoạch năm 2026', '', '', []])
  assert.deepEqual(
    next.activities.map(({ activityId, from, to }) => [activityId, from, to]),
    [['new', '2025-02-28', '2026-03-31']],
  )
})

test('money: what is unknown is not zero', () => {
  assert.deepEqual(moneyOf([{ amountDong: null }]), { sum: null, unknown: 1 })
  assert.deepEqual(moneyOf([{ amountDong: 3_000_000 }, { amountDong: 0 }, { amountDong: null }]), {
    sum: 3_000_000,
    unknown: 1,
  })
})
