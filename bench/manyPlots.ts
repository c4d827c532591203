// Plots for benchmarks, side by side: the same in each run.
import { sql } from 'kysely'
import { operatorAccountId } from '../src/platform/actor.ts'
import type { Office } from '../src/platform/server/office.ts'

/** Plots along a side of a square of so many (PLOTS in their place). */
export const plotSide = (usual: number): number => Math.floor(Math.sqrt(Number(process.env.PLOTS ?? usual)))

/** Degrees: a plot is a fifth of a kilometre wide; the first stands in the south-west. */
export const step = 0.0021
export const west = 106.2
export const south = 15.6

/** Neighbours share their corners, each moved a little; kinds change every hundred plots or so. */
export async function plantPlots({ database }: Office, side: number): Promise<void> {
  const rowsAtOnce = Math.max(1, Math.floor(20_000 / side))
  const corner = (column: string, row: string) =>
    sql.raw(`ST_MakePoint(${west} + ${step} * (${column} + (hashint4((${column}) * 7919 + (${row})) & 255) / 600.0),
      ${south} + ${step} * (${row} + (hashint4((${row}) * 104729 + (${column})) & 255) / 600.0))`)
  const middle = (c1: string, r1: string, c2: string, r2: string) =>
    sql`ST_LineInterpolatePoint(ST_MakeLine(${corner(c1, r1)}, ${corner(c2, r2)}), 0.4)`
  for (let first = 0; first < side; first += rowsAtOnce)
    await database.transaction(async (tx) => {
      const last = Math.min(first + rowsAtOnce, side) - 1
      const cells = sql`generate_series(0, ${side - 1}::int) x, generate_series(${first}::int, ${last}::int) y`
      await sql`insert into forest.plots (plot_id, is_demonstration, recorded_by, recorded_at)
        select md5(x || '/' || y)::uuid, true, ${operatorAccountId}::uuid, timestamptz '2025-12-31' from ${cells}`.execute(
        tx,
      )
      await sql`
        insert into forest.plot_versions (plot_version_id, plot_id, valid_from, recorded_by, recorded_at, source, owner_category,
          forest_type, forest_purpose, shape, inner_point, geodesic_area_ha, compartment_code, subcompartment_code, plot_code)
        select md5('v' || x || '/' || y)::uuid, md5(x || '/' || y)::uuid, date '2025-12-31', ${operatorAccountId}::uuid,
          timestamptz '2025-12-31', 'bench', (array['protectionBoard', 'household', 'communeCommittee'])[1 + (x / 97 + y / 89) % 3],
          1 + (hashint4(x / 12 * 1000 + y / 9) & 1023) % 93, 1 + (x / 53 + y / 71) % 3, ST_Multi(outline), ST_Centroid(outline), 5,
          (x / 10)::text, (y / 10)::text, (x % 10 * 10 + y % 10)::text
        from ${cells}
        cross join lateral (select ST_SetSRID(ST_MakePolygon(ST_MakeLine(array[
          ${corner('x', 'y')}, ${middle('x', 'y', 'x+1', 'y')}, ${corner('x+1', 'y')}, ${middle('x+1', 'y', 'x+1', 'y+1')},
          ${corner('x+1', 'y+1')}, ${middle('x', 'y+1', 'x+1', 'y+1')}, ${corner('x', 'y+1')}, ${middle('x', 'y', 'x', 'y+1')},
          ${corner('x', 'y')}])), 4326) as outline) drawn`.execute(tx)
    })
  await sql`analyze forest.plot_versions`.execute(database.kysely)
}
