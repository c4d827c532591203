// A boundary says at once what it touches; a harvest of what is not planted production forest is not signed; projects are kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import { Problem } from '../../../platform/problem.ts'
import { binhDienId, huongTraId } from '../../../units/seed/territories.ts'
import { recordPlots } from '../../contract.ts'
import { openDispute } from '../../disputeContract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import {
  checkImpact,
  decideHarvestRequest,
  listHarvestRequests,
  listImpactProjects,
  recordImpactProject,
  showHarvestRequest,
  showImpactProject,
  submitHarvestRequest,
  withdrawHarvestRequest,
  withdrawImpactProject,
} from '../../impactContract.ts'

const stranger = refusedBy('permission.refused')

for (const [kind, open] of Object.entries(offices))
  test(`what projects and harvests touch on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, leader] = (await Promise.all(['stationHead', 'areaRanger', 'leader'].map(office.persona))) as [
      Actor,
      Actor,
      Actor,
    ]
    // Side by side: planted production forest, natural protection forest, bare land of which nobody knows the purpose.
    const { plotIds } = await office.give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS',
      plots: [
        aPlot({ facts: { plotCode: '1' }, shape: fieldAt(107.469, 16.349) }),
        aPlot({
          facts: { plotCode: '2', forestTypeSymbol: 'TXB', forestTypeCode: 15, forestPurpose: 1, purposeDetailCode: 1 },
          ownerCategory: 'protectionBoard',
          shape: fieldAt(107.471, 16.349),
        }),
        aPlot({
          facts: {
            plotCode: '3',
            forestTypeSymbol: 'DT1',
            forestTypeCode: 82,
            forestPurpose: null,
            purposeDetailCode: null,
          },
          shape: fieldAt(107.473, 16.349),
        }),
      ],
    })
    const [production = '', protection = '', bare = ''] = plotIds
    const submit = (input: object, as = ranger) =>
      office.give(submitHarvestRequest, as, { requestedOn: '2026-06-10', plotIds: [production], ...input })

    await t.test('a boundary answers plots, kinds, what is owed and what lies outside', async () => {
      // The western half of the middle plot and the eastern half of the first, and as much to the north of both.
      const shape = fieldAt(107.47, 16.349, 0.002, 0.004)
      const found = await office.ask(checkImpact, leader, { shape })
      assert.deepEqual(
        found.plots.map(({ codePath, landClass, forestPurpose }) => [codePath, landClass, forestPurpose]).sort(),
        [
          ['67/3/1', 'planted', 'production'],
          ['67/3/2', 'natural', 'protection'],
        ],
      )
      const [natural = 0, planted = 0] = ['natural', 'planted'].map(
        (landClass) => found.sums.find((sum) => sum.landClass === landClass)?.hectares,
      )
      assert.ok(Math.abs(natural - found.groundHa / 4) < 0.01 && Math.abs(planted - found.groundHa / 4) < 0.01)
      assert.ok(Math.abs(found.outsideHa - found.groundHa / 2) < 0.01)
      assert.ok(Math.abs((found.replacement?.hectares ?? 0) - (3 * natural + planted)) < 1e-9)
      assert.equal(found.replacement?.isChecked, false)
      assert.deepEqual(
        found.harvestStops.map(({ stop }) => stop),
        ['protection', 'natural', 'outside'],
      )
      const before = await office.ask(checkImpact, leader, { shape, asOf: '2024-12-30' })
      assert.deepEqual([before.plots.length, before.harvestStops[0]?.stop], [0, 'outside'])
      const elsewhere = await office.ask(checkImpact, leader, { shape: fieldAt(107.2, 16.2) })
      assert.deepEqual([elsewhere.plots, elsewhere.sums], [[], []])
    })

    await t.test('planted production forest is approved, and decided once', async () => {
      const { id } = await submit({ requesterName: 'Nguyễn Văn Kiền', ownerCategory: 'household', expectedVolume: 80 })
      const shown = await office.ask(showHarvestRequest, head, { harvestRequestId: id })
      assert.deepEqual(
        [shown.row.harvestRequestState, shown.impact.harvestStops, shown.mayDecide],
        ['submitted', [], true],
      )
      assert.equal((await office.ask(showHarvestRequest, leader, { harvestRequestId: id })).mayDecide, false)
      const decision = { harvestRequestId: id, isApproved: true, decidedOn: '2026-06-12', decisionNumber: '5/QĐ' }
      await assert.rejects(
        office.give(decideHarvestRequest, head, { ...decision, decidedOn: '2026-06-09' }),
        refusedBy('harvestRequest.beforeRequest'),
      )
      await office.give(decideHarvestRequest, head, decision)
      await assert.rejects(office.give(decideHarvestRequest, head, decision), refusedBy('harvestRequest.approved'))
      const after = await office.ask(showHarvestRequest, head, { harvestRequestId: id })
      assert.deepEqual([after.row.harvestRequestState, after.foundStops, after.mayDecide], ['approved', [], false])
    })

    await t.test('a harvest on protection forest is stopped with the reason, and refused with one', async () => {
      const { id } = await submit({ plotIds: [production, protection] })
      const decision = { harvestRequestId: id, isApproved: true, decidedOn: '2026-06-12' }
      await assert.rejects(office.give(decideHarvestRequest, head, decision), (error) => {
        assert.ok(error instanceof Problem && error.code === 'harvestRequest.stopped')
        const stops = error.params.stops as readonly { readonly stop: string; readonly hectares: number }[]
        assert.deepEqual(
          stops.map(({ stop }) => stop),
          ['protection', 'natural'],
        )
        assert.ok(stops.every(({ hectares }) => Math.abs(hectares - 4.73) < 0.05))
        return true
      })
      const refusal = { ...decision, isApproved: false }
      await assert.rejects(office.give(decideHarvestRequest, head, refusal), refusedBy('harvestRequest.noReason'))
      await office.give(decideHarvestRequest, head, { ...refusal, reason: 'Lô 2 là rừng phòng hộ' })
      const { row, foundStops } = await office.ask(showHarvestRequest, leader, { harvestRequestId: id })
      assert.deepEqual(
        [row.harvestRequestState, foundStops?.map(({ stop }) => stop)],
        ['refused', ['protection', 'natural']],
      )
    })

    await t.test('bare land, an open dispute, a request that was withdrawn', async () => {
      const { id: bareId } = await submit({ plotIds: [bare] })
      const { impact } = await office.ask(showHarvestRequest, head, { harvestRequestId: bareId })
      assert.deepEqual(
        impact.harvestStops.map(({ stop }) => stop),
        ['notForest', 'purposeUnknown'],
      )
      await office.give(withdrawHarvestRequest, ranger, { harvestRequestId: bareId, reason: 'Chủ rừng rút đơn' })
      await assert.rejects(
        office.give(withdrawHarvestRequest, ranger, { harvestRequestId: bareId, reason: 'Chủ rừng rút đơn' }),
        refusedBy('harvestRequest.withdrawn'),
      )
      const { id } = await submit({})
      await office.give(openDispute, head, {
        openedOn: '2026-06-11',
        subject: 'Hai bên cùng nhận lô 1',
        sides: [{ plotId: production }, { plotId: protection }],
      })
      const disputed = await office.ask(showHarvestRequest, head, { harvestRequestId: id })
      assert.deepEqual(
        disputed.impact.harvestStops.map(({ stop }) => stop),
        ['disputed'],
      )
    })

    await t.test('requests are listed without names of people, and refused to those who may not', async () => {
      const { rows, total } = await office.ask(listHarvestRequests, leader, { sort: 'requestedOn' })
      assert.equal(total, 4)
      assert.ok(rows.every(({ requesterName }) => requesterName === null))
      assert.equal((await office.ask(listHarvestRequests, leader, { harvestRequestState: 'approved' })).total, 1)
      assert.equal((await office.ask(listHarvestRequests, leader, { territoryId: binhDienId })).total, 4)
      assert.equal((await office.ask(listHarvestRequests, leader, { territoryId: huongTraId })).total, 0)
      const elsewhere = { ...ranger, territoryIds: [huongTraId] }
      for (const as of [leader, elsewhere, office.stranger]) await assert.rejects(submit({}, as), stranger)
      const [{ id: harvestRequestId = '' } = {}] = rows
      const decision = { harvestRequestId, isApproved: false, decidedOn: '2026-06-12', reason: 'Không đủ hồ sơ' }
      for (const as of [leader, ranger, office.stranger])
        await assert.rejects(office.give(decideHarvestRequest, as, decision), stranger)
      await assert.rejects(submit({ requestedOn: '2026-06-20' }), refusedBy('plot.fromFuture'))
      await assert.rejects(submit({ shape: fieldAt(107.47, 16.35) }), refusedBy('harvestRequest.oneGround'))
    })

    await t.test('a project is kept with what it touches and what its file lacks', async () => {
      const project = {
        projectName: 'Đường vào hồ Bình Điền',
        investor: 'Ban quản lý dự án khu vực',
        givenPapers: ['proposal', 'boundaryMap'] as const,
        shape: fieldAt(107.4705, 16.3495, 0.001, 0.001),
      }
      const { id } = await office.give(recordImpactProject, head, { ...project, givenPapers: [...project.givenPapers] })
      const shown = await office.ask(showImpactProject, leader, { impactProjectId: id })
      assert.deepEqual(shown.givenPapers, ['proposal', 'boundaryMap'])
      assert.ok(shown.missingPapers.includes('replacementPlan') && !shown.missingPapers.includes('proposal'))
      assert.equal(shown.impact.plots.length, 2)
      assert.equal(shown.row.territoryId, binhDienId)
      await assert.rejects(office.give(recordImpactProject, ranger, { ...project, givenPapers: [] }), stranger)
      await office.give(withdrawImpactProject, head, { impactProjectId: id, reason: 'Dự án không làm nữa' })
      assert.equal((await office.ask(listImpactProjects, leader, {})).total, 0)
      assert.equal((await office.ask(listImpactProjects, leader, { withdrawn: true })).total, 1)
    })
  })
