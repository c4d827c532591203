// Visiting a household; a visit recorded by mistake goes out of the counts together with what was signed on it.
import { may, type Subject } from '../../platform/actor.ts'
import { notFound } from '../../platform/problem.ts'
import { seedId } from '../../platform/seedId.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { restorePledge, signPledge, withdrawPledge } from '../../pledges/contract.ts'
import { selectAgenciesOfDay, selectUnitAt } from '../../units/server/publishedSql.ts'
import { restoreVisit, showHousehold, visitHousehold, withdrawVisit } from '../contract.ts'
import { requireSoundVisit, type VisitFacts } from '../householdVisit.ts'
import { aboutHousehold, standingHousehold } from './householdCommands.ts'
import type { StoredHousehold } from './householdSql.ts'
import { insertVisit, type StoredVisit, selectPublishedTopics, selectVisits } from './visitSql.ts'

export const visitCommands = [
  command(visitHousehold, {
    subject: ({ householdId }, moment) => aboutHousehold(moment, householdId),
    audited: ({ said: _, ...visit }) => visit,
    async run(moment, visit) {
      const { tx, actor, now, today, id, isDemonstration } = moment
      const household = await standingHousehold(tx, visit.householdId)
      requireSoundVisit(visit, today, await selectPublishedTopics(tx))
      await requireFiles(tx, visit.photoIds ?? [], 'photo', actor, '/photoIds')
      const { place } = household.facts
      const about = {
        agencyId: await visitingAgency(tx, actor.agencyIds, household, visit.visitedOn),
        territoryId: (place && (await selectUnitAt(tx, place, visit.visitedOn))) ?? household.territoryId,
      }
      const pledgeId = visit.pledge ? await sign(moment, household, visit, about) : null
      await insertVisit(tx, id, { ...visit, ...about, pledgeId }, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
  command(withdrawVisit, {
    subject: ({ visitId }, moment) => aboutVisit(moment, visitId),
    async run({ tx, actor, now, id, give }, { visitId, reason }) {
      const { pledgeId, isPledgeWithdrawn } = await storedVisit(tx, visitId)
      await insertWithdrawal(tx, { id, recordId: visitId, reason, by: actor.accountId, at: now })
      if (pledgeId && !isPledgeWithdrawn)
        await give(withdrawPledge, seedId('pledge withdrawn', id), { pledgeId, reason })
      return { id: visitId }
    },
  }),
  command(restoreVisit, {
    subject: ({ visitId }, moment) => aboutVisit(moment, visitId),
    async run({ tx, actor, now, id, give }, { visitId, reason }) {
      const { pledgeId, isPledgeWithdrawn } = await storedVisit(tx, visitId)
      await endWithdrawal(tx, { recordId: visitId, reason, by: actor.accountId, at: now })
      if (pledgeId && isPledgeWithdrawn)
        await give(restorePledge, seedId('pledge restored', id), { pledgeId, ...(reason ? { reason } : {}) })
      return { id: visitId }
    },
  }),
]

/** What the household signed, as a pledge of one household without a name; answers its id. */
async function sign(
  { give, id }: CommandMoment,
  household: StoredHousehold,
  { pledge, visitedOn }: VisitFacts,
  about: { readonly agencyId: string; readonly territoryId: string },
): Promise<string | null> {
  if (!pledge) return null
  const pledgeId = seedId('pledge of a visit', id)
  await give(signPledge, pledgeId, {
    ...pledge,
    ...about,
    pledgeParty: 'households',
    placeName: household.facts.village,
    signedOn: visitedOn,
    signers: 1,
  })
  return pledgeId
}

/** What a visit is about: whose people came, and where. A visit to a household that the actor may not see is not found. */
async function aboutVisit({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, visitId: string): Promise<Subject> {
  const visit = await storedVisit(tx, visitId)
  const household = await aboutHousehold({ tx, actor }, visit.householdId)
  if (!may(actor, showHousehold, household)) throw notFound('householdVisit', visitId)
  return { agencyId: visit.agencyId, territoryId: visit.territoryId }
}

async function storedVisit(tx: CommandMoment['tx'], visitId: string): Promise<StoredVisit> {
  const [visit] = await selectVisits(tx, { visitId })
  if (!visit) throw notFound('householdVisit', visitId)
  return visit
}

/** Whose people came: who looks after the household when it is one of the actor's agencies, else the actor's own of that day. */
async function visitingAgency(
  tx: CommandMoment['tx'],
  agencyIds: readonly string[],
  { agencyId }: StoredHousehold,
  on: string,
): Promise<string> {
  const agencies = await selectAgenciesOfDay(tx, agencyIds, on)
  const own = agencyIds.filter((id) => agencies.some((agency) => agency.id === id && agency.isInForce))
  return own.includes(agencyId) ? agencyId : (own[0] ?? agencyId)
}
