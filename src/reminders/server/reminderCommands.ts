// Making, reading, and the rules of reminders.
import { notFound, Problem } from '../../platform/problem.ts'
import { command } from '../../platform/server/command.ts'
import { endReminderRule, markRemindersRead, runReminders, setReminderRule } from '../contract.ts'
import { madeReminders } from './makeReminders.ts'
import { markRead } from './reminderSql.ts'
import { endRule, insertRule, selectRules } from './ruleSql.ts'

export const reminderCommands = [
  command(runReminders, {
    run: async (moment) => ({ id: moment.id, ...(await madeReminders(moment, { evenOnDayOff: true })) }),
  }),
  command(markRemindersRead, {
    async run({ tx, id, actor, now }, { reminderIds }) {
      return { id, read: await markRead(tx, actor.accountId, reminderIds ?? null, now) }
    },
  }),
  command(setReminderRule, {
    async run({ tx, id, actor, now, today }, { reason, ...rule }) {
      if (rule.validFrom < today)
        throw new Problem('reminderRule.inPast', 422, {}, [
          { path: '/validFrom', given: rule.validFrom, expected: 'right' },
        ])
      const isThere = (await selectRules(tx)).some(
        (each) =>
          each.dueKind === rule.dueKind &&
          each.stepDays === rule.stepDays &&
          each.reminderRecipients === rule.reminderRecipients &&
          (each.validTo === null || each.validTo > rule.validFrom),
      )
      if (isThere) throw new Problem('reminderRule.alreadySet', 409)
      await insertRule(tx, id, rule, { reason, by: actor.accountId, at: now })
      return { id }
    },
  }),
  command(endReminderRule, {
    async run({ tx, today }, { reminderRuleId, validTo, reason }) {
      const rule = (await selectRules(tx)).find(({ id }) => id === reminderRuleId)
      if (!rule || rule.validTo !== null) throw notFound('reminderRule', reminderRuleId)
      if (validTo < today || validTo <= rule.validFrom)
        throw new Problem('reminderRule.inPast', 422, {}, [{ path: '/validTo', given: validTo, expected: 'right' }])
      await endRule(tx, reminderRuleId, validTo, reason)
      return { id: reminderRuleId }
    },
  }),
]
