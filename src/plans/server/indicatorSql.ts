// What the commands of indicators write: a version more, an end, and back again.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { IndicatorFacts } from '../indicator.ts'
import type { Recording } from './writesSql.ts'

/** The version that holds ends, the changed one begins. */
export async function insertIndicatorVersion(
  tx: Transaction,
  { id, accountId, now }: Recording,
  indicatorId: string,
  facts: IndicatorFacts,
  { validFrom, legalBasis }: { validFrom: string; legalBasis: string },
): Promise<void> {
  await sql`
    update plans.indicator_versions set valid_to = ${validFrom}::date
    where indicator_id = ${indicatorId}::uuid and valid_to is null`.execute(tx)
  await sql`
    insert into plans.indicator_versions (indicator_version_id, indicator_id, name, unit_of_measure, evidence_kinds,
      quantity, filter, is_restricted, valid_from, legal_basis, recorded_by, recorded_at)
    values (${id}::uuid, ${indicatorId}::uuid, ${facts.name}, ${facts.unitOfMeasure}, ${facts.evidenceKinds}::text[],
      ${facts.quantity}, ${JSON.stringify(facts.filter)}::jsonb, ${facts.isRestricted}, ${validFrom}::date, ${legalBasis},
      ${accountId}::uuid, ${now})`.execute(tx)
}

/** A new indicator at the end of its task; false when the task has or had one of that word. */
export async function insertIndicator(
  tx: Transaction,
  { id }: Recording,
  taskId: string,
  indicator: string,
): Promise<boolean> {
  const { rows } = await sql`
    insert into plans.indicators (indicator_id, task_id, indicator, sort)
    select ${id}::uuid, ${taskId}::uuid, ${indicator}, coalesce(max(sort), 0) + 1
    from plans.indicators where task_id = ${taskId}::uuid
    on conflict (task_id, indicator) do nothing
    returning indicator_id`.execute(tx)
  return rows.length > 0
}

export async function endIndicatorVersion(
  tx: Transaction,
  { id, accountId, now }: Recording,
  indicatorId: string,
  { validTo, legalBasis }: { validTo: string; legalBasis: string },
): Promise<void> {
  await sql`
    insert into plans.indicator_endings (indicator_ending_id, indicator_version_id, legal_basis, recorded_by, recorded_at)
    select ${id}::uuid, indicator_version_id, ${legalBasis}, ${accountId}::uuid, ${now}
    from plans.indicator_versions where indicator_id = ${indicatorId}::uuid and valid_to is null`.execute(tx)
  await sql`
    update plans.indicator_versions set valid_to = ${validTo}::date
    where indicator_id = ${indicatorId}::uuid and valid_to is null`.execute(tx)
}

/** Takes back an end, or the newest version with all that made it; what stood there is kept aside. */
export async function undoLast(
  tx: Transaction,
  { id, accountId, now }: Recording,
  indicatorId: string,
  { validFrom, isEnd, isOnly }: { validFrom: string; isEnd: boolean; isOnly: boolean },
): Promise<void> {
  await sql`
    insert into plans.undone_indicator_acts (undone_indicator_act_id, indicator_id, content, recorded_by, recorded_at)
    select ${id}::uuid, version.indicator_id, to_jsonb(version) || jsonb_build_object('ending', to_jsonb(ending)),
      ${accountId}::uuid, ${now}
    from plans.indicator_versions version left join plans.indicator_endings ending using (indicator_version_id)
    where indicator_id = ${indicatorId}::uuid and valid_from = ${validFrom}::date`.execute(tx)
  if (isEnd) {
    await sql`
      delete from plans.indicator_endings ending using plans.indicator_versions version
      where version.indicator_version_id = ending.indicator_version_id and version.indicator_id = ${indicatorId}::uuid
    `.execute(tx)
    await sql`
      update plans.indicator_versions set valid_to = null
      where indicator_id = ${indicatorId}::uuid and valid_from = ${validFrom}::date`.execute(tx)
    return
  }
  await sql`
    delete from plans.indicator_versions
    where indicator_id = ${indicatorId}::uuid and valid_from = ${validFrom}::date`.execute(tx)
  if (isOnly) await sql`delete from plans.indicators where indicator_id = ${indicatorId}::uuid`.execute(tx)
  else
    await sql`
      update plans.indicator_versions set valid_to = null
      where indicator_id = ${indicatorId}::uuid and valid_to = ${validFrom}::date`.execute(tx)
}

export async function isAdjusted(tx: Transaction, indicatorId: string): Promise<boolean> {
  const { rows } = await sql`
    select from plans.adjustments where indicator_id = ${indicatorId}::uuid limit 1`.execute(tx)
  return rows.length > 0
}
