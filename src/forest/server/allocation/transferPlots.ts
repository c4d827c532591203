// What a decision of allocation changes in the register: plots go over to who they are allocated to, as one change of that day.
import { seedId } from '../../../platform/seedId.ts'
import type { CommandMoment } from '../../../platform/server/command.ts'
import { frmsColumns } from '../../frmsColumns.ts'
import type { OwnerCategory } from '../../plot.ts'
import { lockPlots, selectCurrentPlots } from '../plotChange/changeSql.ts'
import { recordChange } from '../plotChange/recordChange.ts'
import type { WrittenVersion } from '../plotWritingSql.ts'
import { soundPlots } from '../soundPlots.ts'

interface Decided {
  readonly plotIds: readonly string[]
  readonly decidedOn: string
  readonly decisionNumber: string
  readonly fileId: string | undefined
  readonly ownerCategory: OwnerCategory
  readonly ownerName: string
}

/**
 * Answers whether anything changed. Plots whose newest version began on that day or later stay as they are: somebody has to look at
 * them; so do those that the register knows as the recipient's already.
 */
export async function transferPlots(
  moment: CommandMoment,
  { plotIds, decidedOn, decisionNumber, fileId, ownerCategory, ownerName }: Decided,
): Promise<boolean> {
  const { tx, id, today } = moment
  await lockPlots(tx, plotIds)
  const isTheirs = (plot: { readonly ownerCategory: OwnerCategory | null; readonly name: string | null }) =>
    plot.ownerCategory === ownerCategory && plot.name?.toLocaleLowerCase('vi') === ownerName.toLocaleLowerCase('vi')
  const before = (await selectCurrentPlots(tx, plotIds)).filter(
    (plot) =>
      plot.validFrom < decidedOn &&
      !isTheirs({ ownerCategory: plot.ownerCategory, name: plot.ownerFullName ?? plot.facts.ownerName }),
  )
  if (before.length === 0) return false
  const owner = {
    ownerName: [...ownerName].slice(0, frmsColumns.ownerName.width).join(''),
    ownerCode: null,
    ownerTypeCode: null,
  }
  const sound = soundPlots(
    before.map(({ facts, shape }) => ({ facts: { ...facts, ...owner }, shape })),
    today,
  )
  const changed = before.flatMap((plot, index) => {
    const [after] = sound.slice(index, index + 1)
    const plotVersionId = seedId('plotVersion', `${id} ${index}`)
    const version: WrittenVersion[] = after
      ? [{ ...after, plotId: plot.plotId, plotVersionId, ownerFullName: ownerName, ownerCategory }]
      : []
    return version.map((each) => [plot, each] as const)
  })
  await recordChange(
    moment,
    {
      changeCause: 'other',
      validFrom: decidedOn,
      decisionNumber,
      decisionOn: decidedOn,
      ...(fileId ? { documentIds: [fileId] } : {}),
    },
    'transfer',
    { ended: [], began: [], changed },
  )
  return true
}
