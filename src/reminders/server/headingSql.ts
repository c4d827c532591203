// How the chasing agency heads its letters, and who signs them on a day.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { LetterHeading } from '../chaseLetter.ts'

export async function selectHeading(tx: Transaction, agencyId: string, on: string): Promise<LetterHeading | undefined> {
  const { rows } = await sql<{ heading: LetterHeading }>`
    select heading from published.document_headings
    where agency_id = ${agencyId}::uuid and valid_from <= ${on}::date
    order by valid_from desc limit 1`.execute(tx)
  return rows[0]?.heading
}

export async function selectAgencyName(tx: Transaction, agencyId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from published.agencies where agency_id = ${agencyId}::uuid`.execute(tx)
  return rows[0]?.name ?? ''
}
