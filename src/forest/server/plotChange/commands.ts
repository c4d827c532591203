// What happens to plots on a day is recorded as one change, from versions that the asker saw; and undone while nothing stands on it.
import type { InputOf } from '../../../platform/contract.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { seedId } from '../../../platform/seedId.ts'
import { type Command, command } from '../../../platform/server/command.ts'
import { selectUnitAt } from '../../../units/server/publishedSql.ts'
import { changedFields } from '../../plot.ts'
import { bookAreasOf, changeKindOf, factsOfMerged, factsOfPart, followed } from '../../plotChange/plotChange.ts'
import { measuredHaOf } from '../../plotChange/splitShape.ts'
import { changePlot, mergePlots, splitPlot, undoPlotChange } from '../../plotChangeContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { takeBackVersions } from '../plotWritingSql.ts'
import { soundPlots } from '../soundPlots.ts'
import {
  type CurrentPlot,
  lockPlots,
  markUndone,
  selectBuiltUpon,
  selectChange,
  selectLaterChanges,
  selectMergedShape,
} from './changeSql.ts'
import { recordChange } from './recordChange.ts'
import { chosenFrom, ownerOf, partsOf, requireFreeCodes, requireSamePlace, seenPlots, where } from './soundChange.ts'

/** The book of commands keeps what was done, not whose land it is. */
const withoutFacts = ({ facts = {}, ownerFullName: _, shape, ...input }: InputOf<typeof changePlot>) => ({
  ...input,
  facts: Object.keys(facts),
  shape: shape !== undefined,
})

export const changeCommands: readonly Command[] = [
  command(splitPlot, {
    subject: ({ plotId }, moment) => where(moment, [plotId]),
    audited: ({ parts, lines: _, ...input }) => ({ ...input, parts: parts.map(({ plotCode }) => ({ plotCode })) }),
    async run(moment, input) {
      const { id, tx, today } = moment
      const [whole] = await seenPlots(moment, [input], input)
      const shapes = await partsOf(tx, whole, input)
      await requireFreeCodes(
        tx,
        whole,
        input.parts.map(({ plotCode }) => plotCode.trim()),
        [whole.plotId],
      )
      const bookAreas = bookAreasOf(whole.facts.bookAreaHa, shapes.map(measuredHaOf))
      const given = input.parts.map(({ plotCode, facts = {} }, index) => ({
        facts: factsOfPart(whole.facts, { plotCode: plotCode.trim(), bookAreaHa: bookAreas[index] ?? null, facts }),
        shape: shapes[index] as AreaShape,
      }))
      const parts = soundPlots(given, today, (index) => `/parts/${index}`).map((sound, index) => ({
        ...sound,
        ...newIds(id, index),
        ...ownerOf(whole, input.parts[index] ?? {}),
      }))
      await recordChange(moment, input, 'split', { ended: [whole], began: parts, changed: [] })
      return { id, plotIds: parts.map(({ plotId }) => plotId) }
    },
  }),

  command(mergePlots, {
    subject: ({ plots }, moment) =>
      where(
        moment,
        plots.map(({ plotId }) => plotId),
      ),
    async run(moment, input) {
      const { id, tx, today } = moment
      const plots = await seenPlots(moment, input.plots, input)
      const [first] = plots
      const pathOf = ({ facts }: CurrentPlot) =>
        [facts.compartmentCode, facts.subcompartmentCode].map((code) => code?.toLowerCase()).join('/')
      if (plots.some((plot) => pathOf(plot) !== pathOf(first))) throw new Problem('plotChange.otherSubcompartment', 422)
      const plotCode = input.plotCode.trim()
      await requireFreeCodes(
        tx,
        first,
        [plotCode],
        plots.map(({ plotId }) => plotId),
      )
      const shape = await selectMergedShape(
        tx,
        plots.map(({ plotVersionId }) => plotVersionId),
      )
      if (!shape) throw new Problem('plotChange.apart', 422)
      const chosen = chosenFrom(plots, input.chosen ?? {})
      const facts = factsOfMerged(
        plots.map((plot) => plot.facts),
        plotCode,
        chosen.facts,
      )
      const [sound] = soundPlots([{ facts, shape }], today, () => '')
      if (!sound) throw new Problem('plotChange.apart', 422)
      const { ownerFullName, ownerCategory } = chosen.owner
      const merged = { ...sound, ...newIds(id, 0), ownerFullName, ownerCategory }
      await recordChange(moment, input, 'merge', { ended: plots, began: [merged], changed: [] })
      return { id, plotIds: [merged.plotId] }
    },
  }),

  command(changePlot, {
    subject: ({ plotId }, moment) => where(moment, [plotId]),
    audited: withoutFacts,
    async run(moment, input) {
      const { id, tx, today } = moment
      const [before] = await seenPlots(moment, [input], input)
      const { shape = before.shape } = input
      if (input.shape) await requireSamePlace(tx, before, input.shape)
      const given = { ...before.facts, ...(input.shape ? unmeasured : {}), ...followed(input.facts ?? {}) }
      const [sound] = soundPlots([{ facts: given, shape }], today, () => '')
      if (!sound) throw notFound('plot', before.plotId)
      const owner = ownerOf(before, { ...input, facts: input.facts })
      const changed = changedFields(before.facts, sound.facts)
      const isOwnerChanged =
        owner.ownerFullName !== before.ownerFullName || owner.ownerCategory !== before.ownerCategory
      const isShapeChanged = JSON.stringify(shape.coordinates) !== JSON.stringify(before.shape.coordinates)
      if (changed.length === 0 && !isOwnerChanged && !isShapeChanged)
        throw new Problem('plotChange.nothingChanged', 422)
      if (changed.some((field) => ['compartmentCode', 'subcompartmentCode', 'plotCode'].includes(field)))
        await requireFreeCodes(tx, { facts: sound.facts }, [sound.facts.plotCode ?? ''], [before.plotId])
      const kind = input.changeKind ?? changeKindOf(changed, { isOwnerChanged, isShapeChanged })
      const after = { ...sound, ...owner, plotId: before.plotId, plotVersionId: newIds(id, 0).plotVersionId }
      await recordChange(moment, input, kind, { ended: [], began: [], changed: [[before, after]] })
      return { id }
    },
  }),

  command(undoPlotChange, {
    async subject({ changeId }, { tx, today }) {
      const change = await selectChange(tx, changeId)
      return { territoryId: change ? ((await selectUnitAt(tx, change.place, today)) ?? null) : null }
    },
    async run({ tx, actor, now }, { changeId, reason }) {
      const change = await selectChange(tx, changeId)
      if (!change) throw notFound('plotChange', changeId)
      if (change.isUndone) throw new Problem('plotChange.alreadyUndone', 409)
      await lockPlots(tx, change.plotIds)
      const builtUpon = await selectBuiltUpon(tx, changeId)
      if (builtUpon.length > 0) {
        const later = await selectLaterChanges(tx, changeId)
        throw new Problem('plotChange.builtUpon', 409, { plots: builtUpon.join(', '), later })
      }
      const writing = { by: actor.accountId, at: now }
      const written = change.plotIds.map((plotId) => ({ plotId, writtenAt: change.recordedAt }))
      await takeBackVersions(tx, written, writing)
      await markUndone(tx, changeId, { ...writing, reason })
      return { id: changeId }
    },
  }),
]

const newIds = (id: string, index: number) => ({
  plotVersionId: seedId('plotVersion', `${id} ${index}`),
  plotId: seedId('plot', `${id} ${index}`),
})
/** Of the outline as it was. */
const unmeasured = { easting: null, northing: null }
