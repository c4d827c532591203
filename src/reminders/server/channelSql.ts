// How each person wants to be reminded: preferences, browsers, the office's key pair, the secret address of a calendar.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'

export interface Preference {
  readonly emailAddress: string | null
  readonly sendsEmail: boolean
  readonly sendsPush: boolean
}

export async function selectPreference(tx: Transaction, accountId: string): Promise<Preference> {
  const { rows } = await sql<Preference>`
    select email_address as "emailAddress", sends_email as "sendsEmail", sends_push as "sendsPush"
    from reminders.preferences where account_id = ${accountId}::uuid`.execute(tx)
  return rows[0] ?? { emailAddress: null, sendsEmail: false, sendsPush: false }
}

export async function upsertPreference(tx: Transaction, accountId: string, wanted: Preference, now: Date) {
  await sql`
    insert into reminders.preferences (account_id, email_address, sends_email, sends_push, changed_at)
    values (${accountId}::uuid, ${wanted.emailAddress}, ${wanted.sendsEmail}::boolean, ${wanted.sendsPush}::boolean,
      ${now}::timestamptz)
    on conflict (account_id) do update set email_address = excluded.email_address, sends_email = excluded.sends_email,
      sends_push = excluded.sends_push, changed_at = excluded.changed_at`.execute(tx)
}

export interface Subscription {
  readonly id: string
  readonly device: string
  readonly madeAt: Date
  readonly endpoint: string
}
export async function selectSubscriptions(tx: Transaction, accountId: string): Promise<Subscription[]> {
  const { rows } = await sql<Subscription>`
    select push_subscription_id as id, device, made_at as "madeAt", endpoint
    from reminders.push_subscriptions where account_id = ${accountId}::uuid and ended_at is null
    order by made_at desc`.execute(tx)
  return rows
}

export interface NewSubscription {
  readonly id: string
  readonly accountId: string
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
  readonly device: string
  readonly now: Date
}
/** A browser belongs to whoever asked last in it. */
export async function insertSubscription(tx: Transaction, given: NewSubscription) {
  await sql`
    update reminders.push_subscriptions set ended_at = ${given.now}::timestamptz
    where endpoint = ${given.endpoint} and ended_at is null`.execute(tx)
  await sql`
    insert into reminders.push_subscriptions (push_subscription_id, account_id, endpoint, p256dh, auth, device, made_at)
    values (${given.id}::uuid, ${given.accountId}::uuid, ${given.endpoint}, ${given.p256dh}, ${given.auth}, ${given.device},
      ${given.now}::timestamptz)`.execute(tx)
}

/** `accountId` left out: whoever's. Answers whether one was open. */
export async function endSubscription(tx: Transaction, id: string, now: Date, accountId?: string): Promise<boolean> {
  const { rows } = await sql`
    update reminders.push_subscriptions set ended_at = ${now}::timestamptz
    where push_subscription_id = ${id}::uuid and ended_at is null
      and (${accountId ?? null}::uuid is null or account_id = ${accountId ?? null}::uuid)
    returning push_subscription_id`.execute(tx)
  return rows.length > 0
}

export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}
export async function selectPushKeys(tx: Transaction): Promise<PushKeys | undefined> {
  const { rows } = await sql<PushKeys>`
    select public_key as "publicKey", private_key as "privateKey" from reminders.push_keys`.execute(tx)
  return rows[0]
}

export async function insertPushKeys(tx: Transaction, { publicKey, privateKey }: PushKeys, now: Date) {
  await sql`
    insert into reminders.push_keys (push_key_number, public_key, private_key, made_at)
    values (1, ${publicKey}, ${privateKey}, ${now}::timestamptz) on conflict do nothing`.execute(tx)
}

/** The one before ends: there is one address a person. */
export async function insertFeed(
  tx: Transaction,
  { id, accountId, secretHash, now }: { id: string; accountId: string; secretHash: string; now: Date },
) {
  await endFeed(tx, accountId, now)
  await sql`
    insert into reminders.calendar_feeds (calendar_feed_id, account_id, secret_hash, made_at)
    values (${id}::uuid, ${accountId}::uuid, ${secretHash}, ${now}::timestamptz)`.execute(tx)
}

export async function endFeed(tx: Transaction, accountId: string, now: Date) {
  await sql`
    update reminders.calendar_feeds set ended_at = ${now}::timestamptz
    where account_id = ${accountId}::uuid and ended_at is null`.execute(tx)
}

export async function selectFeed(tx: Transaction, accountId: string): Promise<{ madeAt: Date } | undefined> {
  const { rows } = await sql<{ madeAt: Date }>`
    select made_at as "madeAt" from reminders.calendar_feeds
    where account_id = ${accountId}::uuid and ended_at is null`.execute(tx)
  return rows[0]
}

/** Whose calendar it is; undefined when nobody's (any more), or of an account that was closed. */
export async function selectFeedAccount(tx: Transaction, secretHash: string): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select f.account_id as "accountId" from reminders.calendar_feeds f
    where f.secret_hash = ${secretHash} and f.ended_at is null
      and exists (select from published.account_posts p where p.account_id = f.account_id)`.execute(tx)
  return rows[0]?.accountId
}
