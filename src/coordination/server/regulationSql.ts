// Coordination rules in the database.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import { present } from '../../platform/typed.ts'
import type { RegulationRow } from '../contract.ts'
import type { RegulationFacts } from '../coordinationRegulation.ts'

export interface Recorded {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

export async function insertRegulation(
  tx: Transaction,
  regulationId: string,
  facts: RegulationFacts,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into coordination.coordination_regulations (regulation_id, agency_id, number, title, signed_on, valid_from, valid_to, remark,
      is_demonstration, recorded_by, recorded_at)
    values (${regulationId}::uuid, ${facts.agencyId}::uuid, ${facts.number}, ${facts.title}, ${facts.signedOn}::date,
      ${facts.validFrom}::date, ${facts.validTo ?? null}::date, ${facts.remark ?? null}, ${isDemonstration},
      ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  await insertParts(tx, regulationId, facts)
}

/** Writes rules over, their parties and files with them. */
export async function updateRegulation(tx: Transaction, regulationId: string, facts: RegulationFacts): Promise<void> {
  await sql`
    update coordination.coordination_regulations set agency_id = ${facts.agencyId}::uuid, number = ${facts.number},
      title = ${facts.title}, signed_on = ${facts.signedOn}::date, valid_from = ${facts.validFrom}::date,
      valid_to = ${facts.validTo ?? null}::date, remark = ${facts.remark ?? null}
    where regulation_id = ${regulationId}::uuid`.execute(tx)
  await sql`delete from coordination.regulation_parties where regulation_id = ${regulationId}::uuid`.execute(tx)
  await sql`delete from coordination.regulation_files where regulation_id = ${regulationId}::uuid`.execute(tx)
  await insertParts(tx, regulationId, facts)
}

async function insertParts(tx: Transaction, regulationId: string, facts: RegulationFacts): Promise<void> {
  await sql`
    insert into coordination.regulation_parties (regulation_id, agency_id, duties, sort)
    select ${regulationId}::uuid, (party.value ->> 'agencyId')::uuid, party.value ->> 'duties', party.sort
    from jsonb_array_elements(${JSON.stringify(facts.parties)}::jsonb) with ordinality as party (value, sort)`.execute(
    tx,
  )
  const fileIds = facts.fileIds ?? []
  if (fileIds.length > 0)
    await sql`insert into coordination.regulation_files (regulation_id, file_id, sort)
      select ${regulationId}::uuid, * from unnest(${fileIds}::uuid[]) with ordinality`.execute(tx)
}

export interface StoredRegulation extends RegulationRow {
  readonly remark: string | null
  readonly parties: { agencyId: string; agencyName: string; duties: string | null }[]
  readonly fileIds: readonly string[]
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** Rules as a person enters them. */
export function regulationFactsOf(regulation: StoredRegulation): RegulationFacts {
  const { agencyId, number, title, signedOn, validFrom, validTo, fileIds, remark } = regulation
  const parties = regulation.parties.map(({ agencyName: _, ...party }) => present(party))
  const facts = { agencyId, number, title, signedOn, validFrom, validTo, parties, fileIds, remark }
  return present(facts) as unknown as RegulationFacts
}

interface RegulationFilter {
  readonly regulationId?: string
  /** The day on which rules are in force or not; nothing signed later is there. */
  readonly on: string
  readonly agencyIds?: readonly string[]
  readonly inForce?: boolean
  readonly withWithdrawn?: boolean
}

/** Rules that match, the latest first. */
export async function selectRegulations(tx: Transaction, filter: RegulationFilter): Promise<StoredRegulation[]> {
  const isInForce = sql`(regulation.valid_from <= ${filter.on}::date
    and (regulation.valid_to is null or ${filter.on}::date < regulation.valid_to))`
  const matching = [
    sql`regulation.signed_on <= ${filter.on}::date`,
    filter.regulationId && sql`regulation.regulation_id = ${filter.regulationId}::uuid`,
    filter.agencyIds &&
      sql`exists (select from coordination.regulation_parties party where party.regulation_id = regulation.regulation_id
        and party.agency_id = any(${filter.agencyIds}::uuid[]))`,
    filter.inForce && isInForce,
    !filter.withWithdrawn && sql`withdrawn.record_id is null`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<StoredRegulation>`
    select regulation.regulation_id as id, regulation.number, regulation.title, regulation.signed_on as "signedOn",
      regulation.valid_from as "validFrom", regulation.valid_to as "validTo", ${isInForce} as "isInForce",
      regulation.agency_id as "agencyId", keeper.name as "agencyName", regulation.remark, bound.parties,
      bound.names as "partyNames", met.meetings, met.last_met_on as "lastMetOn", met.open as "openConclusions",
      coalesce((select array_agg(file.file_id order by file.sort) from coordination.regulation_files file
        where file.regulation_id = regulation.regulation_id), '{}') as "fileIds",
      coalesce(account.person_name, '') as "recordedBy", regulation.recorded_at as "recordedAt",
      withdrawn.record_id is not null as "isWithdrawn", regulation.is_demonstration as "isDemonstration"
    from coordination.coordination_regulations regulation
    join published.agencies keeper on keeper.agency_id = regulation.agency_id
    left join published.withdrawn_records withdrawn on withdrawn.record_id = regulation.regulation_id
    left join published.accounts account on account.account_id = regulation.recorded_by
    cross join lateral (
      select array_agg(agency.name order by party.sort) as names,
        json_agg(json_build_object('agencyId', party.agency_id, 'agencyName', agency.name, 'duties', party.duties)
          order by party.sort) as parties
      from coordination.regulation_parties party
      join published.agencies agency on agency.agency_id = party.agency_id
      where party.regulation_id = regulation.regulation_id
    ) bound
    cross join lateral (
      select count(distinct meeting.meeting_id)::int as meetings, max(meeting.held_on) as last_met_on,
        (count(conclusion.conclusion_id) filter (where conclusion.done_on is null))::int as open
      from coordination.meetings meeting
      left join coordination.conclusions conclusion on conclusion.meeting_id = meeting.meeting_id
      where meeting.regulation_id = regulation.regulation_id and not exists (
        select from published.withdrawn_records gone where gone.record_id = meeting.meeting_id)
    ) met
    where ${sql.join(matching, sql` and `)}
    order by regulation.signed_on desc, regulation.number, regulation.regulation_id`.execute(tx)
  return rows
}
