// The dated rules of who is reminded when.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { RuleRow } from '../contract.ts'
import type { ReminderRule } from '../reminderRule.ts'

export async function selectRules(tx: Transaction): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`
    select r.reminder_rule_id as id, r.due_kind as "dueKind", r.step_days as "stepDays",
      r.reminder_recipients as "reminderRecipients", r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.reason,
      a.person_name as "recordedBy"
    from reminders.reminder_rules r join published.accounts a on a.account_id = r.recorded_by
    order by r.due_kind nulls first, r.step_days, r.reminder_recipients, r.valid_from`.execute(tx)
  return rows
}

export async function insertRule(
  tx: Transaction,
  id: string,
  rule: Omit<ReminderRule, 'validTo'>,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
) {
  await sql`
    insert into reminders.reminder_rules (reminder_rule_id, due_kind, step_days, reminder_recipients, valid_from, reason,
      recorded_by, recorded_at)
    values (${id}::uuid, ${rule.dueKind}, ${rule.stepDays}::int, ${rule.reminderRecipients}, ${rule.validFrom}::date,
      ${reason}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

/** Answers whether a rule in force was ended. */
export async function endRule(tx: Transaction, id: string, validTo: string, reason: string): Promise<boolean> {
  const { rows } = await sql`
    update reminders.reminder_rules set valid_to = ${validTo}::date, reason = reason || '; ' || ${reason}::text
    where reminder_rule_id = ${id}::uuid and valid_to is null returning reminder_rule_id`.execute(tx)
  return rows.length > 0
}

/** Kinds of what is or was due, besides answers to chases. */
export async function selectDueKinds(tx: Transaction): Promise<string[]> {
  const { rows } = await sql<{ dueKind: string }>`
    select distinct due_kind as "dueKind" from published.due_item order by 1`.execute(tx)
  return rows.map(({ dueKind }) => dueKind)
}
