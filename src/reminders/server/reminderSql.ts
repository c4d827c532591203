// Reminders and escalations as rows: made once, read by whom they are for, settled when the thing is done.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { DueItem, ReminderRecipients, ReminderRule } from '../reminderRule.ts'

export interface NewReminder {
  readonly reminderId: string
  readonly item: DueItem
  readonly rule: ReminderRule
  readonly accountId: string
}

/** Answers those that were not there before: of two workers at once each reminder belongs to one. */
export async function insertReminders(
  tx: Transaction,
  reminders: readonly NewReminder[],
  { now, isDemonstration }: { readonly now: Date; readonly isDemonstration: boolean },
): Promise<{ reminderId: string; accountId: string }[]> {
  if (reminders.length === 0) return []
  const given = reminders.map(({ reminderId, item, rule, accountId }) => ({
    reminder_id: reminderId,
    ...dueColumns(item, rule),
    account_id: accountId,
    is_demonstration: isDemonstration || item.isDemonstration,
  }))
  const { rows } = await sql<{ reminderId: string; accountId: string }>`
    insert into reminders.reminders (reminder_id, due_id, due_kind, subject, agency_id, due_on, path, step_days,
      reminder_recipients, account_id, made_at, is_demonstration)
    select reminder_id, due_id, due_kind, subject, agency_id, due_on, path, step_days, reminder_recipients, account_id,
      ${now}::timestamptz, is_demonstration
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (reminder_id uuid, due_id uuid, due_kind text,
      subject text, agency_id uuid, due_on date, path text, step_days integer, reminder_recipients text, account_id uuid,
      is_demonstration boolean)
    on conflict (due_id, due_on, step_days, account_id) do nothing
    returning reminder_id as "reminderId", account_id as "accountId"`.execute(tx)
  return rows
}

export interface NewEscalation {
  readonly escalationId: string
  readonly item: DueItem
  readonly rule: ReminderRule
}

/** Answers how many were not there before. */
export async function insertEscalations(
  tx: Transaction,
  escalations: readonly NewEscalation[],
  { now, today, isDemonstration }: { readonly now: Date; readonly today: string; readonly isDemonstration: boolean },
): Promise<number> {
  if (escalations.length === 0) return 0
  const given = escalations.map(({ escalationId, item, rule }) => ({
    escalation_id: escalationId,
    ...dueColumns(item, rule),
    is_demonstration: isDemonstration || item.isDemonstration,
  }))
  const { rows } = await sql`
    insert into reminders.escalations (escalation_id, due_id, due_kind, subject, agency_id, due_on, path, step_days,
      reminder_recipients, escalated_on, made_at, is_demonstration)
    select escalation_id, due_id, due_kind, subject, agency_id, due_on, path, step_days, reminder_recipients,
      ${today}::date, ${now}::timestamptz, is_demonstration
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (escalation_id uuid, due_id uuid, due_kind text,
      subject text, agency_id uuid, due_on date, path text, step_days integer, reminder_recipients text,
      is_demonstration boolean)
    on conflict (due_id, due_on, reminder_recipients) do nothing
    returning escalation_id`.execute(tx)
  return rows.length
}

const dueColumns = (item: DueItem, rule: ReminderRule) => ({
  due_id: item.dueId,
  due_kind: item.dueKind,
  subject: item.subject,
  agency_id: item.agencyId,
  due_on: item.dueOn,
  path: item.path,
  step_days: rule.stepDays,
  reminder_recipients: rule.reminderRecipients,
})

/** Reminders of what is no longer due, or due on another day: nothing more is sent of them. `open`: what still is. */
export async function settleReminders(
  tx: Transaction,
  open: readonly Pick<DueItem, 'dueId' | 'dueOn'>[],
  now: Date,
): Promise<void> {
  const still = open.map(({ dueId, dueOn }) => ({ due_id: dueId, due_on: dueOn }))
  await sql`
    update reminders.reminders r set settled_at = ${now}::timestamptz
    where r.settled_at is null and not exists (
      select from jsonb_to_recordset(${JSON.stringify(still)}::jsonb) as open (due_id uuid, due_on date)
      where open.due_id = r.due_id and open.due_on = r.due_on)`.execute(tx)
}

export interface StoredReminder {
  readonly id: string
  readonly dueKind: string
  readonly subject: string
  readonly agencyName: string
  readonly dueOn: string
  readonly path: string
  readonly stepDays: number
  readonly reminderRecipients: ReminderRecipients
  readonly madeAt: Date
  readonly readAt: Date | null
  readonly settledAt: Date | null
}

/** An account's own. */
export async function selectReminders(tx: Transaction, accountId: string): Promise<StoredReminder[]> {
  const { rows } = await sql<StoredReminder>`
    select r.reminder_id as id, r.due_kind as "dueKind", r.subject, g.name as "agencyName", r.due_on::text as "dueOn",
      r.path, r.step_days as "stepDays", r.reminder_recipients as "reminderRecipients", r.made_at as "madeAt",
      r.read_at as "readAt", r.settled_at as "settledAt"
    from reminders.reminders r join published.agencies g using (agency_id)
    where r.account_id = ${accountId}::uuid
    order by r.made_at desc, r.due_on desc, r.reminder_id limit 2000`.execute(tx)
  return rows
}

export async function markRead(tx: Transaction, accountId: string, reminderIds: readonly string[] | null, now: Date) {
  const { rows } = await sql`
    update reminders.reminders set read_at = ${now}::timestamptz
    where account_id = ${accountId}::uuid and read_at is null
      and (${reminderIds}::uuid[] is null or reminder_id = any (${reminderIds}::uuid[]))
    returning reminder_id`.execute(tx)
  return rows.length
}
