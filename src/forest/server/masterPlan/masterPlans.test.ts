// A map layer becomes a planning with its instrument; a ground stands to it in hectares, what nobody said stays unknown.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geoJsonFile, square } from '../../../../test/support/boundaryFiles.ts'
import { refusedBy } from '../../../../test/support/changeOffice.ts'
import { uploadedLayer } from '../../../../test/support/layerFiles.ts'
import { offices } from '../../../../test/support/office.ts'
import { addMapLayer, openLayerFile, shareMapLayer, withdrawMapLayer } from '../../../mapLayers/contract.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { InputOf } from '../../../platform/contract.ts'
import { agencyId } from '../../../units/seed/agencies.ts'
import { recordPlots } from '../../contract.ts'
import { aPlot, fieldAt } from '../../example.ts'
import { checkImpact } from '../../impactContract.ts'
import {
  listMasterPlans,
  readLayerUses,
  recordMasterPlan,
  restoreMasterPlan,
  showMasterPlan,
  withdrawMasterPlan,
} from '../../masterPlanContract.ts'

/** Over the western plot, over the eastern one, far away. */
const drawn = geoJsonFile([
  { properties: { MDSD: 'PH', ten: 'Khu A' }, parts: [[square(107.469, 16.349, 0.002)]] },
  { properties: { MDSD: 'DTK' }, parts: [[square(107.471, 16.349, 0.001)]] },
  { properties: {}, parts: [[square(107.3, 16.3, 0.001)]] },
])
const station = agencyId('HKL')
/** A little wider than both plots, to the east. */
const ground = fieldAt(107.469, 16.349, 0.005, 0.002)

for (const [kind, open] of Object.entries(offices))
  test(`forestry planning on ${kind}`, async (t) => {
    const office = await open(t)
    const [head, ranger, leader] = (await Promise.all(['stationHead', 'areaRanger', 'leader'].map(office.persona))) as [
      Actor,
      Actor,
      Actor,
    ]
    await office.give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS',
      plots: [
        aPlot({ facts: { plotCode: '1' }, shape: fieldAt(107.469, 16.349) }),
        aPlot({
          facts: { plotCode: '2', forestPurpose: null, purposeDetailCode: null },
          shape: fieldAt(107.471, 16.349),
        }),
      ],
    })
    const fileId = await uploadedLayer(office, head, drawn, 'quy-hoach.geojson')
    const { id: layerFileId } = await office.give(openLayerFile, head, { fileId, agencyId: station })
    const look = { name: 'Quy hoạch ba loại rừng', colour: '#2F6B3A', labelField: null }
    const { id: mapLayerId } = await office.give(addMapLayer, head, {
      layerFileId,
      letterRepair: 'asFound',
      ...look,
      layerSharing: 'own',
      sharedWith: [],
    })
    const plan: InputOf<typeof recordMasterPlan> = {
      planLevel: 'province',
      planName: 'Quy hoạch lâm nghiệp thử',
      instrument: 'Quyết định 1/QĐ-UBND (thử)',
      approvedOn: '2024-08-24',
      validTo: '2030-12-31',
      mapLayerId,
      useField: 'MDSD',
      plannedUses: [{ value: 'PH', plannedUse: 'protection' }],
    }
    const planned = async (asOf?: string) =>
      (await office.ask(checkImpact, leader, { shape: ground, ...(asOf ? { asOf } : {}) })).masterPlans

    await t.test('only a layer that everybody sees, only by whoever keeps the register', async () => {
      await assert.rejects(office.give(recordMasterPlan, head, plan), refusedBy('forestryMasterPlan.notForEverybody'))
      await office.give(shareMapLayer, head, { mapLayerId, layerSharing: 'everyone', sharedWith: [] })
      for (const other of [ranger, leader, office.stranger])
        await assert.rejects(office.give(recordMasterPlan, other, plan), refusedBy('permission.refused'))
      await assert.rejects(office.ask(readLayerUses, ranger, { mapLayerId }), refusedBy('permission.refused'))
      const { fields, values } = await office.ask(readLayerUses, head, { mapLayerId, useField: 'MDSD' })
      assert.deepEqual(fields, ['MDSD', 'ten'])
      assert.deepEqual(
        values.map(({ value, areas }) => [value, areas]),
        [
          ['PH', 1],
          ['', 1],
          ['DTK', 1],
        ],
      )
      assert.deepEqual(await planned(), [])
    })

    await t.test('a ground stands to it in hectares; unknown values and ground outside are told apart', async () => {
      const { id } = await office.give(recordMasterPlan, head, plan)
      const [found, ...others] = await planned()
      assert.ok(found)
      assert.equal(others.length, 0)
      assert.deepEqual(
        found.parts.map(({ plannedUse, hectares }) => [plannedUse, Math.round(hectares * 10) / 10]),
        [
          ['protection', 4.7],
          [null, 1.2],
        ],
      )
      assert.ok(Math.abs(found.outsideHa - 5.9) < 0.1, `${found.outsideHa}`)
      assert.deepEqual(
        found.differing.map((each) => [each.forestPurpose, each.plannedUse, Math.round(each.hectares * 10) / 10]),
        [['production', 'protection', 4.7]],
      )
      assert.deepEqual(await planned('2024-08-23'), [])
      assert.deepEqual(await planned('2031-01-01'), [])
      const shown = await office.ask(showMasterPlan, leader, { forestryMasterPlanId: id })
      assert.deepEqual(
        shown.values.map(({ value, plannedUse }) => [value, plannedUse]),
        [
          ['PH', 'protection'],
          ['', null],
          ['DTK', null],
        ],
      )
      assert.deepEqual([shown.row.areas, shown.row.layerName, shown.mayWithdraw], [3, look.name, false])
    })

    await t.test('it stands when its layer goes, and goes when it is withdrawn', async () => {
      await office.give(withdrawMapLayer, head, { mapLayerId, reason: 'Không vẽ lên bản đồ nữa' })
      assert.equal((await planned()).length, 1)
      const [row] = (await office.ask(listMasterPlans, leader, { search: 'lâm nghiệp' })).rows
      assert.ok(row)
      assert.equal(row.layerName, null)
      const withdrawing = { forestryMasterPlanId: row.id, reason: 'Ghi nhầm văn bản' }
      await assert.rejects(office.give(withdrawMasterPlan, ranger, withdrawing), refusedBy('permission.refused'))
      await office.give(withdrawMasterPlan, head, withdrawing)
      assert.deepEqual(await planned(), [])
      assert.equal((await office.ask(listMasterPlans, leader, { withdrawn: true })).total, 1)
      await office.give(restoreMasterPlan, head, { forestryMasterPlanId: row.id })
      assert.equal((await planned()).length, 1)
    })
  })
