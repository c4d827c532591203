// Territories that end, and what takes their place.
import { randomUUID } from 'node:crypto'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { amendTerritory, succeedTerritory } from '../contract.ts'
import { requireCanEnd, requireCanInherit, requireSoundParts } from '../succession.ts'
import {
  endTerritory,
  insertTerritory,
  insertTerritorySuccession,
  isTerritoryCodeTaken,
  moveToHeir,
  selectGivenShares,
  selectTerritorySpans,
  type TerritorySpan,
  updateTerritory,
} from './territorySql.ts'

/** The territories of these ids, locked. Throws Problem `record.notFound` for the first that is none. */
async function known({ tx }: CommandMoment, ids: readonly string[]): Promise<ReadonlyMap<string, TerritorySpan>> {
  const spans = new Map((await selectTerritorySpans(tx, ids)).map((span) => [span.id, span]))
  for (const id of ids) if (!spans.has(id)) throw notFound('territory', id)
  return spans
}

export const territoryCommands = [
  command(succeedTerritory, {
    async run(moment, { succeededOn, legalBasis, heirs, parts }) {
      const { tx, id } = moment
      const fromIds = [...new Set(parts.map(({ fromId }) => fromId))]
      requireSoundParts(parts, heirs.length, await selectGivenShares(tx, fromIds))
      const oldHeirIds = heirs.flatMap((heir) => ('territoryId' in heir ? [heir.territoryId] : []))
      const parentIds = heirs.flatMap((heir) => ('code' in heir && heir.parentId ? [heir.parentId] : []))
      const spans = await known(moment, [...new Set([...fromIds, ...oldHeirIds, ...parentIds])])
      for (const fromId of fromIds) requireCanEnd(spans.get(fromId) as TerritorySpan, succeededOn)
      for (const heirId of oldHeirIds) requireCanInherit(spans.get(heirId) as TerritorySpan, succeededOn, fromIds)
      for (const fromId of fromIds) await endTerritory(tx, fromId, succeededOn)
      const heirIds: string[] = []
      for (const heir of heirs) {
        if ('territoryId' in heir) heirIds.push(heir.territoryId)
        else {
          if (await isTerritoryCodeTaken(tx, heir.code, succeededOn, fromIds))
            throw new Problem('unit.codeTaken', 409, { code: heir.code })
          const newId = randomUUID()
          await insertTerritory(tx, { ...heir, id: newId, validFrom: succeededOn, legalBasis })
          heirIds.push(newId)
        }
      }
      for (const { fromId, heir, areaShare } of parts) {
        const toId = heirIds[heir] as string
        await insertTerritorySuccession(tx, { id: randomUUID(), fromId, toId, succeededOn, areaShare, legalBasis })
        const isWhole = parts.filter((part) => part.fromId === fromId).length === 1
        const isOnly = parts.filter((part) => part.heir === heir).length === 1 && !oldHeirIds.includes(toId)
        if (isWhole) await moveToHeir(tx, { fromId, toId, on: succeededOn, legalBasis }, isOnly)
      }
      return { id, heirIds }
    },
  }),

  command(amendTerritory, {
    async run(moment, { territoryId, reason: _, ...change }) {
      const spans = await known(moment, [territoryId])
      const { validFrom } = spans.get(territoryId) as TerritorySpan
      if (change.code && (await isTerritoryCodeTaken(moment.tx, change.code, validFrom, [territoryId])))
        throw new Problem('unit.codeTaken', 409, { code: change.code })
      await updateTerritory(moment.tx, territoryId, change)
      return { id: territoryId }
    },
  }),
]
