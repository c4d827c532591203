// High-risk places are drawn, or a compartment as a whole, kept from a day until a day, and proposed from what has happened.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { offices } from '../../../../test/support/office.ts'
import type { Actor } from '../../../platform/actor.ts'
import { binhDienId, huongTraId } from '../../../units/seed/territories.ts'
import { recordPlots } from '../../contract.ts'
import { openDispute } from '../../disputeContract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import {
  drawHighRiskPlace,
  endHighRiskPlace,
  listHighRiskPlaces,
  mapHighRiskPlaces,
  proposeHighRiskPlaces,
  showHighRiskPlace,
} from '../../highRiskContract.ts'

const stranger = refusedBy('permission.refused')

for (const [kind, open] of Object.entries(offices))
  test(`high-risk places on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, leader] = (await Promise.all(['stationHead', 'areaRanger', 'leader'].map(office.persona))) as [
      Actor,
      Actor,
      Actor,
    ]
    const base = { validFrom: '2024-12-31', source: 'FRMS' }
    const { plotIds } = await office.give(recordPlots, head, {
      ...base,
      plots: [
        aPlot({ facts: { plotCode: '1' }, shape: fieldAt(107.469, 16.349) }),
        aPlot({ facts: { plotCode: '2' }, shape: fieldAt(107.471, 16.349) }),
        aPlot({ facts: { compartmentCode: '12', plotCode: '3' }, shape: fieldAt(107.473, 16.349) }),
      ],
    })
    const [first = '', second = '', third = ''] = plotIds
    const given = {
      placeName: 'Khe Dài',
      riskKinds: ['clearing' as const, 'wildlife' as const],
      visitsPerMonth: 4,
      validFrom: '2026-06-01',
      reason: 'Hay bị phá vào mùa khô',
    }
    const ids = async (input = {}) => (await office.ask(listHighRiskPlaces, leader, input)).rows.map(({ id }) => id)

    await t.test('drawn by the ranger of the area, and by nobody from elsewhere', async () => {
      const shape = fieldAt(107.469, 16.349)
      const elsewhere = { ...ranger, territoryIds: [huongTraId] }
      for (const as of [leader, elsewhere, office.stranger])
        await assert.rejects(office.give(drawHighRiskPlace, as, { ...given, shape }), stranger)
      const { id } = await office.give(drawHighRiskPlace, ranger, { ...given, shape })
      const { row, mayEnd } = await office.ask(showHighRiskPlace, leader, { highRiskPlaceId: id })
      assert.deepEqual(
        [row.territoryId, row.riskKinds, row.visitsPerMonth, mayEnd],
        [binhDienId, ['clearing', 'wildlife'], 4, false],
      )
      assert.ok(Math.abs(row.geodesicAreaHa - 4.73) < 0.01)
      assert.deepEqual(await ids({ asOf: '2026-05-31' }), [], 'the day before')
      assert.deepEqual(await ids({ riskKind: 'fire' }), [])
      assert.deepEqual(await ids({ riskKind: 'wildlife', territoryId: binhDienId, search: 'khe dai' }), [id])
      assert.equal((await office.ask(mapHighRiskPlaces, leader, {})).places.length, 1)
    })

    await t.test('a compartment as a whole; what is not sound is refused', async () => {
      const { id } = await office.give(drawHighRiskPlace, head, { ...given, placeName: 'TK 67', compartmentCode: '67' })
      const { row } = await office.ask(showHighRiskPlace, leader, { highRiskPlaceId: id })
      assert.ok(Math.abs(row.geodesicAreaHa - 2 * 4.73) < 0.02)
      const refused = (input: object, code: string) =>
        assert.rejects(office.give(drawHighRiskPlace, head, { ...given, ...input }), refusedBy(code), code)
      await refused({}, 'highRiskPlace.oneGround')
      await refused({ compartmentCode: '67', shape: fieldAt(107.47, 16.35) }, 'highRiskPlace.oneGround')
      await refused({ compartmentCode: '999' }, 'highRiskPlace.noCompartment')
      await refused({ compartmentCode: '67', validFrom: '2026-06-20' }, 'plot.fromFuture')
      await refused({ shape: { type: 'MultiPolygon', coordinates: [[[[0, 0]]]] } }, 'landPaper.noGround')
    })

    await t.test('ended once, from a day on; it stays among those that were', async () => {
      const [id = ''] = await ids({ search: 'Khe Dài' })
      const ending = { highRiskPlaceId: id, validTo: '2026-06-15', reason: 'Đã yên từ lâu' }
      await assert.rejects(office.give(endHighRiskPlace, leader, ending), stranger)
      for (const validTo of ['2026-06-01', '2026-06-20'])
        await assert.rejects(
          office.give(endHighRiskPlace, ranger, { ...ending, validTo }),
          refusedBy('highRiskPlace.wrongEnd'),
        )
      await office.give(endHighRiskPlace, ranger, ending)
      await assert.rejects(office.give(endHighRiskPlace, ranger, ending), refusedBy('highRiskPlace.ended'))
      assert.ok(!(await ids()).includes(id))
      assert.ok((await ids({ isPastToo: true })).includes(id))
      assert.ok((await ids({ asOf: '2026-06-14' })).includes(id))
    })

    await t.test('what happened proposes compartments, and says what it counted', async () => {
      const again = (plotId: string, facts: object, shape: ReturnType<typeof fieldAt>) => ({
        plotId,
        ...aPlot({ facts: { ...facts, forestTypeSymbol: 'DT1', forestTypeCode: 82 }, shape }),
      })
      await office.give(recordPlots, head, {
        ...{ ...base, validFrom: '2026-05-01', changeCause: 'clearingOrEncroachment' as const },
        plots: [again(first, { plotCode: '1' }, fieldAt(107.469, 16.349))],
      })
      await office.give(recordPlots, head, {
        ...{ ...base, validFrom: '2026-05-02', changeCause: 'fire' as const },
        plots: [again(third, { compartmentCode: '12', plotCode: '3' }, fieldAt(107.473, 16.349))],
      })
      await office.give(openDispute, head, {
        openedOn: '2026-06-01',
        subject: 'Hai bên cùng nhận đất',
        sides: [{ plotId: first }, { plotId: second }],
      })
      const { rows } = await office.ask(proposeHighRiskPlaces, leader, {})
      assert.deepEqual(
        rows.map(({ compartmentCode, clearings, fires, disputes, isPlace }) => [
          compartmentCode,
          clearings,
          fires,
          disputes,
          isPlace,
        ]),
        [
          ['67', 1, 0, 1, true],
          ['12', 0, 1, 0, false],
        ],
      )
      assert.equal((await office.ask(proposeHighRiskPlaces, leader, { asOf: '2026-04-30' })).rows.length, 0)
    })
  })
