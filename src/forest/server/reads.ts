// The questions about the forest register that screens and programs may ask.

import { may, scopeOf } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { dayAfter } from '../../platform/format.ts'
import { notFound } from '../../platform/problem.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../platform/server/database/pagedList.ts'
import { insertDisclosure } from '../../platform/server/disclosureSql.ts'
import { selectAnswerers, selectUnitAt, selectUnitOfDay } from '../../units/server/publishedSql.ts'
import { codePathIn } from '../codePath.ts'
import { listPlots, readForestAt, readForestAtPlaces, readPlotNames, showPlot } from '../contract.ts'
import { forestTypeOfCode } from '../forestType.ts'
import { forestTypeName } from '../forestTypeName.ts'
import { factChanges, guardedIn, without } from '../guardedFacts.ts'
import { isOwnerPersonal, type OwnerCategory } from '../plot.ts'
import { forestWords } from '../words.ts'
import { selectOwnerOf } from './owner/ownerSql.ts'
import {
  type PlotSums,
  pagedPlots,
  plotSums,
  selectAtPlaces,
  selectDistances,
  selectPlotRows,
  selectPlotsAt,
} from './plotListSql.ts'
import { selectNames, selectPlotShape, selectPlotVersions } from './plotSql.ts'

export const reads = [
  read(listPlots, async ({ tx, actor, today }, { asOf: on = today, search = '', ...input }) => {
    const { path, rest } = codePathIn(search)
    const list = pagedPlots({ ...input, on, path }, scopeOf(actor, readPlotNames), actor?.language ?? 'vi')
    const { ids, total, ...sums } = await pagedIds<PlotSums>(tx, list, { ...input, search: rest }, plotSums)
    const { near } = input
    const distances = near ? await selectDistances(tx, ids, { on, near }) : undefined
    const rows = await inOrderOf(ids, (some) => selectPlotRows(tx, some, on))
    return { rows: rows.map((row) => ({ ...row, distanceM: distances?.get(row.id) ?? null })), total, sums }
  }),

  read(showPlot, async ({ tx, actor, today }, { plotId, asOf = today }) => {
    const { version, versions } = await versionOf(tx, plotId, asOf)
    const day = dayWithin(version, asOf)
    const [row] = await selectPlotRows(tx, [plotId], day)
    const shape = await selectPlotShape(tx, version.id)
    if (!row || !shape) throw notFound('plot', plotId)
    const guardedFields = guardedIn(version)
    return {
      row,
      facts: without(version.facts, guardedFields),
      guardedFields: guardedFields.filter((field) => version.facts[field] !== null),
      shape,
      versions: versions
        .map(({ facts, ownerCategory, ...shown }, index) => {
          const before = versions[index - 1]
          return { ...shown, changes: before ? factChanges(before, { facts, ownerCategory }) : [] }
        })
        .toReversed(),
      isOfDay: day === asOf,
      mayNames: may(actor, readPlotNames, { territoryId: row.territoryId }),
      forestOwnerId: (await selectOwnerOf(tx, plotId, day)) ?? null,
    }
  }),

  read(readPlotNames, async (moment, { plotId, asOf = moment.today }) => {
    const { tx, actor } = moment
    const { version } = await versionOf(tx, plotId, asOf)
    const [row] = await selectPlotRows(tx, [plotId], dayWithin(version, asOf))
    if (!row || !may(actor, readPlotNames, { territoryId: row.territoryId })) throw notFound('plot', plotId)
    return disclosedNames(moment, { plotId, plotVersionId: version.id, ownerCategory: version.ownerCategory })
  }),

  read(readForestAtPlaces, async ({ tx, today }, { places, on = today }) => ({
    on,
    rows: await selectAtPlaces(tx, places, on),
  })),

  read(readForestAt, async (moment, { on = moment.today, known, ...place }) => {
    const { tx, actor } = moment
    const words = forestWords[actor?.language ?? 'vi']
    const unitId = await selectUnitAt(tx, place, on)
    const unit = unitId ? ((await selectUnitOfDay(tx, unitId, on)) ?? null) : null
    const { answering, agencies } = unit ? await selectAnswerers(tx, unit.id, on) : { answering: [], agencies: [] }
    const plots: OutputOf<typeof readForestAt>['plots'] = []
    for (const { plotVersionId, ...plot } of await selectPlotsAt(tx, place, on, known ? new Date(known) : undefined)) {
      const type = plot.forestType === null ? undefined : forestTypeOfCode(plot.forestType)
      const mayNames = may(actor, readPlotNames, { territoryId: plot.territoryId })
      plots.push({
        ...plot,
        forestTypeName: type ? forestTypeName(type, words) : null,
        names: mayNames ? await disclosedNames(moment, { ...plot, plotId: plot.id, plotVersionId }) : null,
      })
    }
    const said = words.forestAt
    const some = (is: (plot: (typeof plots)[number]) => boolean) => plots.some(is)
    const unknown = [
      !unit && said.noUnit,
      plots.length === 0 && said.noPlot,
      some((plot) => plot.forestType === null) && said.noForestType,
      some((plot) => plot.isOwnerPersonal && !plot.names) && said.guardedOwner,
      some((plot) => (plot.names ?? plot).ownerName === null && !(plot.isOwnerPersonal && !plot.names)) && said.noOwner,
      some((plot) => plot.bookAreaHa === null) && said.noBookArea,
      some((plot) => plot.disputeStatus === null) && said.noDisputeStatus,
      unit !== null && answering.length === 0 && said.nobodyAnswers,
    ].filter((sentence) => typeof sentence === 'string')
    return { on, unit: unit && { id: unit.id, name: unit.name }, plots, answering, agencies, unknown }
  }),
]

type Version = Awaited<ReturnType<typeof selectPlotVersions>>[number]

/** The version of a day, or where the register has none for it the last before, or else the first. */
async function versionOf(tx: ReadMoment['tx'], plotId: string, on: string) {
  const versions = await selectPlotVersions(tx, plotId)
  const version = versions.findLast(({ validFrom }) => validFrom <= on) ?? versions[0]
  if (!version) throw notFound('plot', plotId)
  return { version, versions }
}

/** The day, or the nearest on which the version holds. */
function dayWithin({ validFrom, validTo }: Pick<Version, 'validFrom' | 'validTo'>, on: string): string {
  if (on < validFrom) return validFrom
  return validTo !== null && validTo <= on ? dayAfter(validTo, -1) : on
}

interface NamedVersion {
  readonly plotId: string
  readonly plotVersionId: string
  readonly ownerCategory: OwnerCategory | null
}

/** Names of people among them are written into the book in the transaction that reads them. */
async function disclosedNames({ tx, actor, now }: ReadMoment, { plotId, plotVersionId, ownerCategory }: NamedVersion) {
  const names = await selectNames(tx, plotVersionId)
  if (!actor || !names) throw notFound('plot', plotId)
  const { ownerName, ...others } = names
  const people = [isOwnerPersonal(ownerCategory) ? ownerName : null, ...Object.values(others)]
  const rowCount = people.filter((name) => name !== null).length
  if (rowCount > 0) await insertDisclosure(tx, { contract: readPlotNames, actor, at: now, rowCount, recordId: plotId })
  return names
}
