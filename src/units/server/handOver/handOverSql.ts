// Open work of a person, and who took over whose, in the database.
import { type RawBuilder, sql } from 'kysely'
import type { OutputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { OpenWork, showOpenWork } from '../../handOver/contract.ts'
import type { Matter } from '../../unit.ts'
import { isoText } from '../instantSql.ts'

type Shown = OutputOf<typeof showOpenWork>
export type HeldPost = Omit<Shown['posts'][number], 'responsibilities'> & {
  readonly postId: string
  readonly responsibilities: readonly { readonly matter: Matter; readonly territoryName: string | null }[]
}

export async function selectHeldPosts(tx: Transaction, personId: string, on: string): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select h.post_holding_id as "postHoldingId", t.post_id as "postId", t.title as "postTitle", g.name as "agencyName",
      t.is_head as "isHead", h.is_acting as "isActing", h.valid_from::text as "validFrom",
      coalesce((select jsonb_agg(jsonb_build_object('matter', r.matter, 'territoryName', u.full_name))
        from units.responsibilities r left join units.territories u using (territory_id)
        where r.post_id = t.post_id and r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date)
      ), '[]') as responsibilities
    from units.post_holdings h join units.posts t using (post_id) join units.agencies g using (agency_id)
    where h.person_id = ${personId}::uuid and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to > ${on}::date)
    order by h.valid_from, t.title`.execute(tx)
  return rows
}

/** Accounts whose open work is this one's by the latest hand-over, with the names behind them; handed on again, it moves on. */
const heirs = (accountId: RawBuilder<unknown>) => sql`
  with recursive latest as (
    select distinct on (from_account_id) from_account_id, to_person_id from units.hand_overs
    order by from_account_id, recorded_at desc
  ), mine (account_id, handed_by) as (
    select ${accountId}::uuid, null::text
    where not exists (select from latest where from_account_id = ${accountId}::uuid)
    union
    select l.from_account_id, p.name
    from mine join units.accounts me on me.account_id = mine.account_id
      join latest l on l.to_person_id = me.person_id
      join units.accounts a on a.account_id = l.from_account_id join units.people p on p.person_id = a.person_id
  )`

export async function selectOpenWork(tx: Transaction, accountId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    ${heirs(sql`${accountId}`)}
    select w.open_kind as "openKind", w.subject, w.path, ${isoText(sql`w.since_at`)} as "sinceAt",
      mine.handed_by as "handedBy"
    from published.open_work w join mine using (account_id) order by w.since_at, w.subject`.execute(tx)
  return rows
}

export async function insertHandOver(
  tx: Transaction,
  one: {
    readonly id: string
    readonly fromAccountId: string
    readonly toPersonId: string
    readonly handedOn: string
    readonly legalBasis: string
    readonly posts: readonly string[]
    readonly openWork: readonly string[]
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await sql`
    insert into units.hand_overs (hand_over_id, from_account_id, to_person_id, handed_on, legal_basis, posts, open_work,
      recorded_by, recorded_at)
    values (${one.id}::uuid, ${one.fromAccountId}::uuid, ${one.toPersonId}::uuid, ${one.handedOn}::date, ${one.legalBasis},
      ${JSON.stringify(one.posts)}::jsonb, ${JSON.stringify(one.openWork)}::jsonb, ${one.by}::uuid,
      ${one.at}::timestamptz)`.execute(tx)
}

export async function selectHandOvers(tx: Transaction, accountId: string): Promise<Shown['history']> {
  const { rows } = await sql<Shown['history'][number]>`
    select h.hand_over_id as id, h.handed_on::text as "handedOn", p.name as "toName", h.legal_basis as "legalBasis",
      b.name as "recordedBy", h.posts, h.open_work as "openWork"
    from units.hand_overs h join units.people p on p.person_id = h.to_person_id
      join units.accounts a on a.account_id = h.recorded_by join units.people b on b.person_id = a.person_id
    where h.from_account_id = ${accountId}::uuid order by h.recorded_at desc`.execute(tx)
  return rows
}
