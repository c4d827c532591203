// Messages to people: ordered with the reminders they speak of, claimed one worker at a time, tried again until sent.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { DeliveryRow } from '../contract.ts'
import type { DeliveryChannel, DeliveryStatus } from '../delivery.ts'

/** One message over each channel that the person wants: a letter where there is a mail server, each of the browsers. */
export async function insertDeliveries(
  tx: Transaction,
  accountId: string,
  reminderIds: readonly string[],
  { now, outward }: { readonly now: Date; readonly outward: { readonly mail?: object } },
): Promise<void> {
  await sql`
    with wanted as (
      select 'email' as delivery_channel, null::uuid as push_subscription_id
      from reminders.preferences where account_id = ${accountId}::uuid and sends_email and ${outward.mail !== undefined}::boolean
      union all
      select 'push', s.push_subscription_id
      from reminders.push_subscriptions s join reminders.preferences p using (account_id)
      where s.account_id = ${accountId}::uuid and s.ended_at is null and p.sends_push
    ),
    made as (
      insert into reminders.deliveries (delivery_id, account_id, delivery_channel, push_subscription_id, delivery_status,
        next_attempt_at, made_at)
      select gen_random_uuid(), ${accountId}::uuid, delivery_channel, push_subscription_id, 'waiting', ${now}::timestamptz,
        ${now}::timestamptz
      from wanted returning delivery_id
    )
    insert into reminders.delivered_reminders (delivery_id, reminder_id)
    select delivery_id, reminder_id from made cross join unnest(${[...reminderIds]}::uuid[]) as given (reminder_id)`.execute(
    tx,
  )
}

export interface ClaimedDelivery {
  readonly deliveryId: string
  readonly accountId: string
  readonly deliveryChannel: DeliveryChannel
  /** This try, from 1. */
  readonly attempt: number
  readonly language: 'vi' | 'en'
  readonly emailAddress: string | null
  readonly subscription: {
    readonly id: string
    readonly endpoint: string
    readonly p256dh: string
    readonly auth: string
  } | null
  /** Whether the person still wants it and the browser is still there. */
  readonly isWanted: boolean
  readonly reminders: readonly {
    readonly dueId: string
    readonly dueOn: string
    readonly dueKind: string
    readonly subject: string
    readonly path: string
  }[]
}

/**
 * The next message that may be tried at `now`, counted as tried and put off until `again`: a worker that dies on the way
 * leaves it to be tried again then. Locked rows are another worker's.
 */
export async function claimDelivery(
  tx: Transaction,
  now: Date,
  again: (attempt: number) => Date,
): Promise<ClaimedDelivery | undefined> {
  const { rows } = await sql<ClaimedDelivery>`
    select d.delivery_id as "deliveryId", d.account_id as "accountId", d.delivery_channel as "deliveryChannel",
      d.attempts + 1 as attempt, coalesce((select p.language from published.account_posts p
        where p.account_id = d.account_id limit 1), 'vi') as language,
      f.email_address as "emailAddress",
      case when s.push_subscription_id is not null then json_build_object('id', s.push_subscription_id, 'endpoint', s.endpoint,
        'p256dh', s.p256dh, 'auth', s.auth) end as subscription,
      exists (select from published.account_posts p where p.account_id = d.account_id) and case d.delivery_channel
        when 'email' then coalesce(f.sends_email, false)
        else coalesce(f.sends_push, false) and s.ended_at is null end as "isWanted",
      coalesce((select json_agg(json_build_object('dueId', r.due_id, 'dueOn', r.due_on, 'dueKind', r.due_kind,
          'subject', r.subject, 'path', r.path) order by r.due_on, r.subject)
        from reminders.delivered_reminders l join reminders.reminders r using (reminder_id)
        where l.delivery_id = d.delivery_id), '[]') as reminders
    from reminders.deliveries d
      left join reminders.preferences f on f.account_id = d.account_id
      left join reminders.push_subscriptions s on s.push_subscription_id = d.push_subscription_id
    where d.delivery_status = 'waiting' and d.next_attempt_at <= ${now}::timestamptz
    order by d.next_attempt_at, d.delivery_id limit 1
    for update of d skip locked`.execute(tx)
  const [claimed] = rows
  if (!claimed) return undefined
  await sql`
    update reminders.deliveries set attempts = ${claimed.attempt}::int, next_attempt_at = ${again(claimed.attempt)}::timestamptz
    where delivery_id = ${claimed.deliveryId}::uuid`.execute(tx)
  return claimed
}

export async function noteOutcome(
  tx: Transaction,
  deliveryId: string,
  { status, fault, now }: { readonly status: DeliveryStatus; readonly fault: string | null; readonly now: Date },
) {
  await sql`
    update reminders.deliveries set delivery_status = ${status}, fault = ${fault},
      ended_at = case when ${status} = 'waiting' then null else ${now}::timestamptz end
    where delivery_id = ${deliveryId}::uuid and delivery_status = 'waiting'`.execute(tx)
}

type StoredDelivery = Omit<DeliveryRow, 'madeAt' | 'nextAttemptAt' | 'endedAt'> & {
  madeAt: Date
  nextAttemptAt: Date | null
  endedAt: Date | null
}

/** Without address and text: whom, how, what became of it. */
export async function selectDeliveries(tx: Transaction): Promise<DeliveryRow[]> {
  const { rows } = await sql<StoredDelivery>`
    select d.delivery_id as id, a.person_name as "personName", d.delivery_channel as "deliveryChannel",
      d.delivery_status as "deliveryStatus", d.attempts, d.fault, d.made_at as "madeAt",
      case when d.delivery_status = 'waiting' then d.next_attempt_at end as "nextAttemptAt", d.ended_at as "endedAt"
    from reminders.deliveries d join published.accounts a using (account_id)
    order by d.made_at desc, d.delivery_id limit 5000`.execute(tx)
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
