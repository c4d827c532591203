// SQL of forestry planning: what is recorded, what stands in a layer, how a ground stands to it.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import {
  byKnown,
  byText,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import { forestPurposes } from '../../forestPurpose.ts'
import { outsidePlanned, type PlannedUse } from '../../masterPlan/masterPlan.ts'
import type { listMasterPlans, MasterPlanRow, PlannedGround, recordMasterPlan } from '../../masterPlanContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { drawn } from '../drawnSql.ts'
import { heldOn } from '../heldOnSql.ts'
import { purposeNumber } from '../plotListSql.ts'

export async function insertMasterPlan(
  tx: Transaction,
  id: string,
  plan: InputOf<typeof recordMasterPlan> & { readonly layerFileId: string },
  { by, at, isDemonstration }: { readonly by: string; readonly at: Date; readonly isDemonstration: boolean },
): Promise<void> {
  const uses = Object.fromEntries(plan.plannedUses.map(({ value, plannedUse }) => [value, plannedUse]))
  await sql`
    insert into forest.forestry_master_plans (forestry_master_plan_id, plan_level, plan_name, instrument, approved_on, valid_to,
      map_layer_id, layer_file_id, use_field, planned_uses, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${plan.planLevel}, ${plan.planName}, ${plan.instrument}, ${plan.approvedOn}::date,
      ${plan.validTo ?? null}::date, ${plan.mapLayerId}::uuid, ${plan.layerFileId}::uuid, ${plan.useField ?? null},
      ${JSON.stringify(uses)}::jsonb, ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

/** Of a layer that everybody sees, the file that is drawn now; undefined for any other layer. */
export async function selectOpenLayer(tx: Transaction, mapLayerId: string): Promise<string | undefined> {
  const { rows } = await sql<{ layerFileId: string }>`
    select layer_file_id as "layerFileId" from published.map_layers
    where map_layer_id = ${mapLayerId}::uuid and layer_sharing = 'everyone'`.execute(tx)
  return rows[0]?.layerFileId
}

/** So many fields and values are named. */
const mostNamed = 500

export async function selectFields(tx: Transaction, layerFileId: string): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select distinct key as field from (select properties from published.layer_areas
      where layer_file_id = ${layerFileId}::uuid order by feature_number limit ${mostNamed}::int) sample
    cross join jsonb_object_keys(sample.properties) key order by 1`.execute(tx)
  return rows.map(({ field }) => field)
}

const valueIn = (useField: RawBuilder<unknown>) =>
  sql`coalesce(case when ${useField}::text is not null then area.properties ->> ${useField}::text end, '')`

export async function selectValues(tx: Transaction, layerFileId: string, useField: string | undefined) {
  const { rows } = await sql<{ value: string; areas: number; hectares: number }>`
    select ${valueIn(sql`${useField ?? null}::text`)} as value, count(*)::int as areas,
      sum(ST_Area(area.shape::geography))::float8 / 10000 as hectares
    from published.layer_areas area where area.layer_file_id = ${layerFileId}::uuid
    group by 1 order by hectares desc, value limit ${mostNamed}::int`.execute(tx)
  return rows
}

const isGone = sql`exists (select from published.withdrawn_records gone where gone.record_id = plan.forestry_master_plan_id)`

export function pagedMasterPlans(
  { planLevel, withdrawn }: InputOf<typeof listMasterPlans>,
  language: Language,
): PagedList {
  const level = labelled(sql`plan.plan_level`, forestWords[language].masterPlan.planLevel)
  const conditions = [
    withdrawn ? isGone : sql`not ${isGone}`,
    ...(planLevel ? [sql`plan.plan_level = ${planLevel}`] : []),
  ]
  return {
    id: sql`plan.forestry_master_plan_id`,
    tables: sql`forest.forestry_master_plans plan`,
    where: sql.join(conditions, sql` and `),
    words: [sql`plan.plan_name`, sql`plan.instrument`, level],
    sorts: {
      planName: [byText(sql`plan.plan_name`)],
      planLevel: [byText(level)],
      approvedOn: [byKnown(sql`plan.approved_on`)],
    },
    first: { sort: 'approvedOn', direction: 'desc' },
    ties: [smallestFirst(sql`plan.forestry_master_plan_id`)],
  }
}

export async function selectMasterPlanRows(tx: Transaction, ids: readonly string[]): Promise<MasterPlanRow[]> {
  const { rows } = await sql<MasterPlanRow>`
    select plan.forestry_master_plan_id as id, plan.plan_level as "planLevel", plan.plan_name as "planName", plan.instrument,
      plan.approved_on as "approvedOn", plan.valid_to as "validTo", plan.map_layer_id as "mapLayerId", layer.name as "layerName",
      coalesce(layer.layer_file_id <> plan.layer_file_id, false) as "hasNewerFile",
      (select count(*)::int from published.layer_areas area where area.layer_file_id = plan.layer_file_id) as areas,
      ${isGone} as "isWithdrawn", plan.is_demonstration as "isDemonstration"
    from forest.forestry_master_plans plan
    left join published.map_layers layer on layer.map_layer_id = plan.map_layer_id
    where plan.forestry_master_plan_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export async function selectMasterPlan(tx: Transaction, id: string) {
  const { rows } = await sql<{
    layerFileId: string
    useField: string | null
    plannedUses: Readonly<Record<string, PlannedUse>>
    recordedBy: string
  }>`
    select plan.layer_file_id as "layerFileId", plan.use_field as "useField", plan.planned_uses as "plannedUses",
      coalesce(account.person_name, '') as "recordedBy"
    from forest.forestry_master_plans plan
    left join published.accounts account on account.account_id = plan.recorded_by
    where plan.forestry_master_plan_id = ${id}::uuid`.execute(tx)
  return rows[0]
}

type Planned = Omit<PlannedGround, 'outsideHa'>

/** Every planning of a day, from the widest level; where the register says otherwise by its plots of that day. */
export async function plannedGround(
  tx: Transaction,
  shape: AreaShape,
  { on, groundHa }: { readonly on: string; readonly groundHa: number },
): Promise<PlannedGround[]> {
  const { rows } = await sql<Planned>`
    with ground as materialized (select ${drawn(shape)} as shape),
    plan as materialized (
      select * from forest.forestry_master_plans plan
      where plan.approved_on <= ${on}::date and (plan.valid_to is null or plan.valid_to >= ${on}::date) and not ${isGone}),
    part as materialized (
      select plan.forestry_master_plan_id as id, plan.planned_uses ->> ${valueIn(sql`plan.use_field`)} as planned_use,
        ST_Union(ST_CollectionExtract(ST_Intersection(ST_MakeValid(area.shape), ground.shape), 3)) as shape
      from ground cross join plan join published.layer_areas area on area.layer_file_id = plan.layer_file_id
        and ST_Intersects(area.shape, ground.shape)
      group by 1, 2),
    other as (
      select part.id, ${purposeNumber} as purpose, part.planned_use,
        sum(ST_Area(ST_CollectionExtract(ST_Intersection(ST_MakeValid(record.shape), part.shape), 3)::geography)) / 10000 as hectares
      from part join forest.plot_versions record on ST_Intersects(record.shape, part.shape) and ${heldOn(on)}
      where part.planned_use is not null
        and ${purposeNumber} <> coalesce(array_position(${[...forestPurposes]}::text[], part.planned_use), 0)
      group by 1, 2, 3)
    select plan.forestry_master_plan_id as "forestryMasterPlanId", plan.plan_level as "planLevel", plan.plan_name as "planName",
      plan.instrument,
      coalesce((select jsonb_agg(jsonb_build_object('plannedUse', part.planned_use, 'hectares', ST_Area(part.shape::geography) / 10000)
        order by part.planned_use nulls last) from part where part.id = plan.forestry_master_plan_id
          and ST_Area(part.shape::geography) >= 50), '[]') as parts,
      coalesce((select jsonb_agg(jsonb_build_object('forestPurpose', (${[...forestPurposes]}::text[])[other.purpose],
        'plannedUse', other.planned_use, 'hectares', other.hectares) order by other.hectares desc)
        from other where other.id = plan.forestry_master_plan_id and other.hectares >= 0.005), '[]') as differing
    from plan
    order by array_position(array['national', 'province', 'town', 'commune'], plan.plan_level), plan.approved_on desc,
      plan.forestry_master_plan_id`.execute(tx)
  return rows.map((row) => ({ ...row, outsideHa: outsidePlanned(groundHa, row.parts) }))
}
