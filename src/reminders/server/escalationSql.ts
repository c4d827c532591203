// What was passed to a higher post, and what that post decided.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'

export interface StoredEscalation {
  readonly id: string
  readonly dueId: string
  readonly dueKind: string
  readonly subject: string
  readonly path: string
  readonly agencyName: string
  readonly dueOn: string
  readonly escalatedTo: 'stationHead' | 'leader'
  readonly escalatedOn: string
  readonly settledAt: Date | null
  readonly settledBy: string | null
  readonly settlement: string | null
}

export async function selectEscalations(tx: Transaction): Promise<StoredEscalation[]> {
  const { rows } = await sql<StoredEscalation>`
    select e.escalation_id as id, e.due_id as "dueId", e.due_kind as "dueKind", e.subject, e.path, g.name as "agencyName",
      e.due_on::text as "dueOn", e.reminder_recipients as "escalatedTo", e.escalated_on::text as "escalatedOn",
      e.settled_at as "settledAt", a.person_name as "settledBy", e.settlement
    from reminders.escalations e
      join published.agencies g using (agency_id)
      left join published.accounts a on a.account_id = e.settled_by
    order by e.made_at desc, e.due_on, e.escalation_id limit 5000`.execute(tx)
  return rows
}

/** Open ones of one post, with whether they were chased and the answer is missing. */
export async function countEscalations(tx: Transaction, to: string, today: string) {
  const { rows } = await sql<{ escalations: number; unanswered: number }>`
    select count(*)::int as escalations, count(*) filter (where unanswered.is_so)::int as unanswered
    from reminders.escalations e cross join lateral (
      select e.due_kind = 'chase' or exists (
        select from reminders.chased_items i join reminders.chases c using (chase_id)
        where i.due_id = e.due_id and c.answer_by_on < ${today}::date and not exists (
          select from reminders.chase_answers n where n.chase_id = c.chase_id and n.agency_id = i.agency_id)) as is_so
    ) unanswered
    where e.reminder_recipients = ${to} and e.settled_at is null
      and not exists (select from reminders.reminders r
        where r.due_id = e.due_id and r.due_on = e.due_on and r.settled_at is not null)`.execute(tx)
  return rows[0] ?? { escalations: 0, unanswered: 0 }
}

/** Answers whether it was open and meant for one of these posts. */
export async function settleEscalation(
  tx: Transaction,
  escalationId: string,
  {
    to,
    text,
    by,
    at,
  }: { readonly to: readonly string[]; readonly text: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update reminders.escalations set settled_by = ${by}::uuid, settled_at = ${at}::timestamptz, settlement = ${text}
    where escalation_id = ${escalationId}::uuid and settled_at is null and reminder_recipients = any (${[...to]}::text[])
    returning escalation_id`.execute(tx)
  return rows.length > 0
}
