// Rules bind agencies, a meeting is held under them, what it concluded is carried out or late; it counts; who may not is refused.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import type { Problem } from '../../platform/problem.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { huongTraId } from '../../units/seed/territories.ts'
import {
  amendRegulation,
  completeConclusion,
  enterRegulation,
  listConclusions,
  listRegulations,
  recordMeeting,
  restoreMeeting,
  restoreRegulation,
  showMeeting,
  showRegulation,
  withdrawMeeting,
  withdrawRegulation,
} from '../contract.ts'
import { aMeeting, aRegulation } from '../example.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const [station, commune] = [agencyId('HKL'), agencyId('UBND-BD')]
const reason = 'Ghi nhầm văn bản.'

async function asked({ office: { database } }: TestOffice, question: ReturnType<typeof sql<Record<string, unknown>>>) {
  return (await question.execute(database.kysely)).rows
}
const evidenceOf = (office: TestOffice) =>
  asked(
    office,
    sql`select evidence_kind as kind, title, attributes, quantities from published.evidence
      where evidence_kind in ('meeting', 'coordinationRegulation') order by occurred_on`,
  )

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: coordination rules, a meeting under them, what it concluded`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const stationHead = await office.persona('stationHead')
    const officer = await office.persona('communeOfficer')
    const paper = await uploaded(office, stationHead, 'document')
    const parties = [{ agencyId: station, duties: 'Chủ trì tuần tra.' }, { agencyId: commune }]
    const facts = aRegulation({ agencyId: station, parties, fileIds: [paper] })
    const { id: regulationId } = await office.give(enterRegulation, stationHead, facts)
    const conclusions = [
      { what: 'Gửi danh sách điểm nóng', agencyId: commune, dueOn: '2026-03-01' },
      { what: 'Lập lịch tuần tra chung', agencyId: station },
    ]
    const held = aMeeting(regulationId, {
      agencyId: station,
      territoryId: huongTraId,
      presentIds: [station, commune],
      conclusions,
    })
    const { id: meetingId } = await office.give(recordMeeting, stationHead, held)

    await t.test('rules say who is bound to what; what is open and late is listed and published as due', async () => {
      const shown = await office.ask(showRegulation, officer, { regulationId })
      assert.deepEqual(
        shown.parties.map(({ agencyId: id, duties }) => [id, duties]),
        [
          [station, 'Chủ trì tuần tra.'],
          [commune, null],
        ],
      )
      assert.deepEqual([shown.row.meetings, shown.row.openConclusions, shown.row.isInForce], [1, 2, true])
      assert.equal(shown.files.length, 1)
      const { rows } = await office.ask(listConclusions, officer, { open: true })
      assert.deepEqual(
        rows.map(({ what, daysLate, mayComplete }) => [what, daysLate, mayComplete]),
        [
          ['Gửi danh sách điểm nóng', 5, true],
          ['Lập lịch tuần tra chung', null, false],
        ],
      )
      const due = await asked(
        office,
        sql`select subject, agency_id as "agencyId" from published.due_item
        where due_kind = 'conclusion' and done_on is null`,
      )
      assert.deepEqual(due, [{ subject: 'Gửi danh sách điểm nóng', agencyId: commune }])
      const bound = async (id: string) => (await office.ask(listRegulations, officer, { agencyId: id })).total
      assert.deepEqual([await bound(commune), await bound(agencyId('UBND-HT'))], [1, 0])
    })

    await t.test('who was to do it says that it is done, once, and not before the meeting', async () => {
      const [first] = (await office.ask(showMeeting, officer, { meetingId })).conclusions
      const conclusionId = first?.id ?? ''
      const done = { conclusionId, doneOn: '2026-03-05', note: 'Đã gửi.' }
      await assert.rejects(office.give(completeConclusion, officer, { ...done, doneOn: '2026-03-07' }), {
        code: 'conclusion.dateInFuture',
      })
      await assert.rejects(office.give(completeConclusion, officer, { ...done, doneOn: '2026-02-19' }), {
        code: 'conclusion.doneBeforeMeeting',
      })
      await office.give(completeConclusion, officer, done)
      await assert.rejects(office.give(completeConclusion, officer, done), { code: 'conclusion.alreadyDone' })
      assert.equal((await office.ask(listConclusions, officer, { open: true })).total, 1)
    })

    await t.test('rules and meeting count; a meeting of the command committee counts as such', async () => {
      const { regulationId: _, ...free } = held
      const committee = { ...free, meetingKind: 'commandCommittee' as const, heldOn: '2026-03-02', conclusions: [] }
      await office.give(recordMeeting, stationHead, committee)
      assert.deepEqual(
        (await evidenceOf(office)).map(({ kind: of, attributes, quantities }) => [of, attributes, quantities]),
        [
          ['coordinationRegulation', {}, { regulations: 1 }],
          ['meeting', { meetingKind: 'coordination' }, { meetings: 1 }],
          ['meeting', { meetingKind: 'commandCommittee' }, { meetings: 1 }],
        ],
      )
    })

    await t.test('rules with a meeting stay; a withdrawn meeting counts and is due no more', async () => {
      await assert.rejects(office.give(withdrawRegulation, stationHead, { regulationId, reason }), {
        code: 'coordinationRegulation.hasMeetings',
      })
      await office.give(withdrawMeeting, stationHead, { meetingId, reason })
      assert.equal((await evidenceOf(office)).length, 2)
      assert.equal((await office.ask(listConclusions, officer, {})).total, 0)
      await office.give(withdrawRegulation, stationHead, { regulationId, reason })
      await assert.rejects(office.give(recordMeeting, stationHead, held), { code: 'record.alreadyWithdrawn' })
      await office.give(restoreRegulation, stationHead, { regulationId })
      await office.give(restoreMeeting, stationHead, { meetingId })
      assert.equal((await evidenceOf(office)).length, 3)
    })

    await t.test('amended with the reason; meetings that were held stay within its days', async () => {
      office.at('2026-03-06T03:01:00Z')
      const duty = [
        { agencyId: station, duties: 'Chủ trì.' },
        { agencyId: commune, duties: 'Cử người.' },
      ]
      const regulation = { ...facts, title: 'Phối hợp bảo vệ rừng, sửa đổi', validTo: '2027-01-01', parties: duty }
      const input = { regulationId, version: 1, reason: 'Ghi thiếu trách nhiệm.', regulation }
      const short = { ...input, regulation: { ...regulation, validTo: '2026-02-01' } }
      await assert.rejects(office.give(amendRegulation, stationHead, short), (problem: Problem) => {
        assert.deepEqual(
          [problem.code, problem.fields[0]?.path],
          ['coordinationRegulation.meetingsOutside', '/regulation/validFrom'],
        )
        return true
      })
      await assert.rejects(office.give(amendRegulation, stationHead, { ...input, regulation: facts }), {
        code: 'record.nothingChanged',
      })
      await office.give(amendRegulation, stationHead, input)
      const stale = { ...input, regulation: facts }
      await assert.rejects(office.give(amendRegulation, stationHead, stale), { code: 'record.changedMeanwhile' })
      const shown = await office.ask(showRegulation, officer, { regulationId })
      assert.deepEqual(
        shown.parties.map(({ duties }) => duties),
        ['Chủ trì.', 'Cử người.'],
      )
      const [step] = shown.history
      assert.deepEqual(
        [shown.version, step?.act, step?.reason, step?.fields],
        [2, 'amended', input.reason, ['parties']],
      )
      assert.deepEqual(step?.changes, [
        { field: 'title', before: facts.title, after: regulation.title },
        { field: 'validTo', before: null, after: '2027-01-01' },
      ])
    })

    await t.test('strangers, neighbours and lower roles are refused', async () => {
      const before = await evidenceOf(office)
      const second = (await office.ask(showMeeting, officer, { meetingId })).conclusions.find(({ doneOn }) => !doneOn)
      const inputs: Readonly<Record<string, readonly [CommandContract, unknown]>> = {
        [enterRegulation.name]: [enterRegulation, facts],
        [amendRegulation.name]: [amendRegulation, { regulationId, version: 2, reason, regulation: facts }],
        [withdrawRegulation.name]: [withdrawRegulation, { regulationId, reason }],
        [restoreRegulation.name]: [restoreRegulation, { regulationId }],
        [recordMeeting.name]: [recordMeeting, held],
        [withdrawMeeting.name]: [withdrawMeeting, { meetingId, reason }],
        [restoreMeeting.name]: [restoreMeeting, { meetingId }],
        [completeConclusion.name]: [completeConclusion, { conclusionId: second?.id, doneOn: '2026-03-05' }],
      }
      assert.deepEqual(Object.keys(inputs).sort(), commands.map(({ contract }) => contract.name).sort())
      for (const who of ['stranger', 'leader', 'finance', 'administrator', 'neighbour', 'communeOfficer'])
        for (const [name, [contract, input]] of Object.entries(inputs)) {
          const actor = who === 'stranger' ? office.stranger : await office.persona(who)
          await assert.rejects(
            office.give(contract, actor, input as never),
            { code: 'permission.refused' },
            `${who} ${name}`,
          )
        }
      const questions: readonly (readonly [ReadContract, unknown])[] = [
        [listRegulations, {}],
        [showRegulation, { regulationId }],
        [showMeeting, { meetingId }],
        [listConclusions, {}],
      ]
      assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract }) => contract.name).sort())
      for (const [contract, input] of questions) {
        await assert.rejects(office.ask(contract, office.stranger, input as never), { code: 'permission.refused' })
        await assert.rejects(office.ask(contract, undefined, input as never), { code: 'signIn.required' })
      }
      await assert.rejects(office.ask(showMeeting, officer, { meetingId: randomUUID() }), { code: 'record.notFound' })
      assert.deepEqual(await evidenceOf(office), before)
    })
  })
