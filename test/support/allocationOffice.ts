// An office whose commune holds a few plots side by side, and files of allocation over them.
import type { TestContext } from 'node:test'
import { advanceAllocation, openAllocation, showAllocation } from '../../src/forest/allocationContract.ts'
import { recordPlots } from '../../src/forest/contract.ts'
import { aPlot, fieldAt } from '../../src/forest/example.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { InputOf } from '../../src/platform/contract.ts'
import { agencyId } from '../../src/units/seed/agencies.ts'
import type { TestOffice } from './office.ts'

export const anAllocation = {
  heldOn: '2026-03-02',
  agencyId: agencyId('UBND-BD'),
  allocationRecipient: 'community' as const,
  recipientName: 'Cộng đồng thôn Khe Dài',
  representative: 'Nguyễn Văn Kiền',
  households: 31,
  village: 'Khe Dài',
}

/** First (natural forest), second and fourth are the commune's; the third is a household's. */
export async function allocationOffice(t: TestContext, open: (t: TestContext) => Promise<TestOffice>) {
  const office = await open(t)
  const { give, ask } = office
  const [head, ranger, officer, leader] = (await Promise.all(
    ['stationHead', 'areaRanger', 'communeOfficer', 'leader'].map(office.persona),
  )) as [Actor, Actor, Actor, Actor]
  const heldBy = (ownerCategory: 'communeCommittee' | 'household', plotCode: string, lon: number, facts = {}) =>
    aPlot({
      ownerCategory,
      facts: {
        plotCode,
        ownerName: ownerCategory === 'household' ? 'Lê Sung' : 'UBND xã Bình Điền',
        ownerCode: 77,
        ...facts,
      },
      shape: fieldAt(lon, 16.349),
    })
  const natural = {
    forestTypeSymbol: 'TXB',
    forestTypeCode: 15,
    forestOrigin: 1,
    plantingYear: null,
    treeSpecies: null,
  }
  const { plotIds } = await give(recordPlots, head, {
    validFrom: '2024-12-31',
    source: 'FRMS',
    plots: [
      heldBy('communeCommittee', '1', 107.469, natural),
      heldBy('communeCommittee', '2', 107.471),
      heldBy('household', '3', 107.473),
      heldBy('communeCommittee', '4', 107.475),
    ],
  })
  const [first = '', second = '', households = '', fourth = ''] = plotIds
  const openFile = (input: object = {}, as = officer) =>
    give(openAllocation, as, { ...anAllocation, plotIds: [first, second], ...input })
  const advance = (
    allocationId: string,
    allocationStep: InputOf<typeof advanceAllocation>['allocationStep'],
    heldOn: string,
    more: object = {},
  ) => give(advanceAllocation, officer, { allocationId, allocationStep, heldOn, ...more })
  const show = (allocationId: string, as = leader) => ask(showAllocation, as, { allocationId })
  const toDecision = async (allocationId: string) => {
    await advance(allocationId, 'villageMeeting', '2026-03-10', { attended: 40, agreed: 38, recordNumber: '01/BB' })
    await advance(allocationId, 'survey', '2026-04-01', { surveyedHa: 9.46 })
    await advance(allocationId, 'publicPosting', '2026-06-01')
    await advance(allocationId, 'postingClosure', '2026-06-17')
    await advance(allocationId, 'appraisal', '2026-06-18')
  }
  const decision = (allocationId: string, chosen: readonly string[]) => ({
    ...{ allocationId, heldOn: '2026-06-18', recordNumber: '45/QĐ-UBND', signer: 'Chủ tịch UBND xã' },
    plots: chosen.map((plotId) => ({ plotId, hectares: 4.73 })),
  })
  return {
    office,
    head,
    ranger,
    officer,
    leader,
    first,
    second,
    households,
    fourth,
    openFile,
    advance,
    show,
    toDecision,
    decision,
  }
}
