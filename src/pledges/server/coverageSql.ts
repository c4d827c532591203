// How many of an agency's people signed, and how many there are.
import { sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { InputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { inScope } from '../../platform/server/database/fragments.ts'
import type { CoverageRow, recordStaffCount } from '../contract.ts'
import type { PledgeSubject } from '../pledge.ts'
import type { Recorded } from './pledgeSql.ts'

export async function insertStaffCount(
  tx: Transaction,
  staffCountId: string,
  { agencyId, countedOn, people, source }: InputOf<typeof recordStaffCount>,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into pledges.staff_counts (staff_count_id, agency_id, counted_on, people, source, is_demonstration, recorded_by,
      recorded_at)
    values (${staffCountId}::uuid, ${agencyId}::uuid, ${countedOn}::date, ${people}::int, ${source}, ${isDemonstration},
      ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export interface CoverageQuestion {
  readonly year: number
  readonly pledgeSubject: PledgeSubject
  /** The day on which the agencies and their numbers are looked at. */
  readonly on: string
}

export type CountedAgency = Omit<CoverageRow, 'share' | 'coverageState' | 'mayCount'> & {
  readonly territoryId: string | null
}

/** Every agency of the scope that is there on the day, and those of which somebody signed; `isHeldIn` in SQL. */
export async function selectCoverage(
  tx: Transaction,
  scope: Scope,
  { year, pledgeSubject, on }: CoverageQuestion,
): Promise<CountedAgency[]> {
  const { rows } = await sql<CountedAgency>`
    select record.agency_id as "agencyId", record.name as "agencyName", record.territory_id as "territoryId",
      held.signed, held.last_signed_on as "lastSignedOn", counted.people as staff,
      counted.counted_on as "staffCountedOn", counted.source as "staffSource"
    from published.agencies record
    cross join lateral (
      select coalesce(sum(pledge.signers), 0)::int as signed, max(pledge.signed_on) as last_signed_on
      from pledges.pledges pledge
      where pledge.agency_id = record.agency_id and pledge.pledge_party = 'staff'
        and ${pledgeSubject} = any(pledge.pledge_subjects) and pledge.signed_on <= ${on}::date
        and case when pledge.valid_year is null then extract(year from pledge.signed_on) <= ${year}::int
          else pledge.valid_year = ${year}::int end
        and not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = pledge.pledge_id)
    ) held
    left join lateral (
      select people, counted_on, source from pledges.staff_counts staff
      where staff.agency_id = record.agency_id and staff.counted_on <= ${on}::date
      order by staff.counted_on desc, staff.recorded_at desc, staff.staff_count_id limit 1
    ) counted on true
    where ${inScope(scope)} and (held.signed > 0
      or (record.valid_from <= ${on}::date and (record.valid_to is null or ${on}::date < record.valid_to)))
    order by record.name, record.agency_id`.execute(tx)
  return rows
}
