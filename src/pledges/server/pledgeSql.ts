// Pledges in the database: signed, listed, named.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope } from '../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  newestFirst,
  type PagedList,
  smallestFirst,
} from '../../platform/server/database/pagedList.ts'
import { present } from '../../platform/typed.ts'
import type { Language } from '../../platform/words.ts'
import type { PledgeRow } from '../contract.ts'
import { type PledgeFacts, type PledgeParty, type PledgeSubject, type Signer, signersOf } from '../pledge.ts'
import { pledgesWords } from '../words.ts'

export interface Recorded {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

export async function insertPledge(
  tx: Transaction,
  pledgeId: string,
  facts: PledgeFacts,
  recorded: Recorded,
): Promise<void> {
  await sql`
    insert into pledges.pledges (pledge_id, pledge_party, pledge_subjects, agency_id, territory_id, place_name, signed_on,
      valid_year, signers, remark, is_demonstration, recorded_by, recorded_at)
    values (${pledgeId}::uuid, ${facts.pledgeParty}, ${facts.pledgeSubjects}::text[], ${facts.agencyId}::uuid,
      ${facts.territoryId}::uuid, ${facts.placeName ?? null}, ${facts.signedOn}::date, ${facts.validYear ?? null}::int,
      ${signersOf(facts)}::int, ${facts.remark ?? null}, ${recorded.isDemonstration}, ${recorded.by}::uuid,
      ${recorded.at}::timestamptz)`.execute(tx)
  await insertProof(tx, pledgeId, facts)
}

/** Writes a pledge over, its names and scans with it. */
export async function updatePledge(tx: Transaction, pledgeId: string, facts: PledgeFacts): Promise<void> {
  await sql`
    update pledges.pledges set pledge_party = ${facts.pledgeParty}, pledge_subjects = ${facts.pledgeSubjects}::text[],
      agency_id = ${facts.agencyId}::uuid, territory_id = ${facts.territoryId}::uuid, place_name = ${facts.placeName ?? null},
      signed_on = ${facts.signedOn}::date, valid_year = ${facts.validYear ?? null}::int, signers = ${signersOf(facts)}::int,
      remark = ${facts.remark ?? null}
    where pledge_id = ${pledgeId}::uuid`.execute(tx)
  await sql`delete from pledges.pledge_signers where pledge_id = ${pledgeId}::uuid`.execute(tx)
  await sql`delete from pledges.pledge_lists where pledge_id = ${pledgeId}::uuid`.execute(tx)
  await insertProof(tx, pledgeId, facts)
}

async function insertProof(tx: Transaction, pledgeId: string, facts: PledgeFacts): Promise<void> {
  if (facts.names)
    await sql`
      insert into pledges.pledge_signers (pledge_id, sort, name, position)
      select ${pledgeId}::uuid, given.sort, given.value ->> 'name', given.value ->> 'position'
      from jsonb_array_elements(${JSON.stringify(facts.names)}::jsonb) with ordinality as given (value, sort)`.execute(
      tx,
    )
  const listIds = facts.listIds ?? []
  if (listIds.length > 0)
    await sql`insert into pledges.pledge_lists (pledge_id, file_id, sort)
      select ${pledgeId}::uuid, * from unnest(${listIds}::uuid[]) with ordinality`.execute(tx)
}

export interface StoredPledge {
  readonly id: string
  readonly agencyId: string
  readonly territoryId: string
  /** Without the names; they are asked for on their own. */
  readonly facts: Omit<PledgeFacts, 'names'>
  readonly isWithdrawn: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Undefined when there is none. */
export async function selectPledge(tx: Transaction, pledgeId: string): Promise<StoredPledge | undefined> {
  const { rows } = await sql<StoredPledge>`
    select record.pledge_id as id, record.agency_id as "agencyId", record.territory_id as "territoryId",
      json_build_object('pledgeParty', record.pledge_party, 'pledgeSubjects', record.pledge_subjects,
        'agencyId', record.agency_id, 'territoryId', record.territory_id, 'placeName', record.place_name,
        'signedOn', record.signed_on, 'validYear', record.valid_year, 'signers', record.signers,
        'listIds', (select array_agg(list.file_id order by list.sort) from pledges.pledge_lists list
          where list.pledge_id = record.pledge_id), 'remark', record.remark) as facts,
      exists (select from published.withdrawn_records gone where gone.record_id = record.pledge_id) as "isWithdrawn",
      coalesce(account.person_name, '') as "recordedBy", record.recorded_at as "recordedAt"
    from pledges.pledges record
    left join published.accounts account on account.account_id = record.recorded_by
    where record.pledge_id = ${pledgeId}::uuid`.execute(tx)
  const [row] = rows
  return row && { ...row, facts: present(row.facts) as unknown as StoredPledge['facts'] }
}

/** Personal data: whoever asks writes it down. */
export async function selectSigners(tx: Transaction, pledgeId: string): Promise<Signer[]> {
  const { rows } = await sql<{ name: string; position: string | null }>`
    select name, position from pledges.pledge_signers where pledge_id = ${pledgeId}::uuid order by sort`.execute(tx)
  return rows.map(({ name, position }) => ({ name, ...(position ? { position } : {}) }))
}

export interface PledgeFilter {
  readonly pledgeParty?: PledgeParty
  readonly pledgeSubject?: PledgeSubject
  readonly from?: string
  readonly to?: string
  readonly asOf?: string
  readonly territoryIds?: readonly string[]
  readonly agencyIds?: readonly string[]
  readonly withWithdrawn?: boolean
}

const matching = (scope: Scope, filter: PledgeFilter) =>
  sql.join(
    [
      inScope(scope),
      filter.pledgeParty && sql`record.pledge_party = ${filter.pledgeParty}`,
      filter.pledgeSubject && sql`${filter.pledgeSubject} = any(record.pledge_subjects)`,
      filter.from && sql`record.signed_on >= ${filter.from}::date`,
      filter.to && sql`record.signed_on <= ${filter.to}::date`,
      filter.asOf && sql`record.signed_on <= ${filter.asOf}::date`,
      filter.territoryIds && sql`record.territory_id = any(${filter.territoryIds}::uuid[])`,
      filter.agencyIds && sql`record.agency_id = any(${filter.agencyIds}::uuid[])`,
      !filter.withWithdrawn && sql`withdrawn.record_id is null`,
    ].filter((condition) => typeof condition === 'object'),
    sql` and `,
  )

const tables = sql`pledges.pledges record
  left join published.withdrawn_records withdrawn on withdrawn.record_id = record.pledge_id`

/** The list in the database. */
export function pagedPledges(scope: Scope, filter: PledgeFilter, language: Language): PagedList {
  const words = pledgesWords[language]
  const party = labelled(sql`record.pledge_party`, words.pledgeParty)
  const subjects = sql`(select string_agg(${labelled(sql`promised.subject`, words.pledgeSubject)}, ', ' order by promised.place)
    from unnest(record.pledge_subjects) with ordinality as promised (subject, place))`
  return {
    id: sql`record.pledge_id`,
    tables,
    where: matching(scope, filter),
    spelled: sql`
      join published.territories unit on unit.territory_id = record.territory_id
      join published.agencies agency on agency.agency_id = record.agency_id`,
    words: [sql`agency.name`, sql`record.place_name`, sql`unit.full_name`, party, subjects],
    sorts: {
      signedOn: [byKnown(sql`record.signed_on`)],
      agencyName: [byText(sql`agency.name`)],
      pledgeParty: [byText(party)],
      pledgeSubjects: [byText(subjects)],
      signers: [byKnown(sql`record.signers`)],
      validYear: [byValue(sql`record.valid_year`)],
      placeName: [byText(sql`record.place_name`)],
      territoryName: [byText(sql`unit.full_name`)],
      recordedAt: [byKnown(sql`record.recorded_at`)],
    },
    first: { sort: 'signedOn', direction: 'desc' },
    ties: [
      newestFirst(sql`record.signed_on`),
      newestFirst(sql`record.recorded_at`),
      smallestFirst(sql`record.pledge_id`),
    ],
  }
}

/** Households and people of all pledges that match, whatever is searched; those taken out aside. */
export async function selectPledgeSums(tx: Transaction, scope: Scope, filter: PledgeFilter) {
  const { rows } = await sql<{ households: number; people: number }>`
    select coalesce(sum(record.signers) filter (where record.pledge_party = 'households'), 0)::int as households,
      coalesce(sum(record.signers) filter (where record.pledge_party = 'staff'), 0)::int as people
    from ${tables} where ${matching(scope, filter)} and withdrawn.record_id is null`.execute(tx)
  return rows[0] ?? { households: 0, people: 0 }
}

/** Those pledges that the scope shows, withdrawn or not. */
export async function selectPledgeRows(
  tx: Transaction,
  scope: Scope,
  pledgeIds: readonly string[],
): Promise<PledgeRow[]> {
  const { rows } = await sql<Omit<PledgeRow, 'recordedAt'> & { recordedAt: Date }>`
    select record.pledge_id as id, record.signed_on as "signedOn", record.pledge_party as "pledgeParty",
      record.pledge_subjects as "pledgeSubjects", record.signers, record.valid_year as "validYear",
      record.place_name as "placeName", record.territory_id as "territoryId", unit.full_name as "territoryName",
      record.agency_id as "agencyId", agency.name as "agencyName",
      (select count(*)::int from pledges.pledge_signers signer where signer.pledge_id = record.pledge_id) as "nameCount",
      (select count(*)::int from pledges.pledge_lists list where list.pledge_id = record.pledge_id) as "listCount",
      record.recorded_at as "recordedAt", withdrawn.record_id is not null as "isWithdrawn",
      record.is_demonstration as "isDemonstration"
    from ${tables}
    join published.territories unit on unit.territory_id = record.territory_id
    join published.agencies agency on agency.agency_id = record.agency_id
    where ${inScope(scope)} and record.pledge_id = any(${pledgeIds}::uuid[])`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}
