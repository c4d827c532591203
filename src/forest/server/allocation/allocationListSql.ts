// Files of allocation page by page. The name of a recipient who is a person leaves it by no door.
import { sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import type { AllocationRow, listAllocations } from '../../allocationContract.ts'
import { forestWords } from '../../words.ts'
import { unitAround } from '../overlap/groundSql.ts'

const openName = sql`case when record.allocation_recipient = 'community' then record.recipient_name end`

export function pagedAllocations(
  { allocationState, allocationRecipient, agencyId, territoryId }: InputOf<typeof listAllocations>,
  language: Language,
): PagedList {
  const words = forestWords[language]
  const state = labelled(sql`record.allocation_state`, words.allocation.status)
  const recipient = labelled(sql`record.allocation_recipient`, words.allocationRecipient)
  const matching = [
    sql`true`,
    allocationState && sql`record.allocation_state = ${allocationState}`,
    allocationRecipient && sql`record.allocation_recipient = ${allocationRecipient}`,
    agencyId && sql`record.agency_id = ${agencyId}::uuid`,
  ].filter((condition) => typeof condition === 'object')
  const within = territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``
  return {
    id: sql`record.allocation_id`,
    tables: sql`forest.allocations record
      join forest.allocation_states standing on standing.allocation_id = record.allocation_id ${within}`,
    where: sql.join(matching, sql` and `),
    words: [
      state,
      recipient,
      openName,
      sql`record.village`,
      sql`standing.decision_number`,
      sql`(select agency.name from published.agencies agency where agency.agency_id = record.agency_id)`,
    ],
    sorts: {
      recipientName: [byText(openName)],
      allocationState: [byText(state)],
      appliedOn: [byKnown(sql`standing.applied_on`)],
      geodesicAreaHa: [byKnown(sql`record.geodesic_area_ha`)],
      decidedOn: [byValue(sql`standing.decided_on`)],
      decidedHa: [byValue(sql`standing.decided_ha`)],
    },
    first: { sort: 'appliedOn', direction: 'desc' },
    ties: [smallestFirst(sql`record.allocation_id`)],
  }
}

/** Units of the day of the application. */
export async function selectAllocationRows(tx: Transaction, ids: readonly string[]): Promise<AllocationRow[]> {
  const { rows } = await sql<AllocationRow>`
    select record.allocation_id as id, record.allocation_state as "allocationState",
      record.allocation_recipient as "allocationRecipient", ${openName} as "recipientName", record.village, record.households,
      record.agency_id as "agencyId", agency.name as "agencyName", unit.id as "territoryId", unit.name as "territoryName",
      standing.applied_on::text as "appliedOn", standing.plots, record.proposed_ha as "proposedHa",
      record.geodesic_area_ha as "geodesicAreaHa", standing.posting_ends_on::text as "postedUntil",
      (select count(*)::int from forest.allocation_objections objection
        where objection.allocation_id = record.allocation_id and objection.answered_on is null) as "openObjections",
      standing.decided_on::text as "decidedOn", standing.decision_number as "decisionNumber",
      standing.decided_ha as "decidedHa", ${lonLat(sql`record.inner_point`)} as place,
      record.is_demonstration as "isDemonstration"
    from forest.allocations record
    join forest.allocation_states standing on standing.allocation_id = record.allocation_id
    join published.agencies agency on agency.agency_id = record.agency_id
    ${unitAround(sql`record.inner_point`, sql`standing.applied_on`)}
    where record.allocation_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}
