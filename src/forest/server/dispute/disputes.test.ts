// Land papers and disputes: recorded with their days, heard, settled, withdrawn; names of people only for those who look after the area;
// no plot is changed by any of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { geoJsonFile, square } from '../../../../test/support/boundaryFiles.ts'
import { offices } from '../../../../test/support/office.ts'
import { Problem } from '../../../platform/problem.ts'
import { exportedList } from '../../../platform/server/exports/exportedList.ts'
import { rowsOf } from '../../../platform/server/exports/writtenList.ts'
import { keptFile } from '../../../platform/server/files/keptFile.ts'
import { recordPlots, showPlot } from '../../contract.ts'
import {
  hearDispute,
  listDisputes,
  listLandPapers,
  openDispute,
  readPaperHolder,
  recordLandPaper,
  settleDispute,
  showDispute,
  showLandPaper,
  withdrawDispute,
  withdrawLandPaper,
} from '../../disputeContract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { dismissOverlap, listOverlaps, startOverlapSearch } from '../../overlapContract.ts'
import { overlapJobs } from '../overlap/jobs.ts'

const refused = (code: string) => (error: unknown) => error instanceof Problem && error.code === code
const paper = {
  paperNumber: 'BK 123456',
  issuedOn: '2010-05-04',
  issuer: 'UBND huyện Hương Trà',
  holderCategory: 'household' as const,
  holderName: 'Phan Thị Lim',
  surveyKind: 'cadastral' as const,
  source: 'Hồ sơ địa chính',
}

for (const [kind, open] of Object.entries(offices))
  test(`${kind}: land papers and disputes`, async (t) => {
    const office = await open(t)
    const { give, ask, persona, stranger } = office
    const [head, officer, leader] = [
      await persona('stationHead'),
      await persona('communeOfficer'),
      await persona('leader'),
    ]
    const { plotIds } = await give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS 2024',
      plots: [
        aPlot({ shape: fieldAt(107.46, 16.34), facts: { plotCode: '1' } }),
        aPlot({ shape: fieldAt(107.4617, 16.34), facts: { plotCode: '2' }, ownerCategory: 'protectionBoard' }),
        aPlot({ shape: fieldAt(107.47, 16.34), facts: { plotCode: '3' } }),
      ],
    })
    const [plotId = '', otherId = '', thirdId = ''] = plotIds
    const file = async (purpose: 'layer' | 'document', name: string, content: Uint8Array) => {
      const fileId = crypto.randomUUID()
      const keeping = { stores: office.office.stores, transaction: office.office.database.transaction }
      const about = { fileId, purpose, name, content, accountId: head.accountId }
      await keptFile(keeping, { ...about, now: new Date(), isDemonstration: true })
      return fileId
    }

    await t.test(
      'a paper is recorded with the ground of a file; its holder is not in list, page or export',
      async () => {
        const shapeFileId = await file(
          'layer',
          'thua.geojson',
          geoJsonFile([{ properties: { so: '12' }, parts: [[square(107.4605, 16.3405, 0.001)]] }]),
        )
        const { id } = await give(recordLandPaper, head, { ...paper, shapeFileId })
        const { rows } = await ask(listLandPapers, leader, { search: 'bk 123456' })
        assert.deepEqual(
          rows.map((row) => [row.id, row.holderName, row.isHolderPersonal, row.geodesicAreaHa.toFixed(2)]),
          [[id, null, true, '1.18']],
        )
        assert.equal((await ask(listLandPapers, head, { search: 'Phan Thị Lim' })).total, 0)
        const shown = await ask(showLandPaper, leader, { landPaperId: id })
        assert.ok(!JSON.stringify(shown).includes('Lim'))
        assert.equal(shown.mayHolder, false)
        const wish = { readName: listLandPapers.name, input: {}, wanted: undefined, language: undefined }
        const list = await exportedList(office.office, { actor: leader, address: '', device: '' }, wish)
        assert.doesNotMatch(JSON.stringify(list.rows.flatMap(rowsOf)), /Lim/)
        const { rows: kept } = await sql`select * from platform.audit_entries where name = 'landPaper.record'`.execute(
          office.office.database.kysely,
        )
        assert.equal(kept.length, 1)
        assert.doesNotMatch(JSON.stringify(kept), /Lim/)
      },
    )

    await t.test('the name is for those who look after the area, and each time is written down', async () => {
      const [row] = (await ask(listLandPapers, leader, {})).rows
      const landPaperId = row?.id ?? ''
      assert.equal((await ask(readPaperHolder, officer, { landPaperId })).holderName, 'Phan Thị Lim')
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from published.disclosures where record_id = ${landPaperId}::uuid`.execute(
        office.office.database.kysely,
      )
      assert.equal(rows[0]?.count, 1)
      for (const as of [leader, stranger])
        await assert.rejects(ask(readPaperHolder, as, { landPaperId }), refused('permission.refused'))
      const far = { ...paper, paperNumber: 'BK 9', shape: fieldAt(107.44, 16.5) }
      const { id } = await give(recordLandPaper, head, far)
      await assert.rejects(ask(readPaperHolder, officer, { landPaperId: id }), refused('record.notFound'))
      await give(withdrawLandPaper, head, { landPaperId: id, reason: 'Ghi nhầm giấy' })
      assert.equal((await ask(listLandPapers, leader, {})).total, 1)
      assert.equal((await ask(listLandPapers, leader, { withdrawn: true })).total, 1)
      assert.equal((await ask(showLandPaper, leader, { landPaperId: id })).withdrawalReason, 'Ghi nhầm giấy')
    })

    await t.test('a paper without ground, with two, from the future, or crossing itself is refused', async () => {
      const shape = fieldAt(107.46, 16.34)
      const record = (change: object) => give(recordLandPaper, head, { ...paper, ...change })
      await assert.rejects(record({}), refused('landPaper.oneShape'))
      await assert.rejects(record({ shape, issuedOn: '2030-01-01' }), refused('landPaper.fromFuture'))
      const [a, b, c, d] = square(107.46, 16.34, 0.001)
      const crossing = { type: 'MultiPolygon', coordinates: [[[a, c, b, d, a]]] }
      await assert.rejects(record({ shape: crossing }), refused('landPaper.noGround'))
      const parts = [[square(107.46, 16.34, 0.001)]]
      const rows = [
        { properties: {}, parts },
        { properties: {}, parts },
      ]
      const shapeFileId = await file('layer', 'hai.geojson', geoJsonFile(rows))
      await assert.rejects(record({ shapeFileId }), refused('landPaper.oneArea'))
      await assert.rejects(give(recordLandPaper, leader, { ...paper, shape }), refused('permission.refused'))
    })

    await t.test('an overlap becomes a dispute, is heard, settled; days come one after the other', async () => {
      await give(startOverlapSearch, head, {})
      for (const job of overlapJobs) await job.run({}, office.office.moment)
      const between = async () => (await ask(listOverlaps, head, { plotId: otherId })).rows[0]
      const overlapId = (await between())?.id ?? ''
      const opening = { overlapId, openedOn: '2026-06-01', subject: 'Hai bên cùng trồng keo trên một khoảnh' }
      await assert.rejects(
        give(openDispute, head, { ...opening, openedOn: '2026-07-01' }),
        refused('dispute.fromFuture'),
      )
      await assert.rejects(give(openDispute, leader, opening), refused('permission.refused'))
      const { id } = await give(openDispute, officer, opening)
      await assert.rejects(give(openDispute, head, opening), refused('dispute.alreadyOpen'))
      assert.deepEqual([(await between())?.disputeId, (await between())?.disputeState], [id, 'open'])
      assert.equal((await ask(listOverlaps, head, { disputed: true })).total, 1)
      await assert.rejects(
        give(dismissOverlap, head, { overlapId, reason: 'Không cần xem' }),
        refused('overlap.disputed'),
      )
      const before = await ask(showPlot, head, { plotId })

      const hearing = { disputeId: id, heldOn: '2026-06-10', attended: 7, outcome: 'Chưa thống nhất, đo lại' }
      await assert.rejects(
        give(hearDispute, head, { ...hearing, heldOn: '2026-05-31' }),
        refused('dispute.beforeOpening'),
      )
      const fileId = await file('document', 'bien-ban.pdf', Buffer.from('%PDF-1.4\n%%EOF'))
      await give(hearDispute, head, { ...hearing, fileId })
      const settlement = {
        disputeId: id,
        settledOn: '2026-06-18',
        decisionNumber: '12/QĐ-UBND',
        outcome: 'Theo ranh mới đo',
      }
      await assert.rejects(give(settleDispute, officer, settlement), refused('permission.refused'))
      await assert.rejects(
        give(settleDispute, head, { ...settlement, settledOn: '2026-06-09' }),
        refused('dispute.beforeHearing'),
      )
      await give(settleDispute, head, { ...settlement, proposedChange: 'Sửa ranh lô 1' })
      const shown = await ask(showDispute, leader, { disputeId: id })
      assert.equal(shown.row.disputeState, 'settled')
      assert.deepEqual(
        shown.hearings.map(({ heldOn, attended, file: record }) => [heldOn, attended, record?.name]),
        [['2026-06-10', 7, 'bien-ban.pdf']],
      )
      assert.equal(shown.settlement?.proposedChange, 'Sửa ranh lô 1')
      assert.ok(shown.shape && shown.firstShape && shown.secondShape)
      assert.deepEqual([shown.row.first.ownerCategory, shown.row.second.ownerCategory].toSorted(), [
        'household',
        'protectionBoard',
      ])
      assert.deepEqual(await ask(showPlot, head, { plotId }), before, 'no right is changed by it')
      await assert.rejects(give(hearDispute, head, hearing), refused('dispute.settled'))
      await assert.rejects(
        give(withdrawDispute, head, { disputeId: id, reason: 'Ghi nhầm' }),
        refused('dispute.settled'),
      )
    })

    await t.test(
      'by hand between a plot and a paper; found by number and state; withdrawn with its reason',
      async () => {
        const [row] = (await ask(listLandPapers, leader, {})).rows
        const sides = [{ plotId: thirdId }, { landPaperId: row?.id ?? '' }]
        const opening = { openedOn: '2026-06-02', subject: 'Giấy và lô không khớp' }
        await assert.rejects(give(openDispute, head, opening), refused('dispute.twoSides'))
        await assert.rejects(
          give(openDispute, head, { ...opening, sides: [{ plotId }, { plotId }] }),
          refused('dispute.oneSide'),
        )
        const { id } = await give(openDispute, head, { ...opening, sides })
        const found = async (input: object) => (await ask(listDisputes, leader, input)).rows.map((each) => each.id)
        assert.deepEqual(await found({ search: '67/3/3' }), [id])
        assert.deepEqual(await found({ search: 'BK 123456' }), [id])
        assert.deepEqual(await found({ plotId: thirdId }), [id])
        assert.equal((await found({ disputeState: 'settled' })).length, 1)
        const shown = await ask(showDispute, leader, { disputeId: id })
        assert.deepEqual([shown.shape, shown.row.areaM2, shown.mayHear], [null, null, false])
        await give(withdrawDispute, head, { disputeId: id, reason: 'Hai bên tự rút' })
        assert.equal((await ask(showDispute, leader, { disputeId: id })).withdrawalReason, 'Hai bên tự rút')
        // Withdrawn, it may be opened again.
        await give(openDispute, head, { ...opening, sides })
        await assert.rejects(ask(listDisputes, stranger, {}), refused('permission.refused'))
      },
    )
  })
