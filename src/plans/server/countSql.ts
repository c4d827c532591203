// Evidence as figures need it: many records that count alike as one row. Kept ready by the database (decision 0024).
import { sql } from 'kysely'
import { countTouchedEvidence } from '../../platform/server/countTouchedSql.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { CountedRow } from '../count.ts'

/**
 * Everything that happened in the days given, whichever feature recorded it, as it stands now. Records alike are one row
 * as long as no edge lies between them: `edges` are the first days of whatever is counted apart (a year, a month). Dates
 * `YYYY-MM-DD`.
 */
export async function selectCounted(
  tx: Transaction,
  from: string,
  to: string,
  edges: readonly string[],
): Promise<readonly CountedRow[]> {
  await countTouchedEvidence(tx)
  const { rows } = await sql<CountedRow>`
    select evidence_kind as "evidenceKind", occurred_on::text as "occurredOn", agency_id as "agencyId",
      territory_id as "territoryId", attributes, quantities, is_demonstration as "isDemonstration", records
    from published.counted_evidence(${from}::date, ${to}::date, ${[...edges].sort()}::date[])
    order by "occurredOn"`.execute(tx)
  return rows
}
