// Movements and their results in the database.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import { lonLat, point } from '../../platform/server/database/fragments.ts'
import { present } from '../../platform/typed.ts'
import type { MovementRow, Result } from '../contract.ts'
import type { MovementFacts, MovementQuantity, ResultFacts } from '../movement.ts'

interface Recorded {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

export async function insertMovement(
  tx: Transaction,
  movementId: string,
  facts: MovementFacts,
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into movements.movements (movement_id, agency_id, name, basis, starts_on, ends_on, report_due_on, measured, remark,
      is_demonstration, recorded_by, recorded_at)
    values (${movementId}::uuid, ${facts.agencyId}::uuid, ${facts.name}, ${facts.basis}, ${facts.startsOn}::date,
      ${facts.endsOn}::date, ${facts.reportDueOn ?? null}::date, ${facts.measured}::text[], ${facts.remark ?? null},
      ${isDemonstration}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  await insertUnits(tx, movementId, facts.unitIds)
}

/** Writes a movement over, the agencies that take part with it. */
export async function updateMovement(tx: Transaction, movementId: string, facts: MovementFacts): Promise<void> {
  await sql`
    update movements.movements set agency_id = ${facts.agencyId}::uuid, name = ${facts.name}, basis = ${facts.basis},
      starts_on = ${facts.startsOn}::date, ends_on = ${facts.endsOn}::date, report_due_on = ${facts.reportDueOn ?? null}::date,
      measured = ${facts.measured}::text[], remark = ${facts.remark ?? null}
    where movement_id = ${movementId}::uuid`.execute(tx)
  await sql`delete from movements.movement_units
    where movement_id = ${movementId}::uuid and agency_id <> all(${facts.unitIds}::uuid[])`.execute(tx)
  await insertUnits(tx, movementId, facts.unitIds)
}

async function insertUnits(tx: Transaction, movementId: string, unitIds: readonly string[]): Promise<void> {
  await sql`insert into movements.movement_units (movement_id, agency_id)
    select ${movementId}::uuid, * from unnest(${unitIds}::uuid[]) on conflict do nothing`.execute(tx)
}

export async function insertResult(
  tx: Transaction,
  resultId: string,
  result: ResultFacts & { readonly territoryId: string },
  { by, at, isDemonstration }: Recorded,
): Promise<void> {
  await sql`
    insert into movements.results (result_id, movement_id, agency_id, territory_id, held_on, place_name, place, remark,
      is_demonstration, recorded_by, recorded_at)
    values (${resultId}::uuid, ${result.movementId}::uuid, ${result.agencyId}::uuid, ${result.territoryId}::uuid,
      ${result.heldOn}::date, ${result.placeName ?? null}, ${point(result.place)}, ${result.remark ?? null},
      ${isDemonstration}, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  for (const { movementQuantity, amount } of result.quantities)
    await sql`insert into movements.result_quantities (result_id, movement_quantity, amount)
      values (${resultId}::uuid, ${movementQuantity}, ${amount}::numeric)`.execute(tx)
  const photoIds = result.photoIds ?? []
  if (photoIds.length > 0)
    await sql`insert into movements.result_photos (result_id, file_id, sort)
      select ${resultId}::uuid, * from unnest(${photoIds}::uuid[]) with ordinality`.execute(tx)
}

export interface StoredMovement extends MovementRow {
  readonly basis: string
  readonly remark: string | null
  readonly measured: MovementQuantity[]
  readonly expected: readonly { readonly agencyId: string; readonly agencyName: string }[]
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** A movement as a person enters it. */
export function movementFactsOf(movement: StoredMovement): MovementFacts {
  const { agencyId, name, basis, startsOn, endsOn, reportDueOn, measured, expected, remark } = movement
  const unitIds = expected.map((unit) => unit.agencyId)
  const facts = { agencyId, name, basis, startsOn, endsOn, reportDueOn, measured, unitIds, remark }
  return present(facts) as unknown as MovementFacts
}

interface MovementFilter {
  readonly movementId?: string
  readonly year?: number
  readonly asOf?: string
  readonly withWithdrawn?: boolean
}

/** Movements that match, the latest first. */
export async function selectMovements(tx: Transaction, filter: MovementFilter): Promise<StoredMovement[]> {
  const matching = [
    sql`true`,
    filter.movementId && sql`movement.movement_id = ${filter.movementId}::uuid`,
    filter.year &&
      sql`${filter.year}::int between extract(year from movement.starts_on) and extract(year from movement.ends_on)`,
    filter.asOf && sql`movement.starts_on <= ${filter.asOf}::date`,
    !filter.withWithdrawn && sql`withdrawn.record_id is null`,
  ].filter((condition) => typeof condition === 'object')
  const { rows } = await sql<StoredMovement>`
    select movement.movement_id as id, movement.name, movement.basis, movement.remark, movement.measured,
      movement.starts_on as "startsOn", movement.ends_on as "endsOn", movement.report_due_on as "reportDueOn",
      movement.agency_id as "agencyId", agency.name as "agencyName", asked.units, asked.reported as "reportedUnits",
      asked.expected, done.results, withdrawn.record_id is not null as "isWithdrawn",
      movement.is_demonstration as "isDemonstration", coalesce(account.person_name, '') as "recordedBy",
      movement.recorded_at as "recordedAt"
    from movements.movements movement
    join published.agencies agency on agency.agency_id = movement.agency_id
    left join published.withdrawn_records withdrawn on withdrawn.record_id = movement.movement_id
    left join published.accounts account on account.account_id = movement.recorded_by
    cross join lateral (
      select count(*)::int as results, coalesce(array_agg(distinct result.agency_id), '{}') as agency_ids
      from movements.results result
      where result.movement_id = movement.movement_id and not exists (
        select from published.withdrawn_records gone where gone.record_id = result.result_id)
    ) done
    cross join lateral (
      select count(*)::int as units, (count(*) filter (where unit.agency_id = any(done.agency_ids)))::int as reported,
        json_agg(json_build_object('agencyId', member.agency_id, 'agencyName', member.name) order by member.name) as expected
      from movements.movement_units unit
      join published.agencies member on member.agency_id = unit.agency_id
      where unit.movement_id = movement.movement_id
    ) asked
    where ${sql.join(matching, sql` and `)}
    order by movement.starts_on desc, movement.name, movement.movement_id`.execute(tx)
  return rows
}

export interface StoredResult extends Omit<Result, 'photos' | 'mayWithdraw'> {
  readonly movementId: string
  readonly territoryId: string
  readonly photoIds: readonly string[]
}

/** The results of one movement, or the one result; newest first. */
export async function selectResults(
  tx: Transaction,
  about: { readonly movementId: string } | { readonly resultId: string },
): Promise<StoredResult[]> {
  const matching =
    'resultId' in about
      ? sql`result.result_id = ${about.resultId}::uuid`
      : sql`result.movement_id = ${about.movementId}::uuid`
  const { rows } = await sql<Omit<StoredResult, 'recordedAt'> & { recordedAt: Date }>`
    select result.result_id as id, result.movement_id as "movementId", result.agency_id as "agencyId",
      agency.name as "agencyName", result.territory_id as "territoryId", unit.full_name as "territoryName",
      result.held_on as "heldOn", result.place_name as "placeName", ${lonLat(sql`result.place`)} as place,
      (select coalesce(json_object_agg(done.movement_quantity, done.amount), '{}') from movements.result_quantities done
        where done.result_id = result.result_id) as quantities,
      result.remark,
      coalesce((select array_agg(photo.file_id order by photo.sort) from movements.result_photos photo
        where photo.result_id = result.result_id), '{}') as "photoIds",
      coalesce(account.person_name, '') as "recordedBy", result.recorded_at as "recordedAt",
      withdrawn.record_id is not null as "isWithdrawn"
    from movements.results result
    join published.agencies agency on agency.agency_id = result.agency_id
    join published.territories unit on unit.territory_id = result.territory_id
    left join published.withdrawn_records withdrawn on withdrawn.record_id = result.result_id
    left join published.accounts account on account.account_id = result.recorded_by
    where ${matching}
    order by result.held_on desc, result.recorded_at desc, result.result_id`.execute(tx)
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}
