// A list of an agency's people is signed, counted, withdrawn; names are shown only to those with the right, and each reading
// is written down; who may not is refused.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices, type TestOffice } from '../../../test/support/office.ts'
import { uploaded } from '../../../test/support/uploads.ts'
import type { CommandContract, ReadContract } from '../../platform/contract.ts'
import type { Problem } from '../../platform/problem.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import {
  amendPledge,
  listPledges,
  readPledgeCoverage,
  readPledgeNames,
  recordStaffCount,
  restorePledge,
  showPledge,
  signPledge,
  withdrawPledge,
} from '../contract.ts'
import { aPledge } from '../example.ts'
import { commands } from './commands.ts'
import { reads } from './reads.ts'

const ours = { agencyId: agencyId('UBND-BD'), territoryId: binhDienId }
const reason = 'Ghi trùng danh sách.'
const year = 2026

const evidenceOf = async ({ office: { database } }: TestOffice) =>
  (
    await sql<Record<string, unknown>>`
      select title, agency_id as "agencyId", attributes, quantities from published.evidence
      where evidence_kind = 'pledge' order by occurred_on, recorded_at`.execute(database.kysely)
  ).rows

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: pledges are signed and counted, names are guarded, strangers are refused`, async (t) => {
    const office = await open(t)
    office.at('2026-03-06T03:00:00Z')
    const officer = await office.persona('communeOfficer')
    const leader = await office.persona('leader')
    const ofUs = async () => {
      const { rows } = await office.ask(readPledgeCoverage, officer, { year, pageSize: 1000 })
      return rows.find((row) => row.agencyId === ours.agencyId)
    }
    assert.deepEqual([(await ofUs())?.coverageState, (await ofUs())?.staff], ['unknownTotal', null])

    const { id: pledgeId } = await office.give(signPledge, officer, aPledge(ours))
    const list = await uploaded(office, officer, 'scan')
    const { names: _, ...counted } = aPledge({
      ...ours,
      pledgeParty: 'households',
      pledgeSubjects: ['forestProtection', 'firePrevention'],
      placeName: 'Thôn 4',
      signers: 41,
      listIds: [list],
      signedOn: '2026-03-06',
    })
    await office.give(signPledge, officer, counted)

    await t.test('evidence counts people and households apart, and carries no name', async () => {
      const evidence = await evidenceOf(office)
      assert.deepEqual(
        evidence.map(({ title, quantities }) => [title, quantities]),
        [
          ['UBND xã Bình Điền', { pledges: 1, people: 3 }],
          ['Thôn 4, xã Bình Điền', { pledges: 1, households: 41 }],
        ],
      )
      assert.deepEqual(evidence[1]?.attributes, {
        pledgeParty: 'households',
        pledgeSubject: ['forestProtection', 'firePrevention'],
      })
      assert.ok(!JSON.stringify(evidence).includes('Sim'))
    })

    await t.test('coverage is signed of all; an unknown total stays unknown, a later total stands', async () => {
      const count = { agencyId: ours.agencyId, countedOn: '2026-02-28', source: 'Bảng lương tháng 2/2026' }
      await office.give(recordStaffCount, officer, { ...count, people: 20 })
      const row = await ofUs()
      assert.deepEqual([row?.signed, row?.staff, row?.share, row?.coverageState], [3, 20, 0.15, 'partial'])
      assert.equal(row?.staffSource, count.source)
      office.at('2026-03-06T03:01:00Z')
      await office.give(recordStaffCount, officer, { ...count, people: 2 })
      assert.equal((await ofUs())?.coverageState, 'tooMany')
      await office.give(recordStaffCount, officer, { ...count, countedOn: '2026-03-01', people: 3 })
      assert.equal((await ofUs())?.coverageState, 'whole')
      await assert.rejects(office.give(recordStaffCount, officer, { ...count, countedOn: '2026-03-07', people: 3 }), {
        code: 'staffCount.dateInFuture',
      })
      const before = await office.ask(readPledgeCoverage, officer, { year: 2025, pageSize: 1000 })
      assert.equal(before.rows.find((row) => row.agencyId === ours.agencyId)?.signed, 0)
    })

    await t.test('names: none in list, page, audit; shown by their own read, which is written down', async () => {
      const listed = await office.ask(listPledges, leader, {})
      const shown = await office.ask(showPledge, leader, { pledgeId })
      const { rows } = await sql<{ input: object }>`
        select input from platform.audit_entries where name = 'pledge.sign'`.execute(office.office.database.kysely)
      assert.ok(!JSON.stringify([listed, shown, rows]).includes('Sim'))
      assert.deepEqual(
        rows.map(({ input }) => 'nameCount' in input),
        [true, false],
      )
      assert.deepEqual([shown.row.nameCount, shown.mayReadNames], [3, false])
      assert.deepEqual(listed.sums, { households: 41, people: 3 })
      await assert.rejects(office.ask(readPledgeNames, leader, { pledgeId }), { code: 'permission.refused' })
      const { names } = await office.ask(readPledgeNames, officer, { pledgeId })
      assert.deepEqual(names, aPledge().names)
      const after = await office.ask(showPledge, officer, { pledgeId })
      assert.deepEqual(after.disclosures, [{ at: '2026-03-06T03:01:00.000Z', by: officer.name }])
    })

    await t.test(
      'amended with the reason: counted as it reads now, the version before kept, a name kept nowhere',
      async () => {
        const amended = aPledge({
          ...ours,
          pledgeSubjects: ['noWildlifeConsumption', 'forestProtection'],
          names: [{ name: 'Lê Văn Sim', position: 'Chuyên viên' }, { name: 'Trần Thị Mua' }],
        })
        const input = { pledgeId, version: 1, reason: 'Một người chưa ký.', pledge: amended }
        const outside = { ...input, pledge: { ...amended, signedOn: '2026-03-09' } }
        await assert.rejects(office.give(amendPledge, officer, outside), (problem: Problem) => {
          assert.deepEqual([problem.code, problem.fields[0]?.path], ['pledge.dateInFuture', '/pledge/signedOn'])
          return true
        })
        const other = { ...input, pledge: { ...amended, agencyId: agencyId('UBND-HT') } }
        await assert.rejects(office.give(amendPledge, officer, other), { code: 'permission.refused' })
        const same = { ...input, pledge: aPledge(ours) }
        await assert.rejects(office.give(amendPledge, officer, same), { code: 'record.nothingChanged' })
        await office.give(amendPledge, officer, input)
        await assert.rejects(office.give(amendPledge, officer, { ...input, pledge: aPledge(ours) }), {
          code: 'record.changedMeanwhile',
        })
        assert.equal((await ofUs())?.signed, 2)
        assert.deepEqual((await evidenceOf(office))[0]?.quantities, { pledges: 1, people: 2 })
        const shown = await office.ask(showPledge, officer, { pledgeId })
        const [step] = shown.history
        assert.deepEqual([shown.version, step?.act, step?.by, step?.reason], [2, 'amended', officer.name, input.reason])
        assert.deepEqual(step?.fields, ['names'])
        assert.deepEqual(step?.changes, [
          {
            field: 'pledgeSubjects',
            before: ['noWildlifeConsumption'],
            after: ['noWildlifeConsumption', 'forestProtection'],
          },
          { field: 'signers', before: 3, after: 2 },
        ])
        const kept = await sql<{ kept: string }>`
        select concat((select json_agg(changes) from platform.amendments),
          (select json_agg(input) from platform.audit_entries where name = 'pledge.amend')) as kept`.execute(
          office.office.database.kysely,
        )
        assert.match(kept.rows[0]?.kept ?? '', /signers/)
        assert.doesNotMatch(kept.rows[0]?.kept ?? '', /Bần|Sim/)
        await office.give(amendPledge, officer, {
          ...input,
          version: 2,
          reason: 'Người ấy đã ký.',
          pledge: aPledge(ours),
        })
        assert.equal((await ofUs())?.signed, 3)
      },
    )

    await t.test('withdrawn is out of every count, restored is back', async () => {
      await office.give(withdrawPledge, officer, { pledgeId, reason })
      assert.equal((await evidenceOf(office)).length, 1)
      assert.equal((await ofUs())?.signed, 0)
      assert.equal((await office.ask(listPledges, officer, {})).total, 1)
      await assert.rejects(office.give(withdrawPledge, officer, { pledgeId, reason }), {
        code: 'record.alreadyWithdrawn',
      })
      const input = { pledgeId, version: 3, reason, pledge: aPledge({ ...ours, remark: 'Sửa.' }) }
      await assert.rejects(office.give(amendPledge, officer, input), { code: 'record.alreadyWithdrawn' })
      await office.give(restorePledge, officer, { pledgeId })
      await assert.rejects(office.give(restorePledge, officer, { pledgeId }), { code: 'record.notWithdrawn' })
      const { history } = await office.ask(showPledge, officer, { pledgeId })
      assert.deepEqual(
        history.map(({ act }) => act),
        ['restored', 'withdrawn', 'amended', 'amended', 'recorded'],
      )
      assert.equal((await ofUs())?.signed, 3)
    })

    await t.test('strangers, neighbours and lower roles are refused', async () => {
      const before = await evidenceOf(office)
      const inputs: Readonly<Record<string, readonly [CommandContract, unknown]>> = {
        [signPledge.name]: [signPledge, aPledge(ours)],
        [amendPledge.name]: [amendPledge, { pledgeId, version: 3, reason, pledge: aPledge(ours) }],
        [withdrawPledge.name]: [withdrawPledge, { pledgeId, reason }],
        [restorePledge.name]: [restorePledge, { pledgeId }],
        [recordStaffCount.name]: [
          recordStaffCount,
          { agencyId: ours.agencyId, countedOn: '2026-03-01', people: 9, source: 'Không có' },
        ],
      }
      assert.deepEqual(Object.keys(inputs).sort(), commands.map(({ contract }) => contract.name).sort())
      const making = [signPledge.name, recordStaffCount.name]
      for (const who of ['stranger', 'leader', 'finance', 'administrator', 'neighbour', 'ownerRepresentative'])
        for (const [name, [contract, input]] of Object.entries(inputs)) {
          const actor = who === 'stranger' ? office.stranger : await office.persona(who)
          const isHidden = ['neighbour', 'ownerRepresentative'].includes(who) && !making.includes(name)
          const code = isHidden ? 'record.notFound' : 'permission.refused'
          await assert.rejects(office.give(contract, actor, input as never), { code }, `${who} ${name}`)
        }
      const questions: readonly (readonly [ReadContract, unknown])[] = [
        [listPledges, {}],
        [showPledge, { pledgeId }],
        [readPledgeNames, { pledgeId }],
        [readPledgeCoverage, { year }],
      ]
      assert.deepEqual(questions.map(([{ name }]) => name).sort(), reads.map(({ contract }) => contract.name).sort())
      for (const [contract, input] of questions) {
        await assert.rejects(office.ask(contract, office.stranger, input as never), { code: 'permission.refused' })
        await assert.rejects(office.ask(contract, undefined, input as never), { code: 'signIn.required' })
      }
      const neighbour = await office.persona('neighbour')
      await assert.rejects(office.ask(showPledge, neighbour, { pledgeId }), { code: 'record.notFound' })
      await assert.rejects(office.ask(readPledgeNames, neighbour, { pledgeId }), { code: 'record.notFound' })
      await assert.rejects(office.ask(showPledge, officer, { pledgeId: randomUUID() }), { code: 'record.notFound' })
      // A colleague of another agency sees the list, and no name in it.
      const police = await office.persona('police')
      assert.equal((await office.ask(showPledge, police, { pledgeId })).mayReadNames, false)
      assert.deepEqual(await evidenceOf(office), before)
    })
  })
