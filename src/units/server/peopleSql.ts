// People in the database.
import { sql } from 'kysely'
import { operatorAccountId } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { PersonRow } from '../peopleContract.ts'

export interface PersonaRow {
  readonly persona: string
  readonly personName: string
  readonly postTitle: string
  readonly agencyName: string
}

export async function selectPersonas(tx: Transaction, today: string): Promise<PersonaRow[]> {
  const { rows } = await sql<PersonaRow>`
    select a.persona, p.name as "personName", coalesce(t.title, '') as "postTitle", coalesce(g.name, '') as "agencyName"
    from units.accounts a join units.people p using (person_id)
      left join units.post_holdings h on h.person_id = a.person_id and h.valid_from <= ${today}::date
        and (h.valid_to is null or h.valid_to > ${today}::date)
      left join units.posts t using (post_id) left join units.agencies g using (agency_id)
    where a.persona is not null and a.closed_at is null
    order by h.valid_from desc`.execute(tx)
  return rows
}

export async function isPerson(tx: Transaction, personId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from units.people where person_id = ${personId}::uuid`.execute(tx)
  return rows.length > 0
}

export async function insertPerson(
  tx: Transaction,
  person: { id: string; name: string; telephone: string | null; isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into units.people (person_id, name, telephone, is_demonstration)
    values (${person.id}::uuid, ${person.name}, ${person.telephone}, ${person.isDemonstration})`.execute(tx)
}

/** `name` null: stays; `telephone` undefined: stays, null: is taken out. */
export async function updatePerson(
  tx: Transaction,
  id: string,
  change: { name: string | null; telephone: string | null | undefined },
): Promise<void> {
  await sql`
    update units.people set name = coalesce(${change.name}, name),
      telephone = case when ${change.telephone !== undefined} then ${change.telephone ?? null} else telephone end
    where person_id = ${id}::uuid`.execute(tx)
}

/** Everybody with the posts held on a day and the account that is open. */
export async function selectPeople(tx: Transaction, on: string): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.person_id as id, p.name, p.telephone, a.account_id as "accountId", a.user_name as "userName",
      coalesce((
        select jsonb_agg(jsonb_build_object('postHoldingId', h.post_holding_id, 'postId', t.post_id, 'title', t.title,
          'agencyId', g.agency_id, 'agencyName', g.name, 'isActing', h.is_acting, 'validFrom', h.valid_from,
          'validTo', h.valid_to) order by h.valid_from, t.title)
        from units.post_holdings h join units.posts t using (post_id) join units.agencies g using (agency_id)
        where h.person_id = p.person_id and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to > ${on}::date)
      ), '[]') as posts
    from units.people p left join units.accounts a on a.person_id = p.person_id and a.closed_at is null
    where p.person_id <> ${operatorAccountId}::uuid`.execute(tx)
  return rows
}

export async function selectPersonName(tx: Transaction, personId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from units.people where person_id = ${personId}::uuid`.execute(tx)
  return rows[0]?.name ?? ''
}
