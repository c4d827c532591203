// A household is entered, visited with a pledge, counted, amended; names are for those who look after the area, and whoever
// opens one is written down; a list of households comes from a file and is taken back.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import type { Actor } from '../../platform/actor.ts'
import { openBulkEntry, showBulkEntry, withdrawBulkEntry, writeBulkEntry } from '../../platform/bulk/contract.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import { exportedList } from '../../platform/server/exports/exportedList.ts'
import { rowsOf } from '../../platform/server/exports/writtenList.ts'
import { listPledges } from '../../pledges/contract.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import {
  amendHousehold,
  enterHousehold,
  listHouseholds,
  readHouseholdCoverage,
  restoreHousehold,
  restoreVisit,
  showHousehold,
  visitHousehold,
  withdrawHousehold,
  withdrawVisit,
} from '../contract.ts'
import { aHousehold, aVisit } from '../example.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const ours = { agencyId: agencyId('UBND-BD'), territoryId: binhDienId }
const reason = 'Ghi nhầm nhà bên cạnh.'

async function asked(office: TestOffice, question: ReturnType<typeof sql<Record<string, unknown>>>) {
  return (await question.execute(office.office.database.kysely)).rows
}
const evidenceOf = (office: TestOffice) =>
  asked(
    office,
    sql`select evidence_kind as kind, title, place, attributes, quantities from published.evidence
      where evidence_kind in ('householdVisit', 'pledge') order by occurred_on, evidence_kind`,
  )
const exported = async ({ office }: TestOffice, actor: Actor, input: object) => {
  const wish = { readName: listHouseholds.name, input, wanted: undefined, language: undefined }
  const list = await exportedList(office, { actor, address: '', device: '' }, wish)
  return list.rows.flatMap(rowsOf)
}

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: households near the forest are visited one by one, their names are guarded`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const leader = await office.persona('leader')
    const coverage = async (as: Actor) => (await office.ask(readHouseholdCoverage, as, {})).sums

    const { id: householdId } = await office.give(enterHousehold, officer, aHousehold(ours))
    const twin = await office.give(enterHousehold, officer, aHousehold({ ...ours, village: 'thôn Bình Lộc' }))
    assert.deepEqual(twin.alike, [{ id: householdId }])
    await office.give(withdrawHousehold, officer, { householdId: twin.id, reason })
    await office.give(
      enterHousehold,
      officer,
      aHousehold({ ...ours, headName: 'Lê Thị Sung', nextVisitDueOn: '2026-03-01' }),
    )
    assert.deepEqual(await coverage(leader), { households: 2, visited: 0, pledged: 0, late: 1 })

    const list = await uploaded(office, officer, 'scan')
    const pledge = { pledgeSubjects: ['forestProtection' as const], validYear: 2026, listIds: [list] }
    const visit = aVisit(householdId, { pledge, nextVisitDueOn: '2026-09-05' })
    const { id: visitId } = await office.give(visitHousehold, officer, visit)

    await t.test(
      'the visit and what was signed count once each, without name and without the place of the home',
      async () => {
        const evidence = await evidenceOf(office)
        assert.deepEqual(
          evidence.map(({ kind, title, place, quantities }) => [kind, title, place, quantities]),
          [
            ['householdVisit', 'Thôn Bình Lộc, xã Bình Điền', null, { visits: 1, leaflets: 2, materials: 2 }],
            ['pledge', 'Thôn Bình Lộc, xã Bình Điền', null, { pledges: 1, households: 1 }],
          ],
        )
        assert.ok(!JSON.stringify(evidence).includes('Xoan'))
        assert.equal((await office.ask(listPledges, leader, {})).sums.households, 1)
        assert.deepEqual(await coverage(leader), { households: 2, visited: 1, pledged: 1, late: 1 })
        const { rows } = await office.ask(listHouseholds, officer, { notVisited: true })
        assert.deepEqual(
          rows.map(({ headName, daysLate }) => [headName, daysLate]),
          [['Lê Thị Sung', 5]],
        )
        const due = await asked(office, sql`select subject, due_on as on from published.household_due order by due_on`)
        assert.deepEqual(due, [
          { subject: 'Thôn Bình Lộc, xã Bình Điền', on: '2026-03-01' },
          { subject: 'Thôn Bình Lộc, xã Bình Điền', on: '2026-09-05' },
        ])
      },
    )

    await t.test('names: for those who look after the area; whoever opens a household is written down', async () => {
      for (const who of ['leader', 'police', 'union', 'finance', 'administrator']) {
        const actor = await office.persona(who)
        await assert.rejects(office.ask(listHouseholds, actor, {}), { code: 'permission.refused' }, who)
        await assert.rejects(office.ask(showHousehold, actor, { householdId }), { code: 'permission.refused' }, who)
        await assert.rejects(exported(office, actor, { reason: 'Báo cáo năm' }), { code: 'permission.refused' }, who)
        assert.ok(!JSON.stringify(await office.ask(readHouseholdCoverage, actor, {})).includes('Xoan'))
      }
      const audited = await asked(office, sql`select input from platform.audit_entries where name like 'household%'`)
      assert.ok(!/Xoan|0905|đốt thực bì/.test(JSON.stringify(audited)))
      const ranger = await office.persona('areaRanger')
      const { household } = await office.ask(showHousehold, ranger, { householdId })
      assert.equal(household.telephone, '0905123456')
      const { disclosures } = await office.ask(showHousehold, officer, { householdId })
      assert.deepEqual(disclosures, [{ at: '2026-03-06T03:00:00.000Z', by: ranger.name }])
    })

    await t.test('the list leaves the house only with a reason, which is written down', async () => {
      await assert.rejects(exported(office, officer, {}), { code: 'export.reasonMissing' })
      await assert.rejects(exported(office, officer, { reason: ' a ' }), { code: 'export.reasonMissing' })
      assert.equal((await exported(office, officer, { reason: 'Bàn giao địa bàn' })).length, 2)
      const book = await asked(
        office,
        sql`select reason, row_count as rows, account_id as by from published.disclosures where reason is not null`,
      )
      assert.deepEqual(book, [{ reason: 'Bàn giao địa bàn', rows: 2, by: officer.accountId }])
    })

    await t.test('amended with its reason; what changed is named, the old name is not', async () => {
      const change = {
        householdId,
        version: 1,
        reason: 'Chủ hộ đã đổi',
        household: aHousehold({ ...ours, headName: 'Hồ Thị Xoài' }),
      }
      await office.give(amendHousehold, officer, change)
      await assert.rejects(office.give(amendHousehold, officer, change), { code: 'record.changedMeanwhile' })
      const shown = await office.ask(showHousehold, officer, { householdId })
      assert.equal(shown.row.headName, 'Hồ Thị Xoài')
      const [step] = shown.history
      assert.deepEqual([step?.act, step?.fields], ['amended', ['headName']])
    })

    await t.test(
      'a household that was visited stays until its visits are withdrawn; the pledge goes with the visit',
      async () => {
        await assert.rejects(office.give(withdrawHousehold, officer, { householdId, reason }), {
          code: 'household.hasVisits',
        })
        await office.give(withdrawVisit, officer, { visitId, reason })
        assert.deepEqual(await evidenceOf(office), [])
        assert.deepEqual(await coverage(leader), { households: 2, visited: 0, pledged: 0, late: 1 })
        await office.give(restoreVisit, officer, { visitId })
        assert.equal((await evidenceOf(office)).length, 2)
        await office.give(restoreHousehold, officer, { householdId: twin.id })
        assert.equal((await coverage(leader)).households, 3)
      },
    )

    await t.test('a list from a file: good rows are entered, wrong ones say why, the whole is taken back', async () => {
      const heads = 'Họ tên chủ hộ,"Thôn, tổ dân phố",Địa bàn,Đơn vị phụ trách,Điện thoại,Số nhân khẩu'
      const place = 'xã Bình Điền,UBND xã Bình Điền'
      const csv = [
        heads,
        `Cao Văn Dẻ,Thôn 9,${place},0905123457,4`,
        `Phan Thị Bứa,Thôn 9,${place},12,4`,
        `Võ Văn Ươi,Thôn 9,xã Không Có,UBND xã Bình Điền,,`,
      ].join('\n')
      const content = Buffer.from(csv).toString('base64')
      const { id } = await office.give(openBulkEntry, officer, { bulkKind: 'household', fileName: 'ho.csv', content })
      const { rows } = await office.ask(showBulkEntry, officer, { bulkEntryId: id })
      assert.deepEqual(
        rows.map(({ rowState, faults }) => [rowState, faults[0]?.column]),
        [
          ['ready', undefined],
          ['wrong', 'telephone'],
          ['wrong', 'territoryId'],
        ],
      )
      assert.equal((await office.give(writeBulkEntry, officer, { bulkEntryId: id })).written, 1)
      assert.equal((await coverage(leader)).households, 4)
      await office.give(withdrawBulkEntry, officer, { bulkEntryId: id, reason })
      assert.equal((await coverage(leader)).households, 3)
    })

    await t.test(
      'visits from a file: households by name and village, faults by cell, the whole taken back',
      async () => {
        const visited = (await coverage(leader)).visited
        const csv = [
          'Ngày thăm,Họ tên chủ hộ,"Thôn, tổ dân phố",Chủ đề chính,Nội dung trao đổi,Số tờ rơi đã phát',
          '06/03/2026,lê thị Sung,thôn Bình Lộc,Bảo vệ và phát triển rừng,Hứa không đốt thực bì,2',
          '06/03/2026,Người Không Có,Thôn Bình Lộc,Bảo vệ và phát triển rừng,,',
          '06/03/2027,Lê Thị Sung,Thôn Bình Lộc,Bảo vệ và phát triển rừng,,',
        ].join('\n')
        const file = { bulkKind: 'householdVisit', fileName: 'tham.csv', content: Buffer.from(csv).toString('base64') }
        await assert.rejects(office.give(openBulkEntry, leader, file), { code: 'permission.refused' })
        const { id } = await office.give(openBulkEntry, officer, file)
        const { rows } = await office.ask(showBulkEntry, officer, { bulkEntryId: id })
        assert.deepEqual(
          rows.map(({ rowState, faults }) => [rowState, faults[0]?.column]),
          [
            ['ready', undefined],
            ['wrong', 'headName'],
            ['wrong', 'visitedOn'],
          ],
        )
        assert.equal((await office.give(writeBulkEntry, officer, { bulkEntryId: id })).written, 1)
        assert.equal((await coverage(leader)).visited, visited + 1)
        await office.give(withdrawBulkEntry, officer, { bulkEntryId: id, reason })
        assert.equal((await coverage(leader)).visited, visited)
      },
    )

    await t.test('strangers, neighbours and lower roles are refused', async () => {
      const before = await evidenceOf(office)
      const household = aHousehold(ours)
      const inputs: Readonly<Record<string, readonly [CommandContract, unknown]>> = {
        [enterHousehold.name]: [enterHousehold, household],
        [amendHousehold.name]: [amendHousehold, { householdId, version: 2, reason, household }],
        [withdrawHousehold.name]: [withdrawHousehold, { householdId, reason }],
        [restoreHousehold.name]: [restoreHousehold, { householdId }],
        [visitHousehold.name]: [visitHousehold, aVisit(householdId)],
        [withdrawVisit.name]: [withdrawVisit, { visitId, reason }],
        [restoreVisit.name]: [restoreVisit, { visitId }],
      }
      assert.deepEqual(Object.keys(inputs).sort(), commands.map(({ contract }) => contract.name).sort())
      for (const who of ['stranger', 'leader', 'police', 'administrator', 'neighbour', 'ownerRepresentative'])
        for (const [name, [contract, input]] of Object.entries(inputs)) {
          const actor = who === 'stranger' ? office.stranger : await office.persona(who)
          const isHidden = ['neighbour', 'ownerRepresentative'].includes(who) && name !== enterHousehold.name
          const code = isHidden ? 'record.notFound' : 'permission.refused'
          await assert.rejects(office.give(contract, actor, input as never), { code }, `${who} ${name}`)
        }
      const questions: readonly (readonly [ReadContract, unknown])[] = [
        [listHouseholds, {}],
        [showHousehold, { householdId }],
        [readHouseholdCoverage, {}],
      ]
      assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract }) => contract.name).sort())
      for (const [contract, input] of questions) {
        await assert.rejects(office.ask(contract, office.stranger, input as never), { code: 'permission.refused' })
        await assert.rejects(office.ask(contract, undefined, input as never), { code: 'signIn.required' })
      }
      const neighbour = await office.persona('neighbour')
      assert.equal((await office.ask(listHouseholds, neighbour, {})).total, 0)
      assert.equal((await office.ask(readHouseholdCoverage, neighbour, {})).total, 0)
      await assert.rejects(office.ask(showHousehold, neighbour, { householdId }), { code: 'record.notFound' })
      await assert.rejects(office.ask(showHousehold, officer, { householdId: randomUUID() }), {
        code: 'record.notFound',
      })
      assert.deepEqual(await evidenceOf(office), before)
    })
  })
