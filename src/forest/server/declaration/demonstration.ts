// In the invented office two changes are declared: one that both sides found true, one that waits.
import { dayAfter } from '../../../platform/format.ts'
import type { Demonstration } from '../../../platform/server/feature.ts'
import { confirmForCommune, confirmForRangers, submitDeclaration } from '../../declarationContract.ts'
import type { GivenPlot } from '../../seed/inventedPlots.ts'

type Plot = GivenPlot & { readonly plotId: string }

const declarationStory = [
  { daysAgo: 24, waited: 9, description: 'Số liệu ví dụ: khai thác trắng keo lai, sẽ trồng lại', isSeen: true },
  { daysAgo: 21, waited: 18, description: 'Số liệu ví dụ: trồng lại sau khai thác', isSeen: false },
] as const
/** Whose officer and ranger look. */
const commune = 'Bình Điền'

export async function demonstrateDeclarations(
  { today, persona, give }: Demonstration,
  plots: readonly Plot[],
): Promise<void> {
  const [head, officer, ranger] = await Promise.all(
    (['stationHead', 'communeOfficer', 'areaRanger'] as const).map((each) => persona(each)),
  )
  const day = (daysAgo: number) => dayAfter(today, -daysAgo)
  const planted = plots.filter(
    ({ facts, ownerCategory }) =>
      facts.communeName?.includes(commune) && facts.forestTypeSymbol === 'RTG' && ownerCategory === 'household',
  )
  for (const [index, { daysAgo, waited, description, isSeen }] of declarationStory.entries()) {
    const plot = planted[index]
    if (!plot || !head || !officer || !ranger) continue
    const { id: changeDeclarationId } = await give(
      submitDeclaration,
      head,
      {
        plotId: plot.plotId,
        changeCause: index === 0 ? 'harvest' : 'planting',
        happenedOn: day(daysAgo),
        description,
      },
      { key: `declaration ${index}`, at: `${day(daysAgo - waited)}T02:00:00Z` },
    )
    if (!isSeen) continue
    const found = { changeDeclarationId, isTrue: true, seenOn: day(daysAgo - waited - 2) }
    const at = `${day(daysAgo - waited - 2)}T08:00:00Z`
    await give(confirmForCommune, officer, found, { key: `declaration ${index} commune`, at })
    await give(confirmForRangers, ranger, found, { key: `declaration ${index} ranger`, at })
  }
}
