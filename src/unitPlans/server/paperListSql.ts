// Papers of a plan and year as rows of the list, and by when they are due.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { UnitPaperKind } from '../unitPaper.ts'
import type { DueDate, StoredPaper } from '../unitPaperList.ts'

/** `facts` as the unit last saved them, `handedIn` as it last handed them in. */
export interface ListedPaper extends Omit<StoredPaper, 'number' | 'title' | 'activities' | 'amountDong'> {
  readonly facts: Readonly<Record<string, unknown>>
  readonly handedIn: Readonly<Record<string, unknown>> | null
}

export async function selectPapers(tx: Transaction, planId: string, year: number): Promise<ListedPaper[]> {
  const { rows } = await sql<ListedPaper>`
    select paper.unit_paper_id as "unitPaperId", paper.agency_id as "agencyId", agency.name as "agencyName",
      agency.territory_id as "territoryId", paper.unit_paper_kind as "unitPaperKind", paper.covers_to::text as "coversTo",
      paper.unit_plan_status as "unitPlanStatus", paper.facts, told.facts as "handedIn",
      told.submitted_on::text as "submittedOn", told.first_submitted_on::text as "firstSubmittedOn",
      told.accepted_on::text as "decidedOn", paper.is_demonstration as "isDemonstration"
    from unitPlans.unit_papers paper
    join published.unit_papers told on told.unit_paper_id = paper.unit_paper_id
    join published.agencies agency on agency.agency_id = paper.agency_id
    where paper.plan_id = ${planId}::uuid and paper.year = ${year}::int`.execute(tx)
  return rows
}

/** The due dates that hold for a plan and year. */
export async function selectDueDates(tx: Transaction, planId: string, year: number): Promise<DueDate[]> {
  const { rows } = await sql<DueDate>`
    select unit_paper_kind as "unitPaperKind", covers_to::text as "coversTo", due_on::text as "dueOn",
      legal_basis as "legalBasis"
    from unitPlans.due_dates where plan_id = ${planId}::uuid and year = ${year}::int
    order by due_on, unit_paper_kind`.execute(tx)
  return rows
}

export async function insertDueDate(
  tx: Transaction,
  id: string,
  due: {
    planId: string
    year: number
    unitPaperKind: UnitPaperKind
    coversTo: string
    dueOn: string
    legalBasis: string
  },
  { by, at, isDemonstration }: { by: string; at: Date; isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into unitPlans.unit_paper_deadlines (unit_paper_deadline_id, plan_id, year, unit_paper_kind, covers_to, due_on,
      legal_basis, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${due.planId}::uuid, ${due.year}::int, ${due.unitPaperKind}, ${due.coversTo}::date,
      ${due.dueOn}::date, ${due.legalBasis}, ${isDemonstration}, ${by}::uuid, ${at})`.execute(tx)
}
