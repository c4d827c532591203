// Indicators and adjustments as rows of lists.
import { type RawBuilder, sql } from 'kysely'
import { operatorAccountId, type Scope } from '../../platform/actor.ts'
import type { OutputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { listAdjustments } from '../contract.ts'
import type { listIndicators } from '../indicatorContract.ts'

export type IndicatorRow = OutputOf<typeof listIndicators>['rows'][number]
export type AdjustmentRow = OutputOf<typeof listAdjustments>['rows'][number]

export interface IndicatorFilter {
  readonly planId?: string | undefined
  readonly taskId?: string | undefined
  readonly indicatorId?: string | undefined
  /** In force on this day; left out: every version. */
  readonly on?: string | undefined
}
/** In the order of the plan, the newest version first. */
export async function selectIndicatorVersions(tx: Transaction, filter: IndicatorFilter): Promise<IndicatorRow[]> {
  const { planId, taskId, indicatorId, on } = filter
  const conditions: (RawBuilder<unknown> | '' | undefined)[] = [
    sql`true`,
    planId && sql`g.plan_id = ${planId}::uuid`,
    taskId && sql`i.task_id = ${taskId}::uuid`,
    indicatorId && sql`i.indicator_id = ${indicatorId}::uuid`,
    on && sql`v.valid_from <= ${on}::date and (v.valid_to is null or ${on}::date < v.valid_to)`,
  ]
  const { rows } = await sql<Omit<IndicatorRow, 'changedAt'> & { changedAt: Date }>`
    select i.indicator_id as "indicatorId", i.task_id as "taskId", t.code as "taskCode", i.indicator, v.name,
      v.unit_of_measure as "unitOfMeasure", v.evidence_kinds as "evidenceKinds", v.quantity, v.filter,
      v.is_restricted as "isRestricted", v.valid_from::text as "validFrom", v.valid_to::text as "validTo",
      v.legal_basis as "legalBasis", ending.legal_basis as "endedBasis", v.recorded_by <> ${operatorAccountId}::uuid as "isOurs", account.person_name as "changedBy", v.recorded_at as "changedAt"
    from plans.indicators i
      join plans.indicator_versions v using (indicator_id)
      join plans.tasks t using (task_id)
      join plans.task_groups g using (task_group_id)
      left join plans.indicator_endings ending using (indicator_version_id)
      join published.accounts account on account.account_id = v.recorded_by
    where ${sql.join(
      conditions.filter((condition) => typeof condition === 'object'),
      sql` and `,
    )}
    order by t.sort, i.sort, v.valid_from desc`.execute(tx)
  return rows.map(({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }))
}

/** Adjustments that the scope shows, without those of figures that the asker may not see. */
export async function selectAdjustments(
  tx: Transaction,
  scope: Scope,
  { planId, taskId, from, to }: { planId?: string; taskId?: string | undefined; from?: string; to?: string },
  seesRestricted: boolean,
): Promise<AdjustmentRow[]> {
  const conditions: (RawBuilder<unknown> | '' | undefined | false)[] = [
    scope.all
      ? sql`true`
      : sql`(a.agency_id = any(${scope.agencyIds}::uuid[]) or a.territory_id = any(${scope.territoryIds}::uuid[]))`,
    planId && sql`t.plan_id = ${planId}::uuid`,
    taskId && sql`i.task_id = ${taskId}::uuid`,
    from && sql`a.occurred_on >= ${from}::date`,
    to && sql`a.occurred_on <= ${to}::date`,
    !seesRestricted && sql`not v.is_restricted`,
  ]
  const { rows } = await sql<Omit<AdjustmentRow, 'recordedAt'> & { recordedAt: Date }>`
    select a.adjustment_id as "adjustmentId", i.task_id as "taskId", t.code as "taskCode",
      a.indicator_id as "indicatorId", v.name as "indicatorName", v.unit_of_measure as "unitOfMeasure",
      a.delta::float8 as delta, a.occurred_on::text as "occurredOn", a.agency_id as "agencyId",
      agency.name as "agencyName", a.territory_id as "territoryId", unit.full_name as "territoryName", a.reason,
      account.person_name as "recordedBy", a.recorded_at as "recordedAt", a.is_demonstration as "isDemonstration"
    from plans.adjustments a
      join plans.indicators i using (indicator_id)
      join plans.indicator_versions v on v.indicator_id = i.indicator_id and v.valid_to is null
      join published.plan_tasks t on t.task_id = i.task_id
      join published.agencies agency on agency.agency_id = a.agency_id
      join published.accounts account on account.account_id = a.recorded_by
      left join published.territories unit on unit.territory_id = a.territory_id
    where ${sql.join(
      conditions.filter((condition) => typeof condition === 'object'),
      sql` and `,
    )}
    order by a.recorded_at desc, a.adjustment_id`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}
