// Signing, withdrawing and restoring pledges; how many people an agency has.
import { may, type Subject } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import { type CommandMoment, command } from '../../platform/server/command.ts'
import { requireFiles } from '../../platform/server/files/requireFiles.ts'
import { endWithdrawal, insertWithdrawal } from '../../platform/server/withdrawalSql.ts'
import { requireAgencies, unitOfDay } from '../../units/server/publishedSql.ts'
import { recordStaffCount, restorePledge, showPledge, signPledge, withdrawPledge } from '../contract.ts'
import { requireSoundPledge } from '../pledge.ts'
import { insertStaffCount } from './coverageSql.ts'
import { insertPledge, selectPledge } from './pledgeSql.ts'

export const commands = [
  command(signPledge, {
    subject: ({ agencyId, territoryId }) => ({ agencyId, territoryId }),
    // The book of commands is read by administrators: names stay where they are guarded.
    audited: ({ names, ...facts }) => ({ ...facts, ...(names ? { nameCount: names.length } : {}) }),
    async run({ tx, actor, now, today, id, isDemonstration }, facts) {
      requireSoundPledge(facts, today)
      const territoryId = await unitOfDay(tx, facts, facts.signedOn)
      await requireAgencies(tx, [facts.agencyId], facts.signedOn, '/agencyId')
      await requireFiles(tx, facts.listIds ?? [], 'scan', actor, '/listIds')
      await insertPledge(tx, id, { ...facts, territoryId }, { by: actor.accountId, at: now, isDemonstration })
      return { id }
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

/** What a stored pledge is about; one that the actor may not even see is not found. */
async function stored({ tx, actor }: Pick<CommandMoment, 'tx' | 'actor'>, pledgeId: string): Promise<Subject> {
  const pledge = await selectPledge(tx, pledgeId)
  if (!pledge || !may(actor, showPledge, pledge)) throw notFound('pledge', pledgeId)
  return { agencyId: pledge.agencyId, territoryId: pledge.territoryId }
}
