// What happened to plots: as a list, on a map, one by one; and what a person needs who records it.
import { may } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { factChanges, guardedIn, without } from '../../guardedFacts.ts'
import { differingFields } from '../../plotChange/plotChange.ts'
import {
  beginPlotChange,
  listPlotChanges,
  mapPlotChanges,
  showPlotChange,
  undoPlotChange,
} from '../../plotChangeContract.ts'
import { selectPlotRows } from '../plotListSql.ts'
import {
  type ChangedPlotStates,
  type ChangedState,
  pagedChanges,
  selectChangedPlots,
  selectChangeFiles,
  selectChangeOutlines,
  selectChangeRows,
} from './changeListSql.ts'
import { type CurrentPlot, selectCurrentPlots, selectNeighbours, selectTakenCodes } from './changeSql.ts'

export const changeReads: readonly Read[] = [
  read(beginPlotChange, async ({ tx, actor, today }, { plotId }) => {
    const [plot] = await selectCurrentPlots(tx, [plotId])
    const [row] = await selectPlotRows(tx, [plotId], today)
    if (!plot || !row || !may(actor, beginPlotChange, { territoryId: row.territoryId })) throw notFound('plot', plotId)
    const neighbourIds = await selectNeighbours(tx, plot)
    const neighbours = new Map((await selectCurrentPlots(tx, neighbourIds)).map((each) => [each.plotId, each]))
    return {
      row,
      ...shownPlot(plot),
      takenCodes: [...(await selectTakenCodes(tx, plot.facts, []))],
      neighbours: (await inOrderOf(neighbourIds, (ids) => selectPlotRows(tx, ids, today))).flatMap((neighbour) => {
        const its = neighbours.get(neighbour.id)
        return its ? [{ row: neighbour, ...shownPlot(its), differing: [...differingFields([plot, its])] }] : []
      }),
    }
  }),

  read(listPlotChanges, async ({ tx, actor, today }, input) => {
    const { ids, total } = await pagedIds(tx, pagedChanges(input, today, actor?.language ?? 'vi'), input)
    return { rows: await inOrderOf(ids, (some) => selectChangeRows(tx, some, today)), total }
  }),

  read(mapPlotChanges, ({ tx, actor, today }, { search = '', ...filter }) =>
    selectChangeOutlines(tx, pagedChanges(filter, today, actor?.language ?? 'vi'), search),
  ),

  read(showPlotChange, async ({ tx, actor, today }, { changeId }) => {
    const [row] = await selectChangeRows(tx, [changeId], today)
    if (!row) throw notFound('plotChange', changeId)
    const plots = await selectChangedPlots(tx, changeId)
    // Parts are held against what they are parts of; of plots made one each says what became of it.
    const [origin] = row.changeKind === 'split' ? plots.filter(({ plotRole }) => plotRole === 'ended') : []
    return {
      row,
      plots: plots.map((plot) => ({
        ...plot,
        before: shownState(plot.before),
        after: shownState(plot.after),
        changes: changesOf(plot, origin),
      })),
      files: await selectChangeFiles(tx, changeId),
      mayUndo: row.undoneAt === null && may(actor, undoPlotChange, { territoryId: row.territoryId }),
    }
  }),
]

const shownPlot = ({ plotVersionId, facts, shape, ownerCategory }: CurrentPlot) => ({
  plotVersionId,
  facts: without(facts, guardedIn({ ownerCategory })),
  shape,
})

const shownState = (state: ChangedState | null): ChangedState | null =>
  state && { ...state, facts: without(state.facts, guardedIn(state)) }

function changesOf({ plotRole, before, after }: ChangedPlotStates, origin: ChangedPlotStates | undefined) {
  const earlier = plotRole === 'began' ? origin?.before : before
  return earlier && after ? factChanges(earlier, after) : []
}
