// High-risk places of a day, and what proposes others.
import { may } from '../../../platform/actor.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { riskProposals } from '../../highRisk/highRisk.ts'
import {
  endHighRiskPlace,
  listHighRiskPlaces,
  mapHighRiskPlaces,
  proposeHighRiskPlaces,
  showHighRiskPlace,
} from '../../highRiskContract.ts'
import {
  pagedPlaces,
  selectPlace,
  selectPlaceCompartments,
  selectPlaceRows,
  selectPlaceShapes,
  selectRiskEvents,
} from './highRiskSql.ts'

export const highRiskReads: readonly Read[] = [
  read(listHighRiskPlaces, async ({ tx, today }, { asOf: on = today, ...input }) => {
    const { ids, total } = await pagedIds(tx, pagedPlaces(input, on), input)
    return { rows: await inOrderOf(ids, (some) => selectPlaceRows(tx, some, on)), total }
  }),

  read(showHighRiskPlace, async ({ tx, actor, today }, { highRiskPlaceId }) => {
    const [row] = await selectPlaceRows(tx, [highRiskPlaceId], today)
    const stored = await selectPlace(tx, highRiskPlaceId)
    if (!row || !stored) throw notFound('highRiskPlace', highRiskPlaceId)
    const { shape, recordedBy, territoryId } = stored
    const mayEnd = row.validTo === null && may(actor, endHighRiskPlace, { territoryId })
    return { row, shape, recordedBy, mayEnd }
  }),

  read(mapHighRiskPlaces, async ({ tx, today }, { asOf = today }) => ({ places: await selectPlaceShapes(tx, asOf) })),

  read(proposeHighRiskPlaces, async ({ tx, today }, { asOf: on = today }) => {
    const known = await selectPlaceCompartments(tx, on)
    const proposals = riskProposals(await selectRiskEvents(tx, on), on)
    return {
      rows: proposals.map((proposal) => ({
        ...proposal,
        riskKinds: [...proposal.riskKinds],
        isPlace: known.has(proposal.compartmentCode.toLowerCase()),
      })),
    }
  }),
]
