// The books of commands and of reads with personal data.
import { sql } from 'kysely'
import type { ActivityKind } from '../../activity/contract.ts'
import type { Transaction } from '../database/database.ts'

export async function insertReadEntry(
  tx: Transaction,
  entry: {
    readonly name: string
    readonly accountId: string
    readonly input: unknown
    readonly isExport: boolean
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into platform.read_entries (name, account_id, input, is_export, read_at)
    values (${entry.name}, ${entry.accountId}::uuid, ${JSON.stringify(entry.input ?? {})}::jsonb, ${entry.isExport},
      ${entry.at}::timestamptz)`.execute(tx)
}

export interface StoredActivity {
  readonly id: string
  readonly at: string
  readonly activityKind: ActivityKind
  readonly name: string
  readonly personName: string
  readonly input: unknown
}
interface Wanted {
  readonly accountId: string | null
  readonly from: string | null
  readonly to: string | null
  readonly activityKind: ActivityKind | null
  /** Null = of every name. */
  readonly names: readonly string[] | null
  readonly timeZone: string
  readonly isAscending: boolean
  readonly limit: number
  readonly offset: number
}

/** One page of both books by time, and how many entries match in all. */
export async function selectActivity(
  tx: Transaction,
  wanted: Wanted,
): Promise<{ rows: StoredActivity[]; total: number }> {
  const { accountId, from, to, activityKind, names, timeZone, limit, offset } = wanted
  const direction = wanted.isAscending ? sql`asc` : sql`desc`
  const both = sql`
    select command_id::text as id, accepted_at as at, 'command' as kind, name, account_id, input
    from platform.audit_entries where account_id is not null
    union all
    select 'r' || read_number, read_at, case when is_export then 'export' else 'read' end, name, account_id, input
    from platform.read_entries
    union all
    select 'd' || disclosure_id, disclosed_at, 'read', read_name, account_id, jsonb_strip_nulls(jsonb_build_object('recordId', record_id, 'people', row_count))
    from platform.disclosures`
  const matching = sql`
    from (${both}) b
    where (${accountId}::uuid is null or account_id = ${accountId}::uuid)
      and (${from}::date is null or at >= ${from}::date::timestamp at time zone ${timeZone})
      and (${to}::date is null or at < (${to}::date + 1)::timestamp at time zone ${timeZone})
      and (${activityKind}::text is null or kind = ${activityKind})
      and (${names ? [...names] : null}::text[] is null or name = any(${names ? [...names] : null}::text[]))`
  const counted = await sql<{ total: number }>`select count(*)::int as total ${matching}`.execute(tx)
  const { rows } = await sql<StoredActivity>`
    select p.id, to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, p.kind as "activityKind", p.name,
      coalesce(a.person_name, '') as "personName", p.input
    from (select * ${matching} order by at ${direction}, id limit ${limit} offset ${offset}) p
      left join published.accounts a using (account_id)
    order by p.at ${direction}, p.id`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}
