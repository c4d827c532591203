// Decisions of forest allocation, files on their way and what is left of the plan count for task 2.4 by themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offices } from '../../../test/support/office.ts'
import {
  advanceAllocation,
  decideAllocation,
  openAllocation,
  withdrawAllocation,
} from '../../forest/allocationContract.ts'
import { setAllocationTarget } from '../../forest/allocationResultContract.ts'
import { recordPlots } from '../../forest/contract.ts'
import { aPlot, fieldAt } from '../../forest/example.ts'
import { agencyId } from '../../units/seed/agencies.ts'
import { binhDienId } from '../../units/seed/territories.ts'
import { showTask } from '../contract.ts'

const counted = (value: number) => ({ state: 'counted', value })

for (const [kind, open] of Object.entries(offices))
  test(`allocation as evidence on ${kind}`, async (t) => {
    const { give, ask, persona } = await open(t)
    const [head, officer] = [await persona('stationHead'), await persona('communeOfficer')]
    const figures = async () => {
      const { figures, kinds } = await ask(showTask, head, { task: '2.4' })
      const byName = Object.fromEntries(figures.map(({ indicator, value }) => [indicator, value]))
      return { ...byName, records: kinds.map(({ evidenceKind, count }) => `${evidenceKind} ${count}`).toSorted() }
    }
    const { plotIds } = await give(recordPlots, head, {
      validFrom: '2024-12-31',
      source: 'FRMS',
      plots: [107.469, 107.471].map((lon, index) =>
        aPlot({
          ownerCategory: 'communeCommittee',
          facts: { plotCode: String(index), ownerName: 'UBND xã Bình Điền' },
          shape: fieldAt(lon, 16.349),
        }),
      ),
    })
    const [one = '', other = ''] = plotIds
    const file = {
      ...{ heldOn: '2026-01-05', agencyId: agencyId('UBND-BD'), allocationRecipient: 'community' as const },
      ...{ recipientName: 'Cộng đồng thôn Khe Dài', households: 31 },
    }
    await give(setAllocationTarget, officer, {
      ...{
        targetYear: 2026,
        territoryId: binhDienId,
        agencyId: agencyId('UBND-BD'),
        targetHa: 100,
        basis: 'KH 12/KH-UBND',
      },
    })
    const { id: allocationId } = await give(openAllocation, officer, { ...file, plotIds: [one] })
    const { id: second } = await give(openAllocation, officer, { ...file, plotIds: [other] })
    const before = await figures()
    assert.deepEqual(before.records, ['forestAllocationDossier 2', 'forestAllocationPlan 1'])
    for (const [allocationStep, heldOn] of [
      ['villageMeeting', '2026-01-10'],
      ['survey', '2026-01-20'],
      ['publicPosting', '2026-02-01'],
      ['postingClosure', '2026-02-20'],
      ['appraisal', '2026-03-01'],
    ] as const)
      await give(advanceAllocation, officer, { allocationId, allocationStep, heldOn })
    const decision = { heldOn: '2026-03-10', recordNumber: '45/QĐ-UBND', signer: 'Chủ tịch' }
    await give(decideAllocation, officer, { allocationId, ...decision, plots: [{ plotId: one, hectares: 4.73 }] })
    const after = await figures()
    assert.deepEqual(after.records, ['forestAllocation 1', 'forestAllocationDossier 1', 'forestAllocationPlan 1'])
    const { records: _, ...values } = after
    assert.deepEqual(values, {
      ...{ decisions: counted(1), areaHa: counted(4.73), communities: counted(1), households: counted(31) },
      ...{ remainingAreaHa: counted(95.27), dossiers: counted(1) },
    })
    await give(withdrawAllocation, officer, { allocationId: second, reason: 'Cộng đồng rút đơn' })
    assert.deepEqual((await figures()).records, ['forestAllocation 1', 'forestAllocationPlan 1'])
  })
