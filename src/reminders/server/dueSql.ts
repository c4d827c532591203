// What is due, read from what features publish, with the answers to chases as due items of their own; and who can be told.
import { type RawBuilder, sql } from 'kysely'
import type { CalendarDayLike } from '../../law/workingDay.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { AccountPost, DueItem } from '../reminderRule.ts'

export interface DueQuestion {
  /** Due days from and to, both included. */
  readonly from: string
  readonly to: string
  /** Only of these agencies; left out: all. */
  readonly agencyIds?: readonly string[]
  readonly dueIds?: readonly string[]
  /** Answers to chases too. */
  readonly withChases?: boolean
  readonly openOnly?: boolean
}
export type NamedDueItem = DueItem & { readonly agencyName: string }

/** In order of the due day. */
export async function selectDueItems(tx: Transaction, question: DueQuestion): Promise<NamedDueItem[]> {
  const { from, to, agencyIds = null, dueIds = null, withChases = false, openOnly = false } = question
  const { rows } = await sql<NamedDueItem>`
    with published_items as (select * from published.due_item),
    items as (
      select * from published_items where due_on between ${from}::date and ${to}::date
      ${withChases ? sql`union all ${chaseAnswersDue} where c.answer_by_on between ${from}::date and ${to}::date` : sql``}
    )
    select i.due_id as "dueId", i.due_kind as "dueKind", i.subject, i.agency_id as "agencyId", g.name as "agencyName",
      i.due_on::text as "dueOn", i.done_on::text as "doneOn", i.path, i.is_demonstration as "isDemonstration"
    from items i join published.agencies g on g.agency_id = i.agency_id
    where (${agencyIds}::uuid[] is null or i.agency_id = any (${agencyIds}::uuid[]))
      and (${dueIds}::uuid[] is null or i.due_id = any (${dueIds}::uuid[]))
      and (not ${openOnly}::boolean or i.done_on is null)
    order by i.due_on, i.due_kind, i.subject, g.name, i.due_id`.execute(tx)
  return rows
}

/** The answer of each chased unit: done when it answered, or when everything it was urged to do is done. */
const chaseAnswersDue: RawBuilder<unknown> = sql`
  select md5('chase ' || c.chase_id || ' ' || part.agency_id)::uuid, 'chase', part.subject, part.agency_id, c.answer_by_on,
    coalesce(a.answered_on, part.done_on), '/don-doc/' || c.chase_id, c.is_demonstration
  from reminders.chases c
    join (
      select i.chase_id, i.agency_id,
        min(i.subject) || case when count(*) > 1 then ' (+' || (count(*) - 1) || ')' else '' end as subject,
        case when bool_and(d.done_on is not null) then max(d.done_on) end as done_on
      from reminders.chased_items i left join published_items d on d.due_id = i.due_id
      group by i.chase_id, i.agency_id
    ) part on part.chase_id = c.chase_id
    left join reminders.chase_answers a on a.chase_id = c.chase_id and a.agency_id = part.agency_id`

export async function selectCalendar(tx: Transaction): Promise<CalendarDayLike[]> {
  const { rows } = await sql<CalendarDayLike>`
    select day_on::text as "dayOn", calendar_day_kind as "calendarDayKind" from published.calendar_days`.execute(tx)
  return rows
}

/** Open accounts with the places they hold on a day. */
export async function selectAccountPosts(tx: Transaction, on: string): Promise<AccountPost[]> {
  const { rows } = await sql<AccountPost>`
    select account_id as "accountId", agency_id as "agencyId", is_head as "isHead", role
    from published.account_posts
    where valid_from <= ${on}::date and (valid_to is null or ${on}::date < valid_to)
    order by account_id`.execute(tx)
  return rows
}

export interface AgencyAnswering {
  readonly agencyId: string
  readonly isInForce: boolean
  readonly headName: string | null
  readonly headPost: string | null
}
/** Agencies with the head of the day. */
export async function selectAnswering(tx: Transaction, agencyIds: readonly string[], on: string) {
  const { rows } = await sql<AgencyAnswering>`
    select distinct on (g.agency_id) g.agency_id as "agencyId",
      g.valid_from <= ${on}::date and (g.valid_to is null or ${on}::date < g.valid_to) as "isInForce",
      h.person_name as "headName", h.post_title as "headPost"
    from published.agencies g
      left join published.post_holdings h on h.agency_id = g.agency_id and h.is_head and h.valid_from <= ${on}::date
        and (h.valid_to is null or ${on}::date < h.valid_to)
    where g.agency_id = any (${agencyIds}::uuid[])
    order by g.agency_id, h.is_acting, h.valid_from desc`.execute(tx)
  return new Map(rows.map((row) => [row.agencyId, row]))
}
