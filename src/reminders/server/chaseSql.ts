// Chases as rows: what was urged, by whom, who answered.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ChaseForm } from '../chase.ts'
import type { DueItem } from '../reminderRule.ts'

export interface NewChase {
  readonly id: string
  readonly chaseForm: ChaseForm
  readonly chasedOn: string
  readonly answerByOn: string
  readonly text: string
  readonly letterNumber: number | null
  readonly fromAgencyId: string
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

export async function insertChase(tx: Transaction, chase: NewChase, items: readonly DueItem[]) {
  await sql`
    insert into reminders.chases (chase_id, chase_form, chased_on, answer_by_on, text, letter_number, from_agency_id,
      recorded_by, recorded_at, is_demonstration)
    values (${chase.id}::uuid, ${chase.chaseForm}, ${chase.chasedOn}::date, ${chase.answerByOn}::date, ${chase.text},
      ${chase.letterNumber}::int, ${chase.fromAgencyId}::uuid, ${chase.by}::uuid, ${chase.at}::timestamptz,
      ${chase.isDemonstration}::boolean)`.execute(tx)
  const given = items.map(({ dueId, dueKind, subject, agencyId, dueOn, path }) => ({
    due_id: dueId,
    due_kind: dueKind,
    subject,
    agency_id: agencyId,
    due_on: dueOn,
    path,
  }))
  await sql`
    insert into reminders.chased_items (chase_id, due_id, due_kind, subject, agency_id, due_on, path)
    select ${chase.id}::uuid, due_id, due_kind, subject, agency_id, due_on, path
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (due_id uuid, due_kind text, subject text,
      agency_id uuid, due_on date, path text)`.execute(tx)
}

/** The agency in whose name somebody chases on a day: where they are head of the station or its deputy. */
export async function selectChasingAgency(tx: Transaction, accountId: string, on: string): Promise<string | undefined> {
  const { rows } = await sql<{ agencyId: string }>`
    select agency_id as "agencyId" from published.account_posts
    where account_id = ${accountId}::uuid and role = 'stationHead'
      and valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
    order by is_head desc, valid_from desc limit 1`.execute(tx)
  return rows[0]?.agencyId
}

export interface StoredChase {
  readonly id: string
  readonly chaseForm: ChaseForm
  readonly chasedOn: string
  readonly answerByOn: string
  readonly text: string
  readonly letterNumber: number | null
  readonly fromAgencyId: string
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly isDemonstration: boolean
}

/** Those that concern an agency of the scope. */
export async function selectChases(
  tx: Transaction,
  scope: Scope,
  { chaseId = null }: { readonly chaseId?: string | null } = {},
): Promise<StoredChase[]> {
  const { rows } = await sql<StoredChase>`
    select c.chase_id as id, c.chase_form as "chaseForm", c.chased_on::text as "chasedOn",
      c.answer_by_on::text as "answerByOn", c.text, c.letter_number as "letterNumber", c.from_agency_id as "fromAgencyId",
      a.person_name as "recordedBy", c.recorded_at as "recordedAt", c.is_demonstration as "isDemonstration"
    from reminders.chases c join published.accounts a on a.account_id = c.recorded_by
    where (${chaseId}::uuid is null or c.chase_id = ${chaseId}::uuid)
      and (${scope.all}::boolean or exists (select from reminders.chased_items i
        where i.chase_id = c.chase_id and i.agency_id = any (${scope.all ? [] : [...scope.agencyIds]}::uuid[])))
    order by c.chased_on desc, c.recorded_at desc`.execute(tx)
  return rows
}

export interface ChasedItem {
  readonly chaseId: string
  readonly dueId: string
  readonly dueKind: string
  readonly subject: string
  readonly agencyId: string
  readonly agencyName: string
  readonly dueOn: string
  readonly path: string
}
export async function selectChasedItems(tx: Transaction, chaseIds: readonly string[]): Promise<ChasedItem[]> {
  const { rows } = await sql<ChasedItem>`
    select i.chase_id as "chaseId", i.due_id as "dueId", i.due_kind as "dueKind", i.subject, i.agency_id as "agencyId",
      g.name as "agencyName", i.due_on::text as "dueOn", i.path
    from reminders.chased_items i join published.agencies g using (agency_id)
    where i.chase_id = any (${[...chaseIds]}::uuid[])
    order by g.name, i.due_on, i.subject`.execute(tx)
  return rows
}

export interface ChaseAnswer {
  readonly chaseId: string
  readonly agencyId: string
  readonly answeredOn: string
  readonly text: string
  readonly recordedBy: string
}
export async function selectAnswers(tx: Transaction, chaseIds: readonly string[]): Promise<ChaseAnswer[]> {
  const { rows } = await sql<ChaseAnswer>`
    select n.chase_id as "chaseId", n.agency_id as "agencyId", n.answered_on::text as "answeredOn", n.text,
      a.person_name as "recordedBy"
    from reminders.chase_answers n join published.accounts a on a.account_id = n.recorded_by
    where n.chase_id = any (${[...chaseIds]}::uuid[])`.execute(tx)
  return rows
}

export async function insertAnswer(
  tx: Transaction,
  id: string,
  { chaseId, agencyId, answeredOn, text }: Omit<ChaseAnswer, 'recordedBy'>,
  { by, at }: { readonly by: string; readonly at: Date },
) {
  await sql`
    insert into reminders.chase_answers (chase_answer_id, chase_id, agency_id, answered_on, text, recorded_by, recorded_at)
    values (${id}::uuid, ${chaseId}::uuid, ${agencyId}::uuid, ${answeredOn}::date, ${text}, ${by}::uuid,
      ${at}::timestamptz)`.execute(tx)
}

export interface Urging {
  readonly dueId: string
  readonly lastRemindedAt: Date | null
  readonly reminders: number
  readonly chases: number
  readonly lastChaseId: string | null
  readonly lastChasedOn: string | null
  readonly answerByOn: string | null
  readonly answeredOn: string | null
  readonly escalatedTo: 'stationHead' | 'leader' | null
}
/** What was done so far about due items: reminders, chases, escalations. */
export async function selectUrging(tx: Transaction, dueIds: readonly string[]): Promise<Map<string, Urging>> {
  const { rows } = await sql<Urging>`
    select given.due_id as "dueId", reminded.last_at as "lastRemindedAt", coalesce(reminded.count, 0)::int as reminders,
      coalesce(chased.count, 0)::int as chases, last.chase_id as "lastChaseId", last.chased_on::text as "lastChasedOn",
      last.answer_by_on::text as "answerByOn", last.answered_on::text as "answeredOn", up.escalated_to as "escalatedTo"
    from unnest(${[...dueIds]}::uuid[]) as given (due_id)
      left join (select due_id, max(made_at) as last_at, count(*) as count from reminders.reminders group by due_id) reminded
        on reminded.due_id = given.due_id
      left join (select due_id, count(*) as count from reminders.chased_items group by due_id) chased
        on chased.due_id = given.due_id
      left join lateral (
        select c.chase_id, c.chased_on, c.answer_by_on, a.answered_on
        from reminders.chased_items i join reminders.chases c using (chase_id)
          left join reminders.chase_answers a on a.chase_id = c.chase_id and a.agency_id = i.agency_id
        where i.due_id = given.due_id order by c.chased_on desc, c.recorded_at desc limit 1
      ) last on true
      left join (select due_id, min(reminder_recipients) as escalated_to from reminders.escalations group by due_id) up
        on up.due_id = given.due_id`.execute(tx)
  return new Map(rows.map((row) => [row.dueId, row]))
}
