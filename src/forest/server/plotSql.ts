// One plot: what is known of it, by its days, and the names that it holds.
import { sql } from 'kysely'
import type { OutputOf } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { PlotVersion, readPlotNames } from '../contract.ts'
import type { OwnerCategory } from '../plot.ts'
import type { AreaShape } from '../plotFile.ts'
import type { PlotFacts } from '../plotRow.ts'
import { factsOf } from './plotColumns.ts'

type StoredVersion = Omit<PlotVersion, 'changes' | 'isShapeChanged'> & {
  readonly facts: PlotFacts
  readonly ownerCategory: OwnerCategory | null
}

/** Every version of today's knowledge, the oldest first; whether its outline is that of the version before. */
export async function selectPlotVersions(
  tx: Transaction,
  plotId: string,
): Promise<(StoredVersion & { readonly isShapeChanged: boolean })[]> {
  const { rows } = await sql<
    Omit<StoredVersion, 'recordedAt'> & { readonly isShapeChanged: boolean; readonly recordedAt: Date }
  >`
    select record.plot_version_id as id, record.valid_from as "validFrom", record.valid_to as "validTo", record.source,
      record.reason, record.change_cause as "changeCause", record.recorded_at as "recordedAt",
      coalesce(account.person_name, '') as "recordedBy", record.geodesic_area_ha as "geodesicAreaHa",
      record.owner_category as "ownerCategory", ${sql.raw(factsOf('record'))} as facts,
      coalesce(lag(ST_AsBinary(record.shape)) over held <> ST_AsBinary(record.shape), false) as "isShapeChanged"
    from forest.plot_versions record
    left join published.accounts account on account.account_id = record.recorded_by
    where record.plot_id = ${plotId}::uuid and record.superseded_at is null
    window held as (order by record.valid_from) order by record.valid_from`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}

export async function selectPlotShape(tx: Transaction, plotVersionId: string): Promise<AreaShape | undefined> {
  const { rows } = await sql<{ shape: AreaShape }>`
    select ST_AsGeoJSON(shape, 7)::jsonb as shape from forest.plot_versions
    where plot_version_id = ${plotVersionId}::uuid`.execute(tx)
  return rows[0]?.shape
}

/** Of one version: whole where more is known than FRMS holds. */
export async function selectNames(
  tx: Transaction,
  plotVersionId: string,
): Promise<OutputOf<typeof readPlotNames> | undefined> {
  const { rows } = await sql<OutputOf<typeof readPlotNames>>`
    select coalesce(owner_full_name, owner_name) as "ownerName", contractor_name as "contractorName",
      disputant_name as "disputantName"
    from forest.plot_versions where plot_version_id = ${plotVersionId}::uuid`.execute(tx)
  return rows[0]
}
