// Puts in the first accounts: the operator at the machine, then an administrator to be, or the people of the demonstration.
import { sql } from 'kysely'
import { operatorAccountId } from '../../platform/actor.ts'
import { seedId } from '../../platform/seedId.ts'
import type { Moment } from '../../platform/server/command.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { administratorName, administratorUserName, operatorName } from '../seed/firstAccounts.ts'
import { demonstrationPosts, otherHeads, otherRangers, type Persona, personas } from '../seed/personas.ts'
import { postId } from '../seed/posts.ts'

export const administratorAccountId = seedId('account', administratorUserName)

interface PersonSeed {
  readonly personId: string
  readonly name: string
  readonly accountId: string | null
  readonly userName: string
  readonly persona: string | null
  readonly holdings: readonly { readonly postId: string; readonly from: string; readonly to: string | null }[]
}

export async function insertFirstAccounts({ tx, now, isDemonstration }: Moment): Promise<void> {
  const operator: PersonSeed = {
    personId: operatorAccountId,
    name: operatorName,
    accountId: operatorAccountId,
    userName: 'operator',
    persona: null,
    holdings: [],
  }
  const administrator: PersonSeed = {
    personId: seedId('person', administratorUserName),
    name: administratorName,
    accountId: administratorAccountId,
    userName: administratorUserName,
    persona: null,
    holdings: [{ postId: postId('HKL', 'administrator'), from: '2025-07-01', to: null }],
  }
  await insertPeople(tx, isDemonstration ? [operator] : [operator, administrator], now, false)
}

/** The invented people in their posts. Their accounts have no password: they open only by one click, in a demonstration. */
export async function insertPersonas({ tx, now }: Moment): Promise<void> {
  const rows = JSON.stringify(demonstrationPosts)
  await sql`
    insert into units.posts (post_id, agency_id, title, is_head, role)
    select "postId", "agencyId", title, "isHead", role
    from jsonb_to_recordset(${rows}::jsonb) as seed("postId" uuid, "agencyId" uuid, title text, "isHead" boolean, role text)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.responsibilities (responsibility_id, post_id, territory_id, matter, valid_from, legal_basis)
    select "responsibilityId", "postId", "territoryId", matter, "validFrom", "legalBasis"
    from jsonb_to_recordset(${rows}::jsonb) as seed("responsibilityId" uuid, "postId" uuid, "territoryId" uuid, matter text,
      "validFrom" date, "legalBasis" text)
    on conflict do nothing`.execute(tx)
  const seedOf = (person: Persona, hasAccount: boolean): PersonSeed => ({
    personId: seedId('person', person.persona),
    name: person.name,
    accountId: hasAccount ? seedId('account', person.persona) : null,
    userName: person.persona,
    persona: person.persona,
    holdings: person.holdings,
  })
  const people = [
    ...personas.map((person) => seedOf(person, true)),
    ...[...otherHeads, ...otherRangers].map((person) => seedOf(person, false)),
  ]
  await insertPeople(tx, people, now, true)
}

async function insertPeople(tx: Transaction, people: readonly PersonSeed[], now: Date, isDemonstration: boolean) {
  const rows = JSON.stringify(people)
  await sql`
    insert into units.people (person_id, name, is_demonstration)
    select "personId", name, ${isDemonstration}
    from jsonb_to_recordset(${rows}::jsonb) as seed("personId" uuid, name text)
    on conflict do nothing`.execute(tx)
  await sql`
    insert into units.accounts (account_id, person_id, user_name, persona, created_at)
    select "accountId", "personId", "userName", persona, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as seed("accountId" uuid, "personId" uuid, "userName" text, persona text)
    where "accountId" is not null
    on conflict do nothing`.execute(tx)
  const holdings = people.flatMap(({ personId, holdings: held }) =>
    held.map((holding) => ({ ...holding, personId, id: seedId('postHolding', `${personId}/${holding.postId}`) })),
  )
  await sql`
    insert into units.post_holdings (post_holding_id, post_id, person_id, valid_from, valid_to, is_acting)
    select id, "postId", "personId", "from", "to", false
    from jsonb_to_recordset(${JSON.stringify(holdings)}::jsonb) as seed(id uuid, "postId" uuid, "personId" uuid, "from" date,
      "to" date)
    on conflict do nothing`.execute(tx)
}
