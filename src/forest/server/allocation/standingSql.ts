// How the plots of a file stand on a day: in the register, in disputes, in other files.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { PlotStanding } from '../../allocation/allocation.ts'
import type { OwnerCategory } from '../../plot.ts'
import { versionOn } from '../overlap/groundSql.ts'
import { lastCode } from './allocationSql.ts'

/** Less is the rounding of outlines along a border. */
const leastCoveredHa = 0.005

/** Of another file `other`: its community, or only who it is of. */
const otherName = sql`case when other.allocation_recipient = 'community' then other.recipient_name end`

export async function selectStandings(
  tx: Transaction,
  allocationId: string,
  { on, ownerCategory }: { readonly on: string; readonly ownerCategory: OwnerCategory },
): Promise<PlotStanding[]> {
  const { rows } = await sql<PlotStanding>`
    select plot.plot_id as "plotId", ${lastCode(sql`plot.plot_id`)} as "codePath",
      version.plot_version_id is not null as "isInForce", version.owner_category as "ownerCategory",
      coalesce(version.owner_category = ${ownerCategory} and lower(coalesce(version.owner_full_name, version.owner_name))
        = lower(own.recipient_name), false) as "isRecipients",
      (select coalesce(jsonb_agg(jsonb_build_object('id', dispute.dispute_id, 'name', dispute.subject)
          order by dispute.opened_on, dispute.dispute_id), '[]') from forest.disputes dispute
        where dispute.dispute_state in ('open', 'hearing') and plot.plot_id in (dispute.first_plot_id, dispute.second_plot_id))
        as disputes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', other.allocation_id, 'name', ${otherName})
          order by other.allocation_id), '[]') from forest.allocation_plots same
        join forest.allocations other on other.allocation_id = same.allocation_id
        where same.plot_id = plot.plot_id and other.allocation_id <> own.allocation_id
          and other.allocation_state in ('boundaryHandover', 'handedOver')) as "decidedFiles",
      (select coalesce(jsonb_agg(jsonb_build_object('id', covering.id, 'name', covering.name, 'hectares', covering.hectares)
          order by covering.id), '[]') from (
        select other.allocation_id as id, ${otherName} as name,
          sum(ST_Area(ST_Intersection(ST_MakeValid(version.shape), ST_MakeValid(its.shape))::geography)) / 10000 as hectares
        from forest.allocations other
        join forest.allocation_plots theirs on theirs.allocation_id = other.allocation_id
        join forest.plot_versions its on its.plot_id = theirs.plot_id and its.superseded_at is null
          and its.valid_from <= ${on}::date and (its.valid_to is null or ${on}::date < its.valid_to)
        where other.allocation_id <> own.allocation_id
          and other.allocation_state not in ('boundaryHandover', 'handedOver', 'withdrawn')
          and ST_Intersects(its.shape, version.shape)
        group by other.allocation_id) covering
        where covering.hectares >= ${leastCoveredHa}::float8) as "openFiles"
    from forest.allocation_plots plot
    join forest.allocations own on own.allocation_id = plot.allocation_id
    ${versionOn(sql`version`, sql`plot.plot_id`, sql`${on}::date`)}
    where plot.allocation_id = ${allocationId}::uuid order by plot.sort`.execute(tx)
  return rows
}
