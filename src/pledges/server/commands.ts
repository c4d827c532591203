// Signing, amending, withdrawing and restoring pledges; how many people an agency has.

import { may, type Subject } from '../../platform/actor.ts'
import { changesBetween } from '../../platform/amendment.ts'
import { notFound, notPermitted, Problem } from '../../platform/problem.ts'
import { insertAmendment } from '../../platform/server/amendmentSql.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { within } from '../../platform/server/within.ts'
import { requireAgencies, unitOfDay } from '../../units/server/publishedSql.ts'
import { amendPledge, recordStaffCount, restorePledge, showPledge, signPledge, withdrawPledge } from '../contract.ts'
import { type PledgeFacts, requireSoundPledge, signersOf } from '../pledge.ts'
import { insertStaffCount } from './coverageSql.ts'
import { insertPledge, selectPledge, selectSigners, updatePledge } from './pledgeSql.ts'

type Asked = Pick<CommandMoment, 'tx' | 'actor' | 'today'>

export const commands = [
  command(signPledge, {
    subject: ({ agencyId, territoryId }) => ({ agencyId, territoryId }),
    // The book of commands is read by administrators: names stay where they are guarded.
    audited: unnamed,
    async run({ tx, actor, now, today, id, isDemonstration }, facts) {
      await insertPledge(tx, id, await soundPledge({ tx, actor, today }, facts), {
        by: actor.accountId,
        at: now,
        isDemonstration,
      })
      return { id }
    },
  }),
  command(amendPledge, {
    subject: ({ pledgeId }, moment) => stored(moment, pledgeId),
    audited: ({ pledge, ...input }) => ({ ...input, pledge: unnamed(pledge) }),
    async run({ tx, actor, now, today }, { pledgeId, version, reason, pledge }) {
      const before = await selectPledge(tx, pledgeId)
      if (!before) throw notFound('pledge', pledgeId)
      if (before.isWithdrawn) throw new Problem('record.alreadyWithdrawn')
      if (!may(actor, amendPledge, pledge)) throw notPermitted(amendPledge.name)
      const after = await within('/pledge', () => soundPledge({ tx, actor, today }, pledge, before.facts.listIds))
      const changes = pledgeChanges({ ...before.facts, names: await selectSigners(tx, pledgeId) }, after)
      await insertAmendment(tx, { recordId: pledgeId, version, changes, reason, by: actor.accountId, at: now })
      await updatePledge(tx, pledgeId, after)
      return { id: pledgeId }
    },
  }),
  command(withdrawPledge, {
    subject: ({ pledgeId }, moment) => stored(moment, pledgeId),
    async run({ tx, actor, now, id }, { pledgeId, reason }) {
      await insertWithdrawal(tx, { id, recordId: pledgeId, reason, by: actor.accountId, at: now })
      return { id: pledgeId }
    },
  }),
  command(restorePledge, {
    subject: ({ pledgeId }, moment) => stored(moment, pledgeId),
    async run({ tx, actor, now }, { pledgeId, reason }) {
      await endWithdrawal(tx, { recordId: pledgeId, reason, by: actor.accountId, at: now })
      return { id: pledgeId }
    },
  }),
  command(recordStaffCount, {
    subject: ({ agencyId }) => ({ agencyId }),
    async run({ tx, actor, now, today, id, isDemonstration }, count) {
      if (count.countedOn > today)
        throw new Problem('staffCount.dateInFuture', 422, { day: count.countedOn }, [
          { path: '/countedOn', expected: 'staffCount.dateInFuture' },
        ])
      await requireAgencies(tx, [count.agencyId], count.countedOn, '/agencyId')
      await insertStaffCount(tx, id, count, { by: actor.accountId, at: now, isDemonstration })
      return { id }
    },
  }),
]

function unnamed({ names, ...facts }: PledgeFacts): object {
  return { ...facts, ...(names ? { nameCount: names.length } : {}) }
}

/** What an amendment changed. A name that was taken out is kept nowhere: that the list changed is. */
function pledgeChanges(before: PledgeFacts, after: PledgeFacts) {
  return changesBetween({ ...before, signers: signersOf(before) }, { ...after, signers: signersOf(after) }).map(
    (change) => (change.field === 'names' ? { field: 'names', before: [{}], after: [{}] } : change),
  )
}

/** The facts with the unit of their day, if they agree with calendar, agencies and files; `held`: scans kept already. */
async function soundPledge({ tx, actor, today }: Asked, facts: PledgeFacts, held?: readonly string[]) {
  requireSoundPledge(facts, today)
  const territoryId = await unitOfDay(tx, facts, facts.signedOn)
  await requireAgencies(tx, [facts.agencyId], facts.signedOn, '/agencyId')
  await requireFiles(tx, facts.listIds ?? [], 'scan', actor, '/listIds', held)
  return { ...facts, territoryId }
}

/** What a stored pledge is about; one that the actor may not even see is not found. */
async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, pledgeId: string): Promise<Subject> {
  const pledge = await selectPledge(tx, pledgeId)
  if (!pledge || !may(actor, showPledge, pledge)) throw notFound('pledge', pledgeId)
  return { agencyId: pledge.agencyId, territoryId: pledge.territoryId }
}
