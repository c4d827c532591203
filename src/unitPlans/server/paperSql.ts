// The papers of units as they were last saved, and what was handed in and answered.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ReviewFacts } from '../review.ts'
import type { UnitPaperKind, UnitPlanStatus } from '../unitPaper.ts'
import type { UnitPlanFacts } from '../unitPlan.ts'

export type PaperContent = UnitPlanFacts | ReviewFacts

/** Where a paper stands: one for each plan, year, agency, kind and period. */
export interface PaperPlace {
  readonly planId: string
  readonly year: number
  readonly agencyId: string
  readonly unitPaperKind: UnitPaperKind
  readonly coversFrom: string
  readonly coversTo: string
}
export interface KeptPaper extends PaperPlace {
  readonly unitPaperId: string
  readonly unitPlanStatus: UnitPlanStatus
  readonly version: number
  readonly facts: PaperContent
  readonly isDemonstration: boolean
  readonly savedBy: string
  readonly savedAt: Date
}

/** The facts as those of the kind they are. */
export const contentOf = (facts: PaperContent | null, kind: UnitPaperKind) => ({
  unitPlan: kind === 'unitPlan' ? (facts as UnitPlanFacts | null) : null,
  review: kind === 'unitPlan' ? null : (facts as ReviewFacts | null),
})

const columns = sql`paper.unit_paper_id as "unitPaperId", paper.plan_id as "planId", paper.year,
  paper.agency_id as "agencyId", paper.unit_paper_kind as "unitPaperKind", paper.covers_from::text as "coversFrom",
  paper.covers_to::text as "coversTo", paper.unit_plan_status as "unitPlanStatus", paper.version, paper.facts,
  paper.is_demonstration as "isDemonstration", account.person_name as "savedBy", paper.saved_at as "savedAt"`

/** Undefined when there is none. `forUpdate`: until the end of the transaction nobody else changes it. */
export async function selectPaper(
  tx: Transaction,
  unitPaperId: string,
  { forUpdate = false } = {},
): Promise<KeptPaper | undefined> {
  if (forUpdate)
    await sql`select from unitPlans.unit_papers where unit_paper_id = ${unitPaperId}::uuid for update`.execute(tx)
  const { rows } = await sql<KeptPaper>`
    select ${columns} from unitPlans.unit_papers paper
    join published.accounts account on account.account_id = paper.saved_by
    where paper.unit_paper_id = ${unitPaperId}::uuid`.execute(tx)
  return rows[0]
}

/** The id of the paper that stands there. */
export async function selectPaperAt(
  tx: Transaction,
  place: Omit<PaperPlace, 'coversFrom'>,
): Promise<KeptPaper | undefined> {
  const { rows } = await sql<KeptPaper>`
    select ${columns} from unitPlans.unit_papers paper
    join published.accounts account on account.account_id = paper.saved_by
    where paper.plan_id = ${place.planId}::uuid and paper.year = ${place.year}::int
      and paper.agency_id = ${place.agencyId}::uuid and paper.unit_paper_kind = ${place.unitPaperKind}
      and paper.covers_to = ${place.coversTo}::date`.execute(tx)
  return rows[0]
}

/** The newest plan of these agencies for a year: its own before that of those it took over from. */
export async function selectPlanOfYear(
  tx: Transaction,
  { planId, year, agencyIds }: { planId: string; year: number; agencyIds: readonly string[] },
): Promise<KeptPaper | undefined> {
  const { rows } = await sql<KeptPaper>`
    select ${columns} from unitPlans.unit_papers paper
    join published.accounts account on account.account_id = paper.saved_by
    where paper.plan_id = ${planId}::uuid and paper.year = ${year}::int and paper.unit_paper_kind = 'unitPlan'
      and paper.agency_id = any(${agencyIds}::uuid[])
    order by array_position(${agencyIds}::uuid[], paper.agency_id) limit 1`.execute(tx)
  return rows[0]
}

interface Saving {
  readonly by: string
  readonly at: Date
}

/** Begins a paper; false when one stands there already. */
export async function insertPaper(
  tx: Transaction,
  id: string,
  place: PaperPlace,
  facts: PaperContent,
  { by, at, isDemonstration }: Saving & { readonly isDemonstration: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    insert into unitPlans.unit_papers (unit_paper_id, plan_id, year, agency_id, territory_id, unit_paper_kind, covers_from, covers_to,
      unit_plan_status, version, facts, is_demonstration, begun_by, begun_at, saved_by, saved_at)
    values (${id}::uuid, ${place.planId}::uuid, ${place.year}::int, ${place.agencyId}::uuid,
      (select territory_id from published.agencies where agency_id = ${place.agencyId}::uuid), ${place.unitPaperKind},
      ${place.coversFrom}::date, ${place.coversTo}::date, 'draft', 1, ${JSON.stringify(facts)}::jsonb, ${isDemonstration},
      ${by}::uuid, ${at}, ${by}::uuid, ${at})
    on conflict (plan_id, year, agency_id, unit_paper_kind, covers_to) do nothing
    returning unit_paper_id`.execute(tx)
  if (rows.length > 0) await replaceFiles(tx, id, facts.fileIds)
  return rows.length > 0
}

/** Saves the version after the one seen; false when another was saved meanwhile. */
export async function updatePaper(
  tx: Transaction,
  unitPaperId: string,
  version: number,
  facts: PaperContent,
  { by, at }: Saving,
): Promise<boolean> {
  const { rows } = await sql`
    update unitPlans.unit_papers
    set version = version + 1, facts = ${JSON.stringify(facts)}::jsonb, saved_by = ${by}::uuid, saved_at = ${at}
    where unit_paper_id = ${unitPaperId}::uuid and version = ${version}::int
    returning version`.execute(tx)
  if (rows.length > 0) await replaceFiles(tx, unitPaperId, facts.fileIds)
  return rows.length > 0
}

async function replaceFiles(tx: Transaction, unitPaperId: string, fileIds: readonly string[]): Promise<void> {
  await sql`delete from unitPlans.unit_paper_files where unit_paper_id = ${unitPaperId}::uuid`.execute(tx)
  for (const [sort, fileId] of fileIds.entries())
    await sql`insert into unitPlans.unit_paper_files (unit_paper_id, file_id, sort)
      values (${unitPaperId}::uuid, ${fileId}::uuid, ${sort}::int)`.execute(tx)
}

export async function updateStatus(tx: Transaction, unitPaperId: string, status: UnitPlanStatus): Promise<void> {
  await sql`update unitPlans.unit_papers set unit_plan_status = ${status}
    where unit_paper_id = ${unitPaperId}::uuid`.execute(tx)
}

/** Names of the files of a paper, in its order. */
export async function selectFileNames(tx: Transaction, fileIds: readonly string[]) {
  const { rows } = await sql<{ fileId: string; name: string }>`
    select file_id as "fileId", name from published.files where file_id = any(${fileIds}::uuid[])`.execute(tx)
  return fileIds.flatMap((fileId) => rows.find((row) => row.fileId === fileId) ?? [])
}
