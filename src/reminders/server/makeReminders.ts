// Makes what is to be reminded today: settles what is done, writes each reminder once, orders messages for who wants them.
import { randomUUID } from 'node:crypto'
import { isWorkingDay, previousWorkingDay, shifted, workingCalendar } from '../../law/workingDay.ts'
import type { Moment } from '../../platform/server/command.ts'
import { isEscalation, recipientsOf, stepsReached } from '../reminderRule.ts'
import { insertDeliveries } from './deliverySql.ts'
import { selectAccountPosts, selectCalendar, selectDueItems } from './dueSql.ts'
import { insertEscalations, insertReminders, settleReminders } from './reminderSql.ts'
import { selectRules } from './ruleSql.ts'

/** What is due later than this is not looked at, what was due earlier is history. Both wider than any rule reaches. */
const daysAhead = 120
const daysBack = 400

/** Changes nothing the second time on the same day. Who asks for it on a day off gets what stood on the last working day. */
export async function madeReminders(
  moment: Moment,
  { evenOnDayOff = false } = {},
): Promise<{ made: number; escalated: number }> {
  const { tx, today, now } = moment
  const range = { from: shifted(today, -daysBack), to: shifted(today, daysAhead) }
  const items = await selectDueItems(tx, { ...range, withChases: true, openOnly: true })
  await settleReminders(tx, items, now)
  const calendar = workingCalendar(await selectCalendar(tx))
  const on = evenOnDayOff && !isWorkingDay(today, calendar) ? previousWorkingDay(today, calendar) : today
  const rules = await selectRules(tx)
  const posts = await selectAccountPosts(tx, today)
  const steps = items.flatMap((item) => stepsReached(item, rules, calendar, on).map((rule) => ({ item, rule })))
  const made = await insertReminders(
    tx,
    steps.flatMap(({ item, rule }) =>
      recipientsOf(rule, item, posts).map((accountId) => ({ reminderId: randomUUID(), item, rule, accountId })),
    ),
    moment,
  )
  const escalated = await insertEscalations(
    tx,
    steps.filter(({ rule }) => isEscalation(rule)).map((step) => ({ escalationId: randomUUID(), ...step })),
    moment,
  )
  for (const [accountId, own] of Map.groupBy(made, (each) => each.accountId))
    await insertDeliveries(
      tx,
      accountId,
      own.map(({ reminderId }) => reminderId),
      moment,
    )
  return { made: made.length, escalated }
}
