// The plan in a whole office, on each database: read as it is written, moved on by people, late, closed to who may not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId, huongTraId } from '../../units/seed/territories.ts'
import {
  adjustFigure,
  listAdjustments,
  listPlans,
  readPlanBoard,
  readPlanTasks,
  reassignTask,
  setTaskDeadline,
  showTask,
} from '../contract.ts'
import { listEvidence } from '../evidenceContract.ts'
import {
  addIndicator,
  changeIndicator,
  endIndicator,
  listIndicators,
  previewIndicator,
  undoIndicator,
} from '../indicatorContract.ts'
import { readPlanOverview } from '../overviewContract.ts'
import { indicatorIdOf, taskIdOf } from './foundationSql.ts'

const move = {
  taskId: taskIdOf('2.4'),
  fromAgencyIds: [agencyId('TNMT-TX')],
  toAgencyIds: [agencyId('KT-BD')],
  validFrom: '2025-07-01',
  legalBasis: 'Thông báo phân công',
}
const adjustment = {
  indicatorId: indicatorIdOf('1.2', 'attendance'),
  delta: -5,
  occurredOn: '2026-05-21',
  agencyId: agencyId('HKL'),
  reason: 'Đếm lại theo danh sách ký tên',
}
const refusal = { code: 'permission.refused' }

for (const [database, open] of Object.entries(offices)) {
  test(`${database}: the plan as it is written, who has it, what is late`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    await t.test('twenty tasks in groups of 4, 5, 4, 5, 2', () => asWritten(office, head))
    await t.test('a task moves on only by a person, and its history is kept', () => movesOn(office, head))
    await t.test('deadlines make late', () => becomesLate(office, head))
    await t.test('strangers, neighbours and lower roles are refused', () => refuses(office))
  })
}

async function asWritten({ ask }: TestOffice, head: Actor) {
  const { plan, groups } = await ask(readPlanTasks, head, { plan: '120/KH-UBND' })
  assert.equal(plan.issuerName, 'UBND thị xã Hương Trà')
  assert.deepEqual(
    groups.map((group) => group.tasks.length),
    [4, 5, 4, 5, 2],
  )
  const task = groups[1]?.tasks[3]
  assert.equal(task?.code, '2.4')
  assert.deepEqual(task.lead, ['Phòng Tài nguyên MT', 'Hạt Kiểm lâm', 'UBND các xã, phường'])
  assert.deepEqual([task.expectedResult, task.timeText], ['Quyết định giao rừng', 'Năm 2025, 2026'])
  assert.equal(task.leads[2]?.ended.length, 9)
  const then = await ask(readPlanTasks, head, { unitsOf: 'then' })
  assert.equal(then.groups[1]?.tasks[3]?.leads[2]?.agencies.length, 9)
  const { rows } = await ask(listPlans, head, {})
  assert.deepEqual(
    rows[0]?.parentDocuments.map((each) => each.code),
    ['58-CT/TU', '413/KH-UBND', '164-KH/TU'],
  )
  await assert.rejects(ask(readPlanTasks, head, { plan: '121/KH-UBND' }), { code: 'record.notFound' })
}

async function movesOn({ ask, give, at }: TestOffice, head: Actor) {
  at('2026-06-19T01:00:00Z')
  const before = await ask(showTask, head, { task: '2.4' })
  assert.ok(before.orderedBy.some(({ section }) => section === 'II.2'))
  assert.deepEqual(
    before.assignments
      .find((each) => each.agencyId === agencyId('TNMT-TX'))
      ?.successors.map((each) => each.agencyId)
      .sort(),
    [...['HT', 'KT', 'BD'].map((place) => agencyId(`KT-${place}`)), agencyId('SNNMT')].sort(),
  )
  await give(reassignTask, head, move)
  const after = await ask(showTask, head, { task: taskIdOf('2.4') })
  const [lead] = after.leads
  assert.deepEqual(
    lead?.agencies.map((each) => each.agencyId),
    [agencyId('KT-BD')],
  )
  assert.deepEqual([lead?.ended.length, lead?.waiting.length], [1, 0])
  assert.equal(after.assignments.length, before.assignments.length + 1)
  assert.deepEqual(
    after.history.map((each) => [each.change, each.on, each.legalBasis, each.from.length, each.to.length]),
    [['reassigned', '2025-07-01', 'Thông báo phân công', 1, 1]],
  )
  const asOfJune = await ask(showTask, head, { task: '2.4', asOf: '2025-06-30' })
  assert.deepEqual(
    asOfJune.leads[0]?.agencies.map((each) => each.agencyId),
    [agencyId('TNMT-TX')],
  )
  await assert.rejects(give(reassignTask, head, move), { code: 'task.notAssigned' })
  const overview = await ask(readPlanOverview, head, {})
  assert.equal(overview.waiting.length, 20)
  assert.ok(
    !overview.waiting
      .find((each) => each.code === '2.4')
      ?.agencies.some((each) => each.agencyId === agencyId('TNMT-TX')),
  )
}

async function becomesLate({ ask, give }: TestOffice, head: Actor) {
  const deadline = {
    taskIds: [taskIdOf('1.4'), taskIdOf('2.4')],
    year: 2026,
    dueOn: '2026-05-30',
    legalBasis: 'Thông báo',
  }
  await give(setTaskDeadline, head, deadline)
  const { late, sentence, cells } = await ask(readPlanOverview, head, {})
  assert.deepEqual(
    late.map((each) => [each.code, each.daysLate]),
    [
      ['1.4', 20],
      ['2.4', 20],
    ],
  )
  assert.equal(sentence.late, 2)
  assert.equal(cells.length, 20)
  const answer = late[1]?.answers.find((each) => each.agencyId === agencyId('KT-BD'))
  assert.ok(answer && !answer.isWaiting)
  assert.ok(
    late[0]?.answers.every((each) => each.isWaiting),
    'nobody has taken over from the town’s front',
  )
  const { rows, counts } = await ask(readPlanBoard, head, { statuses: ['late'] })
  assert.deepEqual([rows.length, counts.late, counts.tasks], [2, 2, 20])
  await assert.rejects(give(setTaskDeadline, head, { ...deadline, year: 2027, dueOn: '2027-05-30' }), {
    code: 'taskDeadline.notOfYear',
  })
}

async function refuses({ ask, give, persona, stranger }: TestOffice) {
  const officer = await persona('communeOfficer')
  const ranger = await persona('areaRanger')
  const deadline = { taskIds: [taskIdOf('1.1')], year: 2026, dueOn: '2026-10-01', legalBasis: 'Thông báo' }
  const change = {
    indicatorId: indicatorIdOf('1.1', 'documents'),
    name: 'Văn bản',
    unitOfMeasure: 'document',
    evidenceKinds: ['officialDocument'],
    quantity: 'documents',
    filter: {},
    isRestricted: false,
    validFrom: '2026-07-01',
    legalBasis: 'Hướng dẫn',
  }
  for (const as of [stranger, officer, ranger]) {
    await assert.rejects(give(reassignTask, as, move), refusal)
    await assert.rejects(give(setTaskDeadline, as, deadline), refusal)
    await assert.rejects(give(changeIndicator, as, change), refusal)
    await assert.rejects(ask(previewIndicator, as, { indicatorId: change.indicatorId }), refusal)
    const { indicatorId, validFrom, legalBasis, ...facts } = change
    await assert.rejects(
      give(addIndicator, as, { taskId: deadline.taskIds[0] ?? '', indicator: 'more', validFrom, legalBasis, ...facts }),
      refusal,
    )
    await assert.rejects(give(endIndicator, as, { indicatorId, validTo: validFrom, legalBasis }), refusal)
    await assert.rejects(give(undoIndicator, as, { indicatorId }), refusal)
  }
  for (const as of [stranger, ranger, officer]) await assert.rejects(give(adjustFigure, as, adjustment), refusal)
  const own = { ...adjustment, delta: 2, agencyId: agencyId('UBND-BD'), territoryId: binhDienId }
  await give(adjustFigure, officer, own)
  await assert.rejects(give(adjustFigure, officer, { ...own, agencyId: agencyId('UBND-KT') }), refusal, 'a neighbour')
  await assert.rejects(give(adjustFigure, officer, { ...own, territoryId: huongTraId }), {
    code: 'adjustment.unitNotOfAgency',
  })
  for (const contract of [readPlanBoard, readPlanOverview, listEvidence, listIndicators, listAdjustments] as const)
    await assert.rejects(ask(contract, stranger, {}), refusal)
  await assert.rejects(ask(readPlanBoard, undefined, {}), { code: 'signIn.required' })
}
