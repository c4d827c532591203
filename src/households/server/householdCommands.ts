// Entering, amending, withdrawing and restoring a household. The book of commands keeps no name and no telephone.

import { may, type Subject, scopeOf } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { requireAgencies, unitMeant, unitOfDay } from '../../units/server/publishedSql.ts'
import {
  amendHousehold,
  enterHousehold,
  listHouseholds,
  restoreHousehold,
  showHousehold,
  withdrawHousehold,
} from '../contract.ts'
import { type HouseholdFacts, requireSoundHousehold, telephoneOf } from '../household.ts'
import { selectAlikeHouseholds } from './householdListSql.ts'
import {
  insertHousehold,
  insertHouseholdAmendment,
  type PlacedHousehold,
  type StoredHousehold,
  selectHousehold,
  updateHousehold,
} from './householdSql.ts'

type Asked = Pick<CommandMoment, 'tx' | 'today'>

export const householdCommands = [
  command(enterHousehold, {
    subject: (facts, moment) => meant(moment, facts),
    audited: unnamed,
    async run({ tx, actor, now, today, id, isDemonstration }, input) {
      const facts = await soundHousehold({ tx, today }, input)
      await insertHousehold(tx, id, facts, { by: actor.accountId, at: now, isDemonstration })
      const scope = scopeOf(actor, listHouseholds)
      return { id, alike: scope ? await selectAlikeHouseholds(tx, scope, id) : [] }
    },
  }),
  command(amendHousehold, {
    subject: ({ householdId }, moment) => aboutHousehold(moment, householdId),
    audited: ({ household, ...input }) => ({ ...input, household: unnamed(household) }),
    async run({ tx, actor, now, today }, { householdId, version, reason, household }) {
      const before = await standingHousehold(tx, householdId)
      if (before.version !== version) throw new Problem('record.changedMeanwhile', 409)
      if (!may(actor, amendHousehold, await meant({ tx, today }, household))) throw notPermitted(amendHousehold.name)
      const after = await soundHousehold({ tx, today }, household)
      const fields = changesBetween(before.facts, after).map(({ field }) => field)
      if (fields.length === 0) throw new Problem('household.nothingChanged')
      const kept = { householdId, version, factsBefore: before.facts, fields, reason, by: actor.accountId, at: now }
      await insertHouseholdAmendment(tx, kept)
      if (!(await updateHousehold(tx, householdId, version, after))) throw new Problem('record.changedMeanwhile', 409)
      return { id: householdId }
    },
  }),
  command(withdrawHousehold, {
    subject: ({ householdId }, moment) => aboutHousehold(moment, householdId),
    async run({ tx, actor, now, id }, { householdId, reason }) {
      const { visits } = await lockedHousehold(tx, householdId)
      if (visits > 0) throw new Problem('household.hasVisits', 422, { visits })
      await insertWithdrawal(tx, { id, recordId: householdId, reason, by: actor.accountId, at: now })
      return { id: householdId }
    },
  }),
  command(restoreHousehold, {
    subject: ({ householdId }, moment) => aboutHousehold(moment, householdId),
    async run({ tx, actor, now }, { householdId, reason }) {
      await endWithdrawal(tx, { recordId: householdId, reason, by: actor.accountId, at: now })
      return { id: householdId }
    },
  }),
]

function unnamed({ headName: _, telephone: __, place: ___, remark: ____, ...facts }: HouseholdFacts): object {
  return facts
}

/** What facts are about: judged before they are. */
async function meant({ tx, today }: Asked, facts: HouseholdFacts): Promise<Subject> {
  return { agencyId: facts.agencyId, territoryId: await unitMeant(tx, facts, today) }
}

/** What a stored household is about; one that the actor may not even see is not found. */
export async function aboutHousehold(
  { tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>,
  householdId: string,
): Promise<Subject> {
  const household = await selectHousehold(tx, householdId)
  if (!household || !may(actor, showHousehold, household)) throw notFound('household', householdId)
  return { agencyId: household.agencyId, territoryId: household.territoryId }
}

async function lockedHousehold(tx: CommandMoment['tx'], householdId: string): Promise<StoredHousehold> {
  const household = await selectHousehold(tx, householdId, { forUpdate: true })
  if (!household) throw notFound('household', householdId)
  return household
}

/** A household that was not withdrawn, held until the end of the transaction. */
export async function standingHousehold(tx: CommandMoment['tx'], householdId: string): Promise<StoredHousehold> {
  const household = await lockedHousehold(tx, householdId)
  if (household.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
  return household
}

/** The facts with their unit, if they agree with units and agencies of today. Throws a Problem otherwise. */
async function soundHousehold({ tx, today }: Asked, facts: HouseholdFacts): Promise<PlacedHousehold> {
  requireSoundHousehold(facts)
  const territoryId = await unitOfDay(tx, facts, today)
  await requireAgencies(tx, [facts.agencyId], today, '/agencyId')
  const telephone = facts.telephone && telephoneOf(facts.telephone)
  return { ...facts, territoryId, ...(telephone ? { telephone } : {}) }
}
