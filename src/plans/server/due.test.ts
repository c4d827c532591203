// What is due from whom, on each database: the view says of every lead what the board says.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { recordSession, withdrawSession } from '../../outreach/contract.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { adjustFigure, reassignTask, setTaskDeadline } from '../contract.ts'
import { planYear } from '../planSource.ts'
import { taskInYear } from '../taskStanding.ts'
import { indicatorIdOf, taskIdOf } from './foundationSql.ts'
import { loadPlanSource } from './planSource.ts'

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: what plans ask for by a day`, async (t) => {
    const office = await open(t)
    const head = await office.persona('stationHead')
    await prepared(office, head)
    await t.test('a lead is done exactly when the board does not call it silent', () => agrees(office, head))
    await t.test('a deadline that moves, moves the item; a record withdrawn opens it again', () => moves(office, head))
  })

interface Due {
  readonly code: string
  readonly agencyId: string
  readonly dueOn: string
  readonly doneOn: string | null
}
async function dueOf({ office: { database } }: TestOffice, year: number): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select split_part(subject, ' ', 1) as code, agency_id as "agencyId", due_on::text as "dueOn", done_on::text as "doneOn"
    from published.plans_due where path like ${`%nam=${year}`} order by 1, 2`.execute(database.kysely)
  return rows
}

const session = { agencyId: agencyId('HKL'), heldOn: '2026-05-20', territoryId: binhDienId } as const

async function prepared({ give }: TestOffice, head: Actor) {
  for (const [from, to, code] of [
    ['HKL-TX', 'HKL', '1.1'],
    ['HKL-TX', 'HKL', '1.2'],
    ['HKL-TX', 'HKL', '1.3'],
  ] as const)
    await give(reassignTask, head, {
      taskId: taskIdOf(code),
      fromAgencyIds: [agencyId(from)],
      toAgencyIds: [agencyId(to)],
      validFrom: '2025-07-01',
      legalBasis: 'Thông báo phân công',
    })
  await give(recordSession, head, {
    ...session,
    topic: 'directive58',
    audience: 'officials',
    sessionForm: 'conference',
    organizerIds: [agencyId('UBND-BD')],
  })
  await give(recordSession, head, { ...session, topic: 'wildBirds', audience: 'pupils', sessionForm: 'atSchool' })
  // No record: it makes nobody reported.
  await give(adjustFigure, head, {
    indicatorId: indicatorIdOf('1.2', 'leaflets'),
    delta: 5,
    occurredOn: '2026-05-03',
    agencyId: agencyId('HKL'),
    reason: 'Đếm lại kho tờ rơi',
  })
}

async function agrees(office: TestOffice, head: Actor) {
  const due = await dueOf(office, 2026)
  const source = await office.office.moment((moment) => loadPlanSource({ ...moment, actor: head }, { year: 2026 }))
  const year = planYear(source)
  let compared = 0
  for (const task of source.tasks.filter(({ code }) => code !== '4.2')) {
    const { leadAgencies, standing } = taskInYear(task, year)
    for (const lead of leadAgencies) {
      const item = due.find((each) => each.code === task.code && each.agencyId === lead.agencyId)
      // An agency that has ended and waits still owes it.
      assert.ok(item, `${task.code} ${lead.agencyId}`)
      assert.equal(item.dueOn, standing.dueOn)
      if (!lead.isWaiting) assert.equal(item.doneOn !== null, lead.isReported, `${task.code} ${lead.agencyId}`)
      compared++
    }
  }
  assert.ok(compared > 30, `${compared} leads`)
  const done = due.filter(({ doneOn }) => doneOn !== null)
  assert.deepEqual(
    done.map(({ code, doneOn }) => `${code} ${doneOn}`),
    ['1.1 2026-05-20', '1.3 2026-05-20'],
  )
  assert.ok(!due.some(({ code }) => code === '4.2'), 'what is restricted is not told')
}

async function moves(office: TestOffice, head: Actor) {
  const of = async () => (await dueOf(office, 2026)).filter(({ code }) => code === '1.1')
  const before = await of()
  assert.ok(before.every(({ dueOn }) => dueOn === '2026-12-18'))
  await office.give(setTaskDeadline, head, {
    taskIds: [taskIdOf('1.1')],
    year: 2026,
    dueOn: '2026-06-30',
    legalBasis: 'Thông báo',
  })
  assert.ok((await of()).every(({ dueOn }) => dueOn === '2026-06-30'))
  const { id } = await office.give(recordSession, head, {
    ...session,
    agencyId: agencyId('UBND-BD'),
    topic: 'directive58',
    audience: 'residents',
    sessionForm: 'villageMeeting',
  })
  const counted = (await of()).filter(({ doneOn }) => doneOn !== null).length
  await office.give(withdrawSession, head, { sessionId: id, reason: 'Ghi nhầm buổi' })
  assert.ok((await of()).filter(({ doneOn }) => doneOn !== null).length <= counted)
}
