// The life of a unit plan and of a review: drafted, handed in, returned, changed, accepted; figures kept as they were.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { recordSession } from '../../outreach/contract.ts'
import { aSession } from '../../outreach/example.ts'
import { reassignTask } from '../../plans/contract.ts'
import { listEvidence } from '../../plans/evidenceContract.ts'
import { taskIdOf } from '../../plans/server/foundationSql.ts'
import type { Actor } from '../../platform/actor.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import {
  acceptPlan,
  draftPlan,
  draftReview,
  returnPlan,
  setUnitPaperDeadline,
  submitPlan,
  submitReview,
} from '../contract.ts'
import { anActivity, anotherActivityId, aReview, aUnitPlan } from '../example.ts'
import { listUnitPapers, readUnitPaperDocument, readUnitPaperForm, showUnitPaper } from '../questions.ts'
import { withLines } from '../review.ts'

const ours = agencyId('UBND-BD')

async function founded(office: TestOffice) {
  office.at('2026-01-15T03:00:00Z')
  const people = {
    head: await office.persona('stationHead'),
    officer: await office.persona('communeOfficer'),
    leader: await office.persona('leader'),
    neighbour: await office.persona('neighbour'),
  }
  for (const task of ['1.2', '2.3'])
    await office.give(reassignTask, people.head, {
      taskId: taskIdOf(task),
      fromAgencyIds: [agencyId('UBND-20035-TRUOC')],
      toAgencyIds: [ours, agencyId('UBND-KT')],
      validFrom: '2025-07-01',
      legalBasis: 'Thông báo phân công lại',
    })
  const form = await office.ask(readUnitPaperForm, people.officer, { unitPaperKind: 'unitPlan' })
  return { ...people, form, place: { planId: form.plan.planId, year: 2026, agencyId: ours } }
}

for (const [kind, open] of Object.entries(offices)) {
  test(`${kind}: a plan is drafted, handed in, returned, changed, accepted`, async (t) => {
    const office = await open(t)
    const { head, officer, leader, neighbour, form, place } = await founded(office)
    assert.deepEqual(
      form.tasks.map(({ code }) => code),
      ['1.2', '2.3'],
    )
    assert.deepEqual([form.year, form.coversTo, form.mayWrite, form.version], [2026, '2026-12-14', true, 0])
    const task = form.tasks[0]?.taskId ?? ''
    const unfinished = aUnitPlan(task, { aim: '' })
    const { id, version } = await office.give(draftPlan, officer, { ...place, version: 0, facts: unfinished })
    assert.equal(version, 1)
    await assert.rejects(office.give(draftPlan, officer, { ...place, version: 0, facts: unfinished }), {
      code: 'unitPaper.changedMeanwhile',
    })
    // A draft is the unit's own: the station sees that there is one, not what it says.
    await assert.rejects(office.ask(showUnitPaper, head, { unitPaperId: id }), { code: 'record.notFound' })
    const listed = await office.ask(listUnitPapers, head, { kinds: ['unitPlan'] })
    const row = listed.rows.find((each) => each.agencyId === ours)
    assert.deepEqual([row?.unitPaperState, row?.title, row?.isOpen], ['draft', '', false])

    await assert.rejects(office.give(submitPlan, officer, { unitPaperId: id, version: 1 }), (error: Error) => {
      assert.deepEqual(
        (error as never as { fields: { path: string }[] }).fields.map(({ path }) => path),
        ['/facts/aim'],
      )
      return true
    })
    await office.give(draftPlan, officer, { ...place, version: 1, facts: aUnitPlan(task) })
    await office.give(submitPlan, officer, { unitPaperId: id, version: 2 })
    await assert.rejects(office.give(draftPlan, officer, { ...place, version: 2, facts: aUnitPlan(task) }), {
      code: 'unitPaper.notOpen',
    })
    const lineRemarks = [{ lineId: anActivity(task).activityId, remark: 'Ghi rõ từng thôn.' }]
    const remark = 'Bổ sung hoạt động chữa cháy.'
    const unknown = [{ lineId: anotherActivityId, remark: 'Không có' }]
    await assert.rejects(office.give(returnPlan, head, { unitPaperId: id, number: 1, remark, lineRemarks: unknown }), {
      code: 'unitPaper.noSuchLine',
    })
    await office.give(returnPlan, head, { unitPaperId: id, number: 1, remark, lineRemarks })
    await assert.rejects(office.give(acceptPlan, head, { unitPaperId: id, number: 1 }), {
      code: 'unitPaper.notSubmitted',
    })
    const again = await office.ask(readUnitPaperForm, officer, { unitPaperKind: 'unitPlan' })
    assert.deepEqual([again.returned?.remark, again.returned?.lineRemarks], [remark, lineRemarks])

    const [first] = aUnitPlan(task).activities
    const activities = [
      { ...anActivity(task), ...first, what: 'Tuyên truyền tại 7 thôn' },
      anActivity(form.tasks[1]?.taskId ?? '', { activityId: anotherActivityId, amountDong: null }),
    ]
    await office.give(draftPlan, officer, { ...place, version: 2, facts: aUnitPlan(task, { activities }) })
    // Until it is handed in again, others read what was handed in.
    const told = await office.ask(showUnitPaper, leader, { unitPaperId: id })
    assert.equal(told.unitPlan?.activities.length, 1)
    assert.deepEqual(
      [(await office.ask(showUnitPaper, officer, { unitPaperId: id })).isUnsent, told.mayAnswer],
      [true, false],
    )
    office.at('2026-02-03T03:00:00Z')
    await office.give(submitPlan, officer, { unitPaperId: id, version: 3 })
    await assert.rejects(office.give(acceptPlan, head, { unitPaperId: id, number: 1 }), {
      code: 'unitPaper.submittedAgain',
    })
    await office.give(acceptPlan, head, { unitPaperId: id, number: 2 })
    const shown = await office.ask(showUnitPaper, leader, { unitPaperId: id })
    assert.equal(shown.unitPlanStatus, 'accepted')
    assert.deepEqual(
      shown.submissions.map(({ number, decision, changes }) => [
        number,
        decision,
        changes.map(({ change, field }) => `${change} ${field}`.trim()),
      ]),
      [
        [1, 'returned', []],
        [2, 'accepted', ['changed what', 'added']],
      ],
    )
    // An accepted plan is evidence of its unit; a neighbour sees none of it.
    const evidence = await office.ask(listEvidence, head, { kinds: ['unitPlan'] })
    assert.deepEqual(
      evidence.rows.map((each) => [each.id, each.occurredOn, each.quantities.agencies]),
      [[id, '2026-02-03', 1]],
    )
    await assert.rejects(office.ask(showUnitPaper, neighbour, { unitPaperId: id }), { code: 'record.notFound' })
    const document = await office.ask(readUnitPaperDocument, leader, { unitPaperId: id })
    assert.deepEqual(document.agency, ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH ĐIỀN'])
    assert.deepEqual(document.signing.lines, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
    assert.equal(document.isDraft, false)
  })

  test(`${kind}: a review keeps the figures of its day; due dates, the unlucky and the silent are listed`, async (t) => {
    const office = await open(t)
    const { head, officer, form, place } = await founded(office)
    const recorded = (heldOn: string, who: Actor = officer) =>
      office.give(
        recordSession,
        who,
        aSession({ agencyId: ours, territoryId: binhDienId, heldOn, place: { lon: 107.48, lat: 16.33 } }),
      )
    const task = form.tasks[0]?.taskId ?? ''
    const { id: planId } = await office.give(draftPlan, officer, { ...place, version: 0, facts: aUnitPlan(task) })
    await office.give(submitPlan, officer, { unitPaperId: planId, version: 1 })
    await office.give(acceptPlan, head, { unitPaperId: planId, number: 1 })
    const due = { planId: place.planId, year: 2026, dueOn: '2026-06-18', legalBasis: 'Công văn 12/HKL' }
    await office.give(setUnitPaperDeadline, head, { ...due, unitPaperKind: 'interim', coversTo: '2026-06-14' })
    await assert.rejects(
      office.give(setUnitPaperDeadline, head, { ...due, unitPaperKind: 'interim', coversTo: '2027-06-14' }),
      { code: 'review.periodOutside' },
    )

    office.at('2026-06-16T03:00:00Z')
    await recorded('2026-03-05')
    await recorded('2026-06-15')
    const asked = { unitPaperKind: 'interim', coversTo: '2026-06-14' } as const
    const review = await office.ask(readUnitPaperForm, officer, asked)
    assert.deepEqual([review.dueOn, review.planned.length, review.countedTo], ['2026-06-18', 1, '2026-06-14'])
    const sessions = review.figures.find(({ figureId }) => figureId === '1.2.sessions')
    assert.deepEqual([sessions?.value, sessions?.records], [{ state: 'counted', value: 1 }, 1])

    const lines = withLines(aReview(), review.tasks, review.planned)
    const facts = {
      ...lines,
      activities: lines.activities.map((each) => ({ ...each, activityState: 'done' as const })),
    }
    const covers = { reviewKind: 'interim', coversTo: '2026-06-14' } as const
    const { id } = await office.give(draftReview, officer, { ...place, ...covers, version: 0, facts: lines })
    await assert.rejects(office.give(submitReview, officer, { unitPaperId: id, version: 1 }), {
      code: 'unitPaper.incomplete',
    })
    await office.give(draftReview, officer, { ...place, ...covers, version: 1, facts })
    await assert.rejects(office.give(submitPlan, officer, { unitPaperId: id, version: 2 }), { code: 'record.notFound' })
    await office.give(submitReview, officer, { unitPaperId: id, version: 2 })
    // A commune's review is evidence of the period it speaks about, with whether it came in time.
    const reports = await office.ask(listEvidence, head, { kinds: ['unitReport'] })
    assert.deepEqual(
      reports.rows.map(({ id: evidenceId, occurredOn, quantities }) => [evidenceId, occurredOn, quantities]),
      [[id, '2026-06-14', { reports: 1, onTime: 1 }]],
    )
    office.at('2026-06-20T03:00:00Z')
    await recorded('2026-04-01')
    const shown = await office.ask(showUnitPaper, head, { unitPaperId: id })
    const of = (figures: readonly { figureId: string; records: number }[] = []) =>
      figures.find(({ figureId }) => figureId === '1.2.sessions')?.records
    assert.deepEqual([of(shown.kept?.figures), of(shown.figures)], [1, 2])

    const list = await office.ask(listUnitPapers, head, { kinds: ['interim', 'final'], sort: 'unitPaperState' })
    assert.deepEqual(
      list.rows
        .filter(
          ({ unitPaperKind, agencyId: each }) =>
            unitPaperKind === 'interim' && [ours, agencyId('UBND-KT')].includes(each),
        )
        .map(({ agencyName, unitPaperState, daysLate }) => [agencyName, unitPaperState, daysLate]),
      [
        ['UBND phường Kim Trà', 'notBegun', 2],
        ['UBND xã Bình Điền', 'submitted', null],
      ],
    )
    const late = await office.ask(listUnitPapers, head, { kinds: ['interim'], isLate: true, search: 'kim tra' })
    assert.deepEqual([late.total, late.counts.submitted], [1, 1])
    const own = await office.ask(listUnitPapers, officer, {})
    assert.deepEqual(
      [...new Set(own.rows.map(({ agencyName }) => agencyName))],
      ['UBND xã Bình Điền'],
      'a unit sees its own',
    )
  })
}
