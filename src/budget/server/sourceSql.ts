// Funding sources and fiscal rules in the database.
import { sql } from 'kysely'
import { seedId } from '../../platform/seedId.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { FundingSourceRow } from '../contract.ts'
import type { FiscalRule } from '../fiscalYear.ts'
import type { FundingKind } from '../fundingSource.ts'

export async function selectFundingSources(tx: Transaction): Promise<FundingSourceRow[]> {
  const { rows } = await sql<FundingSourceRow>`
    select funding_source_id as id, code, name, funding_kind as "fundingKind", valid_from as "validFrom", valid_to as "validTo",
      legal_basis as "legalBasis"
    from budget.funding_sources order by code, valid_from desc`.execute(tx)
  return rows
}

interface NewSource {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly fundingKind: FundingKind
  readonly validFrom: string
  readonly legalBasis: string
}

/** Nothing happens when the source is there already. */
export async function insertFundingSource(
  tx: Transaction,
  source: NewSource,
  by: string | null,
  at: Date,
): Promise<void> {
  await sql`
    insert into budget.funding_sources (funding_source_id, code, name, funding_kind, valid_from, legal_basis, recorded_by, recorded_at)
    values (${source.id}::uuid, ${source.code}, ${source.name}, ${source.fundingKind}, ${source.validFrom}::date,
      ${source.legalBasis}, ${by}::uuid, ${at}::timestamptz)
    on conflict do nothing`.execute(tx)
}

/** The version still open of a code ends on the day on which the next begins; false when that is not after its own first day. */
export async function endFundingSource(tx: Transaction, code: string, on: string): Promise<boolean> {
  const { rows } = await sql<{ isEnded: boolean }>`
    select valid_from < ${on}::date as "isEnded" from budget.funding_sources where code = ${code} and valid_to is null for update`.execute(
    tx,
  )
  if (rows[0] && !rows[0].isEnded) return false
  await sql`
    update budget.funding_sources set valid_to = ${on}::date where code = ${code} and valid_to is null`.execute(tx)
  return true
}

export async function insertFiscalRule(tx: Transaction, rule: FiscalRule): Promise<void> {
  await sql`
    insert into budget.fiscal_rules (fiscal_rule_id, from_year, booked_until, legal_basis, is_verified)
    values (${seedId('fiscalRule', String(rule.fromYear))}::uuid, ${rule.fromYear}::int, ${rule.bookedUntil}, ${rule.legalBasis},
      ${rule.isVerified})
    on conflict do nothing`.execute(tx)
}
