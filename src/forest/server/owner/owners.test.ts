// Forest owners are records: their plots are asked of the register, their contact is guarded, their contracts stand with their days.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { offices } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Problem } from '../../../platform/problem.ts'
import { binhDienId, huongTraId } from '../../../units/seed/territories.ts'
import { listPlots, recordPlots, showPlot } from '../../contract.ts'
import { recordLandPaper } from '../../disputeContract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import type { OwnerFacts } from '../../owner/owner.ts'
import {
  adoptOwners,
  amendOwner,
  endOwnerContract,
  listOwners,
  proposeOwners,
  readOwnerContact,
  recordOwnerContract,
  registerOwner,
  restoreOwner,
  showOwner,
  withdrawOwner,
} from '../../ownerContract.ts'
import { forest } from '../feature.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const board: OwnerFacts = {
  ownerCategory: 'protectionBoard',
  ownerName: 'Ban quản lý rừng phòng hộ Sông Hương',
  otherNames: ['BQL RPH Sông Hương'],
  representative: 'Nguyễn Thị Đại Diện',
  telephone: '0234 111 222',
}
const home: OwnerFacts = {
  ownerCategory: 'household',
  ownerName: 'Trần Thị Sim',
  territoryId: binhDienId,
  address: 'Thôn Ví Dụ',
}

/** Two households of one name in two units, a board under two names, a community with a code. */
const plots = [
  aPlot({ ownerCategory: 'household', facts: { plotCode: '1', ownerName: 'Trần Thị Sim' } }),
  aPlot({
    shape: fieldAt(107.471, 16.349),
    ownerCategory: 'protectionBoard',
    ownerFullName: 'Ban quản lý rừng phòng hộ Sông Hương',
    facts: { plotCode: '2', ownerName: 'BQL RPH' },
  }),
  aPlot({
    shape: fieldAt(107.473, 16.349),
    ownerCategory: 'protectionBoard',
    facts: { plotCode: '3', ownerName: 'bql rph sông hương ' },
  }),
  aPlot({
    shape: fieldAt(107.475, 16.349),
    ownerCategory: 'residentialCommunity',
    facts: { plotCode: '4', ownerName: 'Cộng đồng thôn Một', ownerCode: 77 },
  }),
  aPlot({
    shape: fieldAt(107.44, 16.5),
    ownerCategory: 'household',
    facts: { plotCode: '5', ownerName: 'Trần Thị Sim' },
  }),
  aPlot({
    shape: fieldAt(107.442, 16.5),
    ownerCategory: 'communeCommittee',
    facts: { plotCode: '6', ownerName: null },
  }),
]

for (const [kind, open] of Object.entries(offices))
  test(`forest owners on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, officer, leader] = (await Promise.all(
      ['stationHead', 'areaRanger', 'communeOfficer', 'leader'].map(office.persona),
    )) as [Actor, Actor, Actor, Actor]
    const source = { validFrom: '2024-12-31', source: 'FRMS 31/12/2024' }
    const { plotIds } = await office.give(recordPlots, head, { ...source, plots })
    const { id: boardId } = await office.give(registerOwner, head, board)
    const { id: homeId } = await office.give(registerOwner, ranger, home)
    const plotsOf = async (forestOwnerId: string) =>
      (await office.ask(listPlots, leader, { forestOwnerId })).rows.map(({ plotCode }) => plotCode)

    await t.test('the register says which plots are theirs, by every name and in their unit', async () => {
      assert.deepEqual(await plotsOf(boardId), ['2', '3'])
      assert.deepEqual(await plotsOf(homeId), ['1'])
      const { rows } = await office.ask(listOwners, leader, {})
      assert.deepEqual(
        rows.map(({ id, plots: held, ownerName }) => [id, held, ownerName]),
        [
          [boardId, 2, board.ownerName],
          [homeId, 1, null],
        ],
      )
      const shown = await office.ask(showPlot, leader, { plotId: plotIds[0] ?? '' })
      assert.equal(shown.forestOwnerId, homeId)
      assert.equal((await office.ask(showPlot, leader, { plotId: plotIds[4] ?? '' })).forestOwnerId, null)
      assert.deepEqual(
        (await office.ask(listOwners, leader, { search: 'song huong' })).rows.map(({ id }) => id),
        [boardId],
      )
      assert.equal((await office.ask(listOwners, leader, { search: 'Sim' })).total, 0)
      assert.equal((await office.ask(listOwners, leader, { asOf: '2024-12-30' })).rows[0]?.plots, 0)
    })

    await t.test(
      'the same owner twice, a household nobody can tell apart, an agency that is none: refused',
      async () => {
        await assert.rejects(
          office.give(registerOwner, head, { ...board, otherNames: [] }),
          refused('forestOwner.known'),
        )
        await assert.rejects(
          office.give(registerOwner, head, { ...board, ownerName: '  bql rph  sông hương' }),
          refused('forestOwner.known'),
        )
        const { territoryId: _, ...anywhere } = home
        await assert.rejects(office.give(registerOwner, head, anywhere), refused('forestOwner.whichOne'))
        const nowhere = { ...board, ownerName: 'Công ty Khác', otherNames: [], agencyId: homeId }
        await assert.rejects(office.give(registerOwner, head, nowhere), refused('agency.notInForce'))
        const { id } = await office.give(registerOwner, head, { ...home, territoryId: huongTraId })
        assert.deepEqual(await plotsOf(id), ['5'])
        await office.give(withdrawOwner, head, { forestOwnerId: id, reason: 'Ghi để thử rồi rút lại' })
        assert.equal((await office.ask(listOwners, leader, { withdrawn: true })).total, 1)
      },
    )

    await t.test('how to reach somebody is shown to those who look after the area, and written down', async () => {
      const contact = (as: Actor, forestOwnerId: string) => office.ask(readOwnerContact, as, { forestOwnerId })
      assert.deepEqual((await contact(officer, homeId)).owner, home)
      assert.equal((await contact(head, boardId)).owner.telephone, board.telephone)
      await assert.rejects(contact(leader, homeId), refused('permission.refused'))
      await assert.rejects(contact(officer, boardId), Problem)
      await assert.rejects(contact(office.stranger, homeId), refused('permission.refused'))
      const shown = JSON.stringify(await office.ask(showOwner, leader, { forestOwnerId: homeId }))
      assert.equal(/Trần Thị Sim|Thôn Ví Dụ/.test(shown), false)
      const written = await office.office.moment(async ({ tx }) => ({
        disclosed: await sql<{ count: number }>`
          select count(*)::int as count from platform.disclosures where read_name = 'forestOwner.contact'`.execute(tx),
        audited: await sql`select * from platform.audit_entries where name like 'forestOwner.%'`.execute(tx),
      }))
      assert.equal(written.disclosed.rows[0]?.count, 2)
      assert.ok(written.audited.rows.length >= 3)
      assert.equal(/Thôn Ví Dụ|Trần Thị Sim|0234 111 222/.test(JSON.stringify(written.audited.rows)), false)
    })

    await t.test('what is corrected keeps what it read before, without what is personal', async () => {
      const amended = { ...home, telephone: '0905 000 000', ownerCode: 12 }
      const given = { forestOwnerId: homeId, version: 1, reason: 'Bổ sung số điện thoại', owner: amended }
      await assert.rejects(office.give(amendOwner, officer, given), refused('permission.refused'))
      await office.give(amendOwner, ranger, given)
      await assert.rejects(
        office.give(amendOwner, ranger, { ...given, owner: home }),
        refused('record.changedMeanwhile'),
      )
      const { history, version, row } = await office.ask(showOwner, leader, { forestOwnerId: homeId })
      assert.equal(version, 2)
      assert.equal(row.hasContact, true)
      const [step] = history
      assert.equal(step?.act, 'amended')
      assert.deepEqual(step?.fields, ['telephone'])
      assert.deepEqual(step?.changes, [{ field: 'ownerCode', before: null, after: 12 }])
      // Its plots have no code in the register: the name still finds them.
      assert.deepEqual(await plotsOf(homeId), ['1'])
    })

    await t.test('a contract stands with its days, its other side stays guarded', async () => {
      const contract = {
        forestOwnerId: boardId,
        contractKind: 'protection',
        contractNumber: '12/HĐ-BVR',
        counterparty: 'Lê Văn Khoán',
        signedOn: '2026-01-05',
        validTo: '2026-07-31',
        areaHa: 120.5,
      } as const
      await assert.rejects(office.give(recordOwnerContract, officer, contract), refused('permission.refused'))
      await assert.rejects(
        office.give(recordOwnerContract, head, { ...contract, signedOn: '2027-01-01' }),
        refused('ownerContract.fromFuture'),
      )
      const { id: ownerContractId } = await office.give(recordOwnerContract, head, contract)
      const { contracts, row } = await office.ask(showOwner, leader, { forestOwnerId: boardId })
      assert.deepEqual([contracts.length, contracts[0]?.contractState, row.contracts], [1, 'ending', 1])
      assert.equal(JSON.stringify(contracts).includes('Khoán'), false)
      const { counterparties } = await office.ask(readOwnerContact, head, { forestOwnerId: boardId })
      assert.deepEqual(counterparties, [{ ownerContractId, counterparty: 'Lê Văn Khoán' }])
      const end = { ownerContractId, reason: 'Hai bên thỏa thuận chấm dứt' }
      await assert.rejects(
        office.give(endOwnerContract, head, { ...end, endedOn: '2026-01-04' }),
        refused('ownerContract.wrongEnd'),
      )
      await office.give(endOwnerContract, head, { ...end, endedOn: '2026-06-01' })
      await assert.rejects(
        office.give(endOwnerContract, head, { ...end, endedOn: '2026-06-01' }),
        refused('ownerContract.ended'),
      )
      const after = await office.ask(showOwner, leader, { forestOwnerId: boardId })
      assert.deepEqual([after.contracts[0]?.contractState, after.row.contracts], ['ended', 0])
      assert.equal(
        (await office.ask(listOwners, leader, { asOf: '2026-05-31', ownerCategory: 'protectionBoard' })).rows[0]
          ?.contracts,
        1,
      )
    })

    await t.test('land papers in its name stand on its page', async () => {
      const [plot] = plots
      assert.ok(plot)
      const paper = {
        paperNumber: 'BX 123',
        issuedOn: '2015-03-01',
        issuer: 'UBND thị xã',
        surveyKind: 'cadastral',
        source: 'Hồ sơ giao đất',
        shape: plot.shape,
      } as const
      await office.give(recordLandPaper, head, { ...paper, holderCategory: 'household', holderName: 'trần thị sim' })
      await office.give(recordLandPaper, head, { ...paper, paperNumber: 'BX 124', holderName: 'Trần Thị Sim' })
      const { landPapers } = await office.ask(showOwner, leader, { forestOwnerId: homeId })
      assert.deepEqual(
        landPapers.map(({ paperNumber }) => paperNumber),
        ['BX 123'],
      )
    })

    await t.test(
      'the register proposes who is no record yet; households only unit by unit, and that is written down',
      async () => {
        const organizations = await office.ask(proposeOwners, head, {})
        assert.deepEqual(
          organizations.rows.map(({ owner, plots: held }) => [owner.ownerName, owner.ownerCode, held]),
          [['Cộng đồng thôn Một', 77, 1]],
        )
        assert.equal(organizations.unnamed, 1)
        const people = await office.ask(proposeOwners, head, { territoryId: huongTraId })
        assert.deepEqual(
          people.rows.map(({ owner }) => owner),
          [{ ...home, territoryId: huongTraId, address: undefined }].map(({ address: _, ...owner }) => owner),
        )
        await assert.rejects(office.ask(proposeOwners, leader, {}), refused('permission.refused'))
        const given = { owners: [...organizations.rows, ...people.rows].map(({ owner }) => owner) }
        await assert.rejects(office.give(adoptOwners, ranger, given), refused('permission.refused'))
        const { adopted, known } = await office.give(adoptOwners, head, given)
        assert.deepEqual([adopted, known], [2, 0])
        assert.deepEqual(await office.give(adoptOwners, head, given).then((done) => [done.adopted, done.known]), [0, 2])
        assert.deepEqual((await office.ask(proposeOwners, head, {})).rows, [])
        // One that was withdrawn does not come back beside the one that took its place.
        const [gone] = (await office.ask(listOwners, leader, { withdrawn: true })).rows
        await assert.rejects(
          office.give(restoreOwner, head, { forestOwnerId: gone?.id ?? '' }),
          refused('forestOwner.known'),
        )
      },
    )

    await t.test('a person’s data are collected, and what is not to be kept goes on request', async () => {
      const holder = forest.personalData
      assert.ok(holder?.find && holder.subject && holder.collect && holder.erase && holder.requireErasable)
      const { find, subject, collect, erase, requireErasable } = holder
      await office.office.moment(async (moment) => {
        const found = (await find(moment, 'tran thi sim')).find(({ subjectId }) => subjectId === homeId)
        assert.deepEqual(found?.texts, ['0905 000 000', 'Thôn Ví Dụ'])
        const speaking = await subject(moment, 'forestOwner', boardId)
        assert.equal(speaking?.name, board.representative)
        assert.ok(found)
        const data = await collect(moment, found)
        assert.deepEqual(
          data.map(({ rows }) => rows.length),
          [1, 0, 1],
        )
        assert.equal(data[0]?.rows[0]?.address, 'Thôn Ví Dụ')
        await requireErasable(moment, found)
        assert.equal(await erase(moment, found, 'đã xóa'), 1)
        assert.equal(await erase(moment, found, 'đã xóa'), 0)
      })
      const left = await office.ask(readOwnerContact, head, { forestOwnerId: homeId })
      assert.deepEqual(
        [left.owner.ownerName, left.owner.telephone, left.owner.address],
        [home.ownerName, undefined, undefined],
      )
    })
  })
