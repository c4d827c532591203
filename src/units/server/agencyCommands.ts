// Agencies that are made, renamed, ended, and the areas they work in.
import { randomUUID } from 'node:crypto'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { amendAgency, assignAgencyArea, createAgency, endAgencyArea, succeedAgency } from '../agencyContract.ts'
import { requireCanEnd, requireCanInherit } from '../succession.ts'
import { isValidOn } from '../unitHistory.ts'
import { keepingAnAdministrator } from './administrators.ts'
import {
  type AgencySpan,
  endAgencyAreaOn,
  insertAgency,
  insertAgencyArea,
  isAgencyArea,
  isAgencyCodeTaken,
  selectAgencyAreaStart,
  selectAgencySpans,
  updateAgency,
} from './agencySql.ts'
import { copyToHeir, endAgency, insertAgencySuccession } from './agencySuccessionSql.ts'
import { selectTerritorySpans } from './territorySql.ts'

/** The agencies of these ids, locked. Throws Problem `record.notFound` for the first that is none. */
async function known({ tx }: CommandMoment, ids: readonly string[]): Promise<ReadonlyMap<string, AgencySpan>> {
  const spans = new Map((await selectAgencySpans(tx, ids)).map((span) => [span.id, span]))
  for (const id of ids) if (!spans.has(id)) throw notFound('agency', id)
  return spans
}

type Fresh = Omit<Parameters<typeof insertAgency>[1], 'id'>

/** Writes a new agency. `endingIds`: those whose code it may take over on its first day. */
async function made(moment: CommandMoment, id: string, agency: Fresh, endingIds: readonly string[]): Promise<string> {
  const { tx } = moment
  if (agency.parentId) await known(moment, [agency.parentId])
  if (agency.territoryId) {
    const [territory] = await selectTerritorySpans(tx, [agency.territoryId])
    if (!territory) throw notFound('territory', agency.territoryId)
    if (!isValidOn(territory, agency.validFrom)) throw new Problem('unit.hasEnded')
  }
  if (await isAgencyCodeTaken(tx, agency.code, agency.validFrom, endingIds))
    throw new Problem('unit.codeTaken', 409, { code: agency.code })
  await insertAgency(tx, { ...agency, id })
  return id
}

export const agencyCommands = [
  command(createAgency, {
    async run(moment, input) {
      return { id: await made(moment, moment.id, input, []) }
    },
  }),

  command(amendAgency, {
    async run(moment, { agencyId, reason: _, ...change }) {
      await known(moment, [agencyId])
      await updateAgency(moment.tx, agencyId, change)
      return { id: agencyId }
    },
  }),

  command(succeedAgency, {
    run: (moment, { fromIds, succeededOn, legalBasis, heirs, movesPosts }) =>
      keepingAnAdministrator(moment, async () => {
        const { tx, id } = moment
        const oldHeirIds = heirs.flatMap((heir) => ('agencyId' in heir ? [heir.agencyId] : []))
        const spans = await known(moment, [...new Set([...fromIds, ...oldHeirIds])])
        for (const fromId of fromIds) requireCanEnd(spans.get(fromId) as AgencySpan, succeededOn)
        for (const heirId of oldHeirIds) requireCanInherit(spans.get(heirId) as AgencySpan, succeededOn, fromIds)
        if (movesPosts && fromIds.length > 1) throw new Problem('agency.movesPostsOfOne')
        const heirIds: string[] = []
        for (const heir of heirs) {
          if ('agencyId' in heir) heirIds.push(heir.agencyId)
          else heirIds.push(await made(moment, randomUUID(), { ...heir, validFrom: succeededOn, legalBasis }, fromIds))
        }
        for (const fromId of fromIds) {
          for (const toId of heirIds)
            await insertAgencySuccession(tx, { id: randomUUID(), fromId, toId, succeededOn, legalBasis })
          if (movesPosts && heirIds[0]) await copyToHeir(tx, fromId, heirIds[0], succeededOn)
          await endAgency(tx, fromId, succeededOn)
        }
        return { id, heirIds }
      }),
  }),

  command(assignAgencyArea, {
    async run(moment, { agencyId, territoryId, validFrom, legalBasis }) {
      const { tx, id } = moment
      const agency = (await known(moment, [agencyId])).get(agencyId) as AgencySpan
      const [territory] = await selectTerritorySpans(tx, [territoryId])
      if (!territory) throw notFound('territory', territoryId)
      if (!isValidOn(agency, validFrom) || !isValidOn(territory, validFrom)) throw new Problem('unit.hasEnded')
      if (await isAgencyArea(tx, agencyId, territoryId, validFrom)) throw new Problem('record.overlaps', 409)
      await insertAgencyArea(tx, { id, agencyId, territoryId, validFrom, legalBasis })
      return { id }
    },
  }),

  command(endAgencyArea, {
    async run({ tx }, { agencyAreaId, validTo, legalBasis }) {
      const begun = await selectAgencyAreaStart(tx, agencyAreaId)
      if (!begun) throw notFound('agencyArea', agencyAreaId)
      if (validTo <= begun) throw new Problem('unit.endsBeforeItBegins')
      await endAgencyAreaOn(tx, agencyAreaId, validTo, legalBasis)
      return { id: agencyAreaId }
    },
  }),
]
