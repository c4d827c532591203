// A change as it is written: what ends, what begins, what stays and is otherwise, and that it was one change.
import type { InputOf, LonLat } from '../../../platform/contract.ts'
import { Problem } from '../../../platform/problem.ts'
import type { CommandMoment } from '../../../platform/server/command.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import type { ChangeKind } from '../../plotChange/plotChange.ts'
import type { changePlot } from '../../plotChangeContract.ts'
import { forestWords } from '../../words.ts'
import { endVersions, insertPlotVersions, type WrittenVersion } from '../plotWritingSql.ts'
import { type CurrentPlot, insertChange, type RecordedChange } from './changeSql.ts'

type Happening = Pick<
  InputOf<typeof changePlot>,
  'changeCause' | 'validFrom' | 'reason' | 'decisionNumber' | 'decisionOn' | 'photoIds' | 'documentIds'
>

export async function recordChange(
  { tx, id, actor, now, today, isDemonstration }: CommandMoment,
  happening: Happening,
  changeKind: ChangeKind,
  plots: {
    readonly ended: readonly CurrentPlot[]
    readonly began: readonly WrittenVersion[]
    readonly changed: readonly (readonly [CurrentPlot, WrittenVersion])[]
  },
) {
  const { photoIds = [], documentIds = [], reason = null, decisionNumber = null, decisionOn = null } = happening
  if (decisionOn && decisionOn > today)
    throw new Problem('plot.fromFuture', 422, { on: decisionOn }, [
      { path: '/decisionOn', expected: 'plot.fromFuture', params: { on: decisionOn } },
    ])
  await requireFiles(tx, photoIds, 'photo', actor, '/photoIds')
  await requireFiles(tx, documentIds, 'document', actor, '/documentIds')
  const { changeCause, validFrom } = happening
  const writing = {
    ...{ validFrom, reason, changeCause, by: actor.accountId, at: now, isDemonstration },
    source: forestWords.vi.plotChange.source(changeKind, decisionNumber, decisionOn),
  }
  await endVersions(
    tx,
    plots.ended.map(({ plotId }) => plotId),
    writing,
  )
  await insertPlotVersions(tx, [...plots.began, ...plots.changed.map(([, after]) => after)], writing)
  const [first] = [...plots.ended, ...plots.changed.map(([before]) => before)]
  const change: RecordedChange = {
    ...{ id, changeCause, changeKind, validFrom, reason, decisionNumber, decisionOn, isDemonstration },
    ...{ by: actor.accountId, at: now, place: first?.place as LonLat },
    fileIds: [...photoIds, ...documentIds],
    plots: [
      ...plots.ended.map(({ plotId, plotVersionId }) => changed(plotId, 'ended', plotVersionId, null)),
      ...plots.began.map(({ plotId, plotVersionId }) => changed(plotId, 'began', null, plotVersionId)),
      ...plots.changed.map(([before, after]) =>
        changed(before.plotId, 'changed', before.plotVersionId, after.plotVersionId),
      ),
    ],
  }
  await insertChange(tx, change)
}

const changed = (
  plotId: string,
  plotRole: RecordedChange['plots'][number]['plotRole'],
  beforeVersionId: string | null,
  afterVersionId: string | null,
) => ({ plotId, plotRole, beforeVersionId, afterVersionId })
