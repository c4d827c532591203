// The final reviews of the units of a plan and year, as unitPlans publishes them.
import { sql } from 'kysely'
import type { Transaction } from '../../platform/server/database/database.ts'
import type { ReviewOfUnit } from '../unitReviews.ts'

/** Every unit that owes one, in the order of their names, as it stood at the end of a day. Their words are of accepted ones. */
export async function selectReviews(
  tx: Transaction,
  { planId, year, on, partOn }: { planId: string; year: number; on: string; partOn: string },
): Promise<ReviewOfUnit[]> {
  const { rows } = await sql<ReviewOfUnit>`
    select agency.agency_id as "agencyId", agency.name as "agencyName",
      case when agency.agency_kind = 'peoplesCommittee' then agency.territory_id end as "territoryId",
      paper.unit_paper_id as "unitPaperId", paper.first_submitted_on::text as "submittedOn",
      coalesce(paper.accepted_on <= ${on}::date, false) as "isAccepted", due.due_on::text as "dueOn",
      paper.first_submitted_on <= due.due_on as "isOnTime",
      case when paper.accepted_on <= ${on}::date then json_build_object(
        'difficulties', coalesce(paper.facts ->> 'difficulties', ''), 'causes', coalesce(paper.facts ->> 'causes', ''),
        'recommendations', coalesce(paper.facts ->> 'recommendations', '')) end as told
    from published.agencies agency
    left join published.unit_papers paper on paper.agency_id = agency.agency_id and paper.plan_id = ${planId}::uuid
      and paper.year = ${year}::int and paper.unit_paper_kind = 'final' and paper.first_submitted_on <= ${on}::date
    left join published.unit_paper_due_dates due on due.plan_id = ${planId}::uuid and due.year = ${year}::int
      and due.unit_paper_kind = 'final'
    where paper.unit_paper_id is not null or exists (
      select from published.unit_papers_owed owed
      where owed.plan_id = ${planId}::uuid and owed.agency_id = agency.agency_id
        and owed.valid_from <= ${partOn}::date and (owed.valid_to is null or owed.valid_to > ${partOn}::date)
        and agency.valid_from <= ${partOn}::date and (agency.valid_to is null or agency.valid_to > ${partOn}::date))
  `.execute(tx)
  return rows.sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'vi'))
}
