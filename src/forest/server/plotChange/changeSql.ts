// SQL of changes of plots: what the register knows of the plots, what is recorded of a change, what stands on it.
import { sql } from 'kysely'
import type { LonLat } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat, point } from '../../../platform/server/database/fragments.ts'
import type { ChangeCause, OwnerCategory } from '../../plot.ts'
import type { ChangeKind, PlotRole } from '../../plotChange/plotChange.ts'
import type { AreaShape } from '../../plotFile.ts'
import type { PlotFacts } from '../../plotRow.ts'
import { factsOf } from '../plotColumns.ts'
import { isNews } from '../plotWritingSql.ts'

/** The last version of a plot that has not ended. */
export interface CurrentPlot {
  readonly plotId: string
  readonly plotVersionId: string
  readonly validFrom: string
  readonly facts: PlotFacts
  /** To the last digit. */
  readonly shape: AreaShape
  readonly ownerFullName: string | null
  readonly ownerCategory: OwnerCategory | null
  readonly place: LonLat
}

/** Nobody else writes these plots meanwhile. */
export async function lockPlots(tx: Transaction, plotIds: readonly string[]): Promise<void> {
  await sql`
    select from forest.plots where plot_id = any(${plotIds}::uuid[]) order by plot_id for no key update`.execute(tx)
}

export async function selectCurrentPlots(tx: Transaction, plotIds: readonly string[]): Promise<readonly CurrentPlot[]> {
  const { rows } = await sql<CurrentPlot>`
    select record.plot_id as "plotId", record.plot_version_id as "plotVersionId", record.valid_from::text as "validFrom",
      ${sql.raw(factsOf('record'))} as facts, ST_AsGeoJSON(record.shape, 15)::jsonb as shape,
      record.owner_full_name as "ownerFullName", record.owner_category as "ownerCategory",
      ${lonLat(sql`record.inner_point`)} as place
    from forest.plot_versions record
    where record.plot_id = any(${plotIds}::uuid[]) and record.superseded_at is null and record.valid_to is null`.execute(
    tx,
  )
  return rows
}

/** Where the plots lie, or last lay. */
export async function selectPlaces(tx: Transaction, plotIds: readonly string[]): Promise<readonly LonLat[]> {
  const { rows } = await sql<{ place: LonLat }>`
    select distinct on (record.plot_id) ${lonLat(sql`record.inner_point`)} as place from forest.plot_versions record
    where record.plot_id = any(${plotIds}::uuid[])
    order by record.plot_id, record.recorded_at desc, record.valid_from desc`.execute(tx)
  return rows.map(({ place }) => place)
}

const inSubcompartment = ({ compartmentCode, subcompartmentCode }: PlotFacts) =>
  sql`record.superseded_at is null and record.valid_to is null
    and lower(record.compartment_code) = lower(${compartmentCode}::text)
    and lower(record.subcompartment_code) = lower(${subcompartmentCode}::text)`

/** Numbers in use in a plot's subcompartment, by other plots than these. */
export async function selectTakenCodes(
  tx: Transaction,
  facts: PlotFacts,
  except: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct record.plot_code as code from forest.plot_versions record
    where ${inSubcompartment(facts)} and not record.plot_id = any(${except}::uuid[])`.execute(tx)
  return rows.map(({ code }) => code)
}

/** Plots of its subcompartment that have more than a corner in common with it, to half a metre. */
export async function selectNeighbours(tx: Transaction, plot: CurrentPlot): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select record.plot_id as id from forest.plot_versions record
    join forest.plot_versions own on own.plot_version_id = ${plot.plotVersionId}::uuid
    where ${inSubcompartment(plot.facts)} and record.plot_id <> own.plot_id and ${touching('record', 'own')}
    order by record.code_order, record.plot_id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A border of more than two metres in common: half a metre around a corner alone is less. */
function touching(one: string, other: string) {
  const [a, b] = [sql.ref(`${one}.shape`), sql.ref(`${other}.shape`)]
  return sql`(ST_DWithin(${a}, ${b}, 0.00001) and ST_Length(ST_Intersection(ST_Boundary(${a}),
    ST_Buffer(${b}::geography, 0.5)::geometry)::geography) > 2)`
}

/** About a centimetre: what is nearer is one border, also after another way of computing. */
const hairDegrees = 1e-7

/** The outline around these versions; undefined when one of them does not touch the others, over others or itself. */
export async function selectMergedShape(
  tx: Transaction,
  versionIds: readonly string[],
): Promise<AreaShape | undefined> {
  const { rows } = await sql<{ shape: AreaShape; joined: number }>`
    with recursive chosen as (
      select plot_version_id as id, shape from forest.plot_versions where plot_version_id = any(${versionIds}::uuid[])
    ), pairs as materialized (
      select one.id as one, other.id as other from chosen one join chosen other
      on other.id <> one.id and ${touching('one', 'other')}
    ), joined (id) as (
      select ${versionIds[0]}::uuid
      union
      select pairs.other from joined join pairs on pairs.one = joined.id
    )
    select ST_AsGeoJSON(ST_Multi(ST_Union(shape, ${hairDegrees}::float8)), 15)::jsonb as shape, (select count(*)::int from joined) as joined
    from chosen`.execute(tx)
  return rows[0]?.joined === versionIds.length ? rows[0].shape : undefined
}

/** How outlines fit the outline of a version, in hectares. */
export async function selectFit(tx: Transaction, versionId: string, shapes: readonly AreaShape[]) {
  const { rows } = await sql<{ missingHa: number; outsideHa: number; overlapHa: number }>`
    with parts as (
      select ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(part), 4326)) as shape
      from jsonb_array_elements(${JSON.stringify(shapes)}::jsonb) as part
    ), sums as (
      select ST_Union(shape) as shape, sum(ST_Area(shape::geography)) as area from parts
    ), whole as (
      select ST_MakeValid(shape) as shape from forest.plot_versions where plot_version_id = ${versionId}::uuid
    )
    select ST_Area(ST_Difference(whole.shape, sums.shape)::geography) / 10000 as "missingHa",
      ST_Area(ST_Difference(sums.shape, whole.shape)::geography) / 10000 as "outsideHa",
      (sums.area - ST_Area(sums.shape::geography)) / 10000 as "overlapHa"
    from sums, whole`.execute(tx)
  return rows[0] ?? { missingHa: 0, outsideHa: 0, overlapHa: 0 }
}

export interface RecordedChange {
  readonly id: string
  readonly changeCause: ChangeCause
  readonly changeKind: ChangeKind
  readonly validFrom: string
  readonly reason: string | null
  readonly decisionNumber: string | null
  readonly decisionOn: string | null
  readonly place: LonLat
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
  readonly fileIds: readonly string[]
  readonly plots: readonly {
    readonly plotId: string
    readonly plotRole: PlotRole
    readonly beforeVersionId: string | null
    readonly afterVersionId: string | null
  }[]
}

export async function insertChange(tx: Transaction, change: RecordedChange): Promise<void> {
  await sql`
    insert into forest.changes (change_id, change_cause, change_kind, valid_from, reason, decision_number, decision_on, place,
      recorded_by, recorded_at, is_demonstration)
    values (${change.id}::uuid, ${change.changeCause}, ${change.changeKind}, ${change.validFrom}::date, ${change.reason},
      ${change.decisionNumber}, ${change.decisionOn}::date, ${point(change.place)}, ${change.by}::uuid,
      ${change.at}::timestamptz, ${change.isDemonstration}::boolean)`.execute(tx)
  await sql`
    insert into forest.change_plots (change_id, plot_id, plot_role, before_version_id, after_version_id)
    select ${change.id}::uuid, plot_id, plot_role, before_version_id, after_version_id
    from unnest(${change.plots.map(({ plotId }) => plotId)}::uuid[], ${change.plots.map(({ plotRole }) => plotRole)}::text[],
      ${change.plots.map(({ beforeVersionId }) => beforeVersionId)}::uuid[],
      ${change.plots.map(({ afterVersionId }) => afterVersionId)}::uuid[])
      as given (plot_id, plot_role, before_version_id, after_version_id)`.execute(tx)
  await sql`
    insert into forest.change_files (change_id, file_id)
    select ${change.id}::uuid, unnest(${change.fileIds}::uuid[])`.execute(tx)
}

interface StoredChange {
  readonly place: LonLat
  readonly recordedAt: Date
  readonly isUndone: boolean
  readonly plotIds: readonly string[]
}

export async function selectChange(tx: Transaction, id: string): Promise<StoredChange | undefined> {
  const { rows } = await sql<StoredChange>`
    select ${lonLat(sql`record.place`)} as place, record.recorded_at as "recordedAt",
      record.undone_at is not null as "isUndone",
      (select array_agg(plot_id order by plot_id) from forest.change_plots own where own.change_id = record.change_id) as "plotIds"
    from forest.changes record where record.change_id = ${id}::uuid for update of record`.execute(tx)
  return rows[0]
}

/** Plots of a change, by number, of which something else is known now than when it had been recorded. */
export async function selectBuiltUpon(tx: Transaction, changeId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select distinct concat_ws('/', now.compartment_code, now.subcompartment_code, now.plot_code) as number
    from forest.changes record
    join forest.change_plots own on own.change_id = record.change_id
    join forest.plot_versions now on now.plot_id = own.plot_id and now.superseded_at is null
      and now.recorded_at > record.recorded_at
    where record.change_id = ${changeId}::uuid and ${isNews('now', sql`record.recorded_at`)}
    order by 1 limit 20`.execute(tx)
  return rows.map(({ number }) => number)
}

/** Later changes of the same plots that hold. */
export async function selectLaterChanges(
  tx: Transaction,
  changeId: string,
): Promise<readonly { readonly changeKind: ChangeKind; readonly validFrom: string }[]> {
  const { rows } = await sql<{ changeKind: ChangeKind; validFrom: string }>`
    select later.change_kind as "changeKind", later.valid_from::text as "validFrom"
    from forest.changes record
    join forest.changes later on later.recorded_at > record.recorded_at and later.undone_at is null
    where record.change_id = ${changeId}::uuid and exists (
      select from forest.change_plots own join forest.change_plots its on its.plot_id = own.plot_id
      where own.change_id = record.change_id and its.change_id = later.change_id)
    order by later.recorded_at limit 5`.execute(tx)
  return rows
}

export async function markUndone(
  tx: Transaction,
  id: string,
  { by, at, reason }: { readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await sql`
    update forest.changes set undone_by = ${by}::uuid, undone_at = ${at}::timestamptz, undo_reason = ${reason}
    where change_id = ${id}::uuid`.execute(tx)
}
