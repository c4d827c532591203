// Posts, who holds them, and what they answer for, in the database.
import { sql } from 'kysely'
import type { BuiltInRole } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { Answering } from '../contract.ts'
import type { Matter } from '../unit.ts'

export interface Post {
  readonly id: string
  readonly agencyId: string
  readonly isHead: boolean
  /** Validity of its agency. */
  readonly validFrom: string
  readonly validTo: string | null
}

/** The post, locked: two who assign it at once take turns. */
export async function selectPost(tx: Transaction, id: string): Promise<Post | undefined> {
  const { rows } = await sql<Post>`
    select t.post_id as id, t.agency_id as "agencyId", t.is_head as "isHead", a.valid_from::text as "validFrom",
      a.valid_to::text as "validTo"
    from units.posts t join units.agencies a using (agency_id) where t.post_id = ${id}::uuid for update of t`.execute(
    tx,
  )
  return rows[0]
}

export async function insertPost(
  tx: Transaction,
  post: { id: string; agencyId: string; title: string; isHead: boolean; role: BuiltInRole | null },
): Promise<void> {
  await sql`
    insert into units.posts (post_id, agency_id, title, is_head, role)
    values (${post.id}::uuid, ${post.agencyId}::uuid, ${post.title}, ${post.isHead}, ${post.role})`.execute(tx)
}

export interface Holding {
  readonly id: string
  readonly personId: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly isActing: boolean
}

export async function selectHoldingsOfPost(tx: Transaction, postId: string): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select post_holding_id as id, person_id as "personId", valid_from::text as "validFrom", valid_to::text as "validTo",
      is_acting as "isActing"
    from units.post_holdings where post_id = ${postId}::uuid`.execute(tx)
  return rows
}

export async function insertHolding(
  tx: Transaction,
  holding: Holding & { readonly postId: string; readonly legalBasis: string | null },
): Promise<void> {
  await sql`
    insert into units.post_holdings (post_holding_id, post_id, person_id, valid_from, valid_to, is_acting, legal_basis)
    values (${holding.id}::uuid, ${holding.postId}::uuid, ${holding.personId}::uuid, ${holding.validFrom}::date,
      ${holding.validTo}::date, ${holding.isActing}, ${holding.legalBasis})`.execute(tx)
}

/** The span of a dated tie, locked; undefined when there is none. */
export async function selectHolding(tx: Transaction, id: string) {
  const { rows } = await sql<{ validFrom: string; validTo: string | null }>`
    select valid_from::text as "validFrom", valid_to::text as "validTo"
    from units.post_holdings where post_holding_id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

export async function endHolding(tx: Transaction, id: string, on: string, legalBasis: string | null): Promise<void> {
  await sql`
    update units.post_holdings set valid_to = ${on}::date,
      legal_basis = nullif(concat_ws('; ', legal_basis, ${legalBasis}::text), '')
    where post_holding_id = ${id}::uuid`.execute(tx)
}

export async function insertResponsibility(
  tx: Transaction,
  responsibility: {
    readonly id: string
    readonly postId: string
    readonly territoryId: string | null
    readonly matter: Matter
    readonly validFrom: string
    readonly validTo: string | null
    readonly legalBasis: string
  },
): Promise<void> {
  await sql`
    insert into units.responsibilities (responsibility_id, post_id, territory_id, matter, valid_from, valid_to, legal_basis)
    values (${responsibility.id}::uuid, ${responsibility.postId}::uuid, ${responsibility.territoryId}::uuid,
      ${responsibility.matter}, ${responsibility.validFrom}::date, ${responsibility.validTo}::date,
      ${responsibility.legalBasis})`.execute(tx)
}

/** Of the same matter and territory, whichever post. */
export async function selectResponsibilitiesLike(
  tx: Transaction,
  { postId, territoryId, matter }: { postId: string; territoryId: string | null; matter: Matter },
): Promise<{ validFrom: string; validTo: string | null }[]> {
  const { rows } = await sql<{ validFrom: string; validTo: string | null }>`
    select valid_from::text as "validFrom", valid_to::text as "validTo" from units.responsibilities
    where post_id = ${postId}::uuid and territory_id is not distinct from ${territoryId}::uuid and matter = ${matter}`.execute(
    tx,
  )
  return rows
}

export async function selectResponsibility(
  tx: Transaction,
  id: string,
): Promise<{ agencyId: string; validFrom: string } | undefined> {
  const { rows } = await sql<{ agencyId: string; validFrom: string }>`
    select t.agency_id as "agencyId", r.valid_from::text as "validFrom"
    from units.responsibilities r join units.posts t using (post_id)
    where r.responsibility_id = ${id}::uuid for update of r`.execute(tx)
  return rows[0]
}

export async function endResponsibilityOn(tx: Transaction, id: string, on: string, legalBasis: string): Promise<void> {
  await sql`
    update units.responsibilities set valid_to = ${on}::date, legal_basis = legal_basis || '; ' || ${legalBasis}
    where responsibility_id = ${id}::uuid`.execute(tx)
}

/** Who answers for what on a day: one row a responsibility, with whoever holds the post; who stands in for the holder comes first. */
export async function selectAnswering(tx: Transaction, on: string): Promise<Answering[]> {
  const { rows } = await sql<Answering>`
    select r.responsibility_id as "responsibilityId", r.matter, r.territory_id as "territoryId", y.full_name as "territoryName",
      a.agency_id as "agencyId", a.name as "agencyName", t.post_id as "postId", t.title as "postTitle",
      h.person_id as "personId", p.name as "personName", p.telephone, coalesce(h.is_acting, false) as "isActing",
      r.valid_from::text as "validFrom", r.valid_to::text as "validTo", r.legal_basis as "legalBasis"
    from units.responsibilities r join units.posts t using (post_id) join units.agencies a using (agency_id)
      left join units.territories y on y.territory_id = r.territory_id
      left join lateral (
        select person_id, is_acting from units.post_holdings
        where post_id = r.post_id and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
        order by is_acting desc, valid_from desc limit 1
      ) h on true
      left join units.people p on p.person_id = h.person_id
    where r.valid_from <= ${on}::date and (r.valid_to is null or r.valid_to > ${on}::date)`.execute(tx)
  return rows
}

export interface PostRow {
  readonly id: string
  readonly title: string
  readonly isHead: boolean
  readonly role: BuiltInRole | null
  readonly holders: {
    postHoldingId: string
    personId: string
    personName: string
    isActing: boolean
    validFrom: string
    validTo: string | null
    legalBasis: string | null
  }[]
}

/** The posts of an agency, head first, with everybody who held them, the latest first. */
export async function selectPostsOfAgency(tx: Transaction, agencyId: string): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select t.post_id as id, t.title, t.is_head as "isHead", t.role,
      coalesce((
        select jsonb_agg(jsonb_build_object('postHoldingId', h.post_holding_id, 'personId', p.person_id, 'personName', p.name,
          'isActing', h.is_acting, 'validFrom', h.valid_from, 'validTo', h.valid_to, 'legalBasis', h.legal_basis)
          order by h.valid_from desc, p.name)
        from units.post_holdings h join units.people p using (person_id) where h.post_id = t.post_id
      ), '[]') as holders
    from units.posts t where t.agency_id = ${agencyId}::uuid order by t.is_head desc, t.title`.execute(tx)
  return rows
}
