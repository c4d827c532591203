// Questions about territories, agencies, and who answers for them.
import { dayAfter } from '../../platform/format.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { read } from '../../platform/server/command.ts'
import { listAgencies, showAgency } from '../agencyContract.ts'
import { listTerritories, showTerritory, territoriesAt } from '../contract.ts'
import { forebearsOf, heirsOf, unitsOn } from '../unitHistory.ts'
import { selectAgencies, selectAgencyAreas, selectAgencyIdsOfTerritory, selectAgencySuccessions } from './agencySql.ts'
import { selectAnswering, selectPostsOfAgency } from './postSql.ts'
import {
  selectAllSuccessions,
  selectShape,
  selectTerritories,
  selectTerritoriesAt,
  selectTerritorySuccessions,
  withKin,
} from './territorySql.ts'

export const unitReads = [
  read(listTerritories, async ({ tx }, input) => {
    const all = await selectTerritories(tx)
    const rows = (input.asOf ? unitsOn(all, input.asOf) : all).filter(
      (row) =>
        (!input.kinds || input.kinds.includes(row.territoryKind)) &&
        (!input.parentId || row.parentId === input.parentId) &&
        (!input.code || row.code === input.code),
    )
    const page = listed(rows, input, {
      words: ({ fullName, code, parentName }) => [fullName, code, parentName],
      sorts: {
        name: ({ name }) => name,
        fullName: ({ fullName }) => fullName,
        code: ({ code }) => code,
        territoryKind: ({ territoryKind }) => territoryKind,
        validFrom: ({ validFrom }) => validFrom,
        validTo: ({ validTo }) => validTo,
        parentName: ({ parentName }) => parentName,
        areaKm2: ({ areaKm2 }) => areaKm2,
      },
      first: { sort: 'name', direction: 'asc' },
    })
    return { ...page, rows: await withKin(tx, page.rows) }
  }),

  read(showTerritory, async ({ tx, today }, { territoryId, on = today }) => {
    const all = await selectTerritories(tx)
    const [row] = await withKin(
      tx,
      all.filter(({ id }) => id === territoryId),
    )
    if (!row) throw notFound('territory', territoryId)
    // A unit that is over is shown as it stood on its last day.
    const day = row.validTo && row.validTo <= on ? dayAfter(row.validTo, -1) : on
    const agencyIds = new Set(await selectAgencyIdsOfTerritory(tx, territoryId, day))
    const successions = await selectAllSuccessions(tx)
    const named = (ids: readonly string[]) =>
      ids.flatMap((id) => all.filter((other) => other.id === id).map(({ fullName }) => ({ id, name: fullName })))
    return {
      row,
      shape: await selectShape(tx, territoryId),
      cameFrom: await selectTerritorySuccessions(tx, territoryId, 'to'),
      became: await selectTerritorySuccessions(tx, territoryId, 'from'),
      forebears: named(forebearsOf(territoryId, successions)),
      heirs: named(heirsOf(territoryId, successions)),
      children: all
        .filter(({ parentId }) => parentId === territoryId)
        .map(({ id, fullName }) => ({ id, name: fullName })),
      agencies: (await selectAgencies(tx, day, day))
        .filter(({ id }) => agencyIds.has(id))
        .map(({ id, name }) => ({ id, name })),
      answering: (await selectAnswering(tx, day)).filter((answering) => answering.territoryId === territoryId),
    }
  }),

  read(territoriesAt, ({ tx }, place) => selectTerritoriesAt(tx, place)),

  read(listAgencies, async ({ tx, today }, input) => {
    const asOf = input.asOf ?? null
    const ofTerritory = input.territoryId
      ? new Set(await selectAgencyIdsOfTerritory(tx, input.territoryId, asOf))
      : undefined
    const rows = (await selectAgencies(tx, asOf, asOf ?? today)).filter(
      (row) => (!input.kinds || input.kinds.includes(row.agencyKind)) && (!ofTerritory || ofTerritory.has(row.id)),
    )
    return listed(rows, input, {
      words: ({ name, shortName, code, headName }) => [name, shortName, code, headName],
      sorts: {
        name: ({ name }) => name,
        code: ({ code }) => code,
        agencyKind: ({ agencyKind }) => agencyKind,
        validFrom: ({ validFrom }) => validFrom,
        validTo: ({ validTo }) => validTo,
        territoryName: ({ territoryName }) => territoryName,
        headName: ({ headName }) => headName,
      },
      first: { sort: 'name', direction: 'asc' },
    })
  }),

  read(showAgency, async ({ tx, today }, { agencyId, on = today }) => {
    const row = (await selectAgencies(tx, null, on)).find(({ id }) => id === agencyId)
    if (!row) throw notFound('agency', agencyId)
    const day = row.validTo && row.validTo <= on ? dayAfter(row.validTo, -1) : on
    return {
      row,
      cameFrom: await selectAgencySuccessions(tx, agencyId, 'to'),
      became: await selectAgencySuccessions(tx, agencyId, 'from'),
      posts: await selectPostsOfAgency(tx, agencyId),
      areas: await selectAgencyAreas(tx, agencyId),
      answering: (await selectAnswering(tx, day)).filter((answering) => answering.agencyId === agencyId),
    }
  }),
]
