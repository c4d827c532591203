// All that the form of a paper needs: what is kept of it, the unit's tasks, last year's plan, the figures of the period.

import { reportingYearOf } from '../../plans/reportingPeriod.ts'
import { may } from '../../platform/actor.ts'
import { notFound } from '../../platform/problem.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import { draftPlan, draftReview } from '../contract.ts'
import { coveredPeriod, wholeYear } from '../coveredPeriod.ts'
import { readUnitPaperForm } from '../questions.ts'
import type { UnitPlanFacts } from '../unitPlan.ts'
import { selectAgencies, selectHead, selectPlan, selectTerritories, selectWithPredecessors } from './officeSql.ts'
import { selectDueDates } from './paperListSql.ts'
import { contentOf, type KeptPaper, selectPaperAt, selectPlanOfYear } from './paperSql.ts'
import { type Submission, selectSubmissions } from './submissionSql.ts'
import { countedTo, figuresOfUnit, plannedActivities, tasksOfUnit } from './unitInPeriod.ts'

export const formRead = read(readUnitPaperForm, async (moment, input) => {
  const { tx, today, actor } = moment
  const { unitPaperKind } = input
  const plan = await selectPlan(tx, input.plan)
  if (!plan) throw notFound('plan', input.plan ?? '')
  const asOf = input.asOf ?? today
  const year = input.year ?? reportingYearOf(asOf)
  const period = coveredPeriod(unitPaperKind, { year, issuedOn: plan.issuedOn, coversTo: input.coversTo })
  const yearEnd = wholeYear(year, plan.issuedOn).to
  const own = (await selectAgencies(tx, actor?.agencyIds ?? [], asOf)).filter(({ isInForce }) => isInForce)
  const agencyId = input.agencyId ?? own[0]?.agencyId
  const [agency] = agencyId ? await selectAgencies(tx, [agencyId], asOf) : []
  if (!agency || !may(actor, readUnitPaperForm, agency)) throw notFound('agency', agencyId ?? '')
  const isMember = actor?.agencyIds.includes(agency.agencyId) ?? false
  const place = { planId: plan.planId, year, agencyId: agency.agencyId, unitPaperKind, coversTo: period.to }
  const kept = await selectPaperAt(tx, place)
  const ownPaper = isMember ? kept : undefined
  const tasks = await tasksOfUnit(tx, { ...place, period, today: asOf })
  const isReview = unitPaperKind !== 'unitPlan'
  const until = { from: period.from, to: countedTo(period, asOf) }
  const due = (await selectDueDates(tx, plan.planId, year)).find(
    (each) => each.unitPaperKind === unitPaperKind && each.coversTo === period.to,
  )
  const contract = isReview ? draftReview : draftPlan
  return {
    plan,
    year,
    coversFrom: period.from,
    coversTo: period.to,
    agencyId: agency.agencyId,
    agencyName: agency.name,
    dueOn: due?.dueOn ?? null,
    legalBasis: due?.legalBasis ?? null,
    agencies: own.filter((each) => may(actor, contract, each)).map(({ agencyId: id, name }) => ({ id, name })),
    mayWrite: agency.isInForce && tasks.length > 0 && may(actor, contract, agency) && !isClosed(kept),
    unitPaperId: kept && (isMember || kept.unitPlanStatus !== 'draft') ? kept.unitPaperId : null,
    unitPlanStatus: kept?.unitPlanStatus ?? null,
    version: ownPaper?.version ?? 0,
    savedAt: ownPaper?.savedAt.toISOString() ?? null,
    savedBy: ownPaper?.savedBy ?? null,
    ...contentOf(ownPaper?.facts ?? null, unitPaperKind),
    lastYear: !isReview && isMember ? await lastYearsPlan(moment, place) : null,
    planned: isReview && isMember ? [...(await plannedActivities(tx, { ...place, yearEnd }))] : [],
    tasks,
    territories: await selectTerritories(tx, asOf),
    figures: isReview && isMember ? await figuresOfUnit(tx, { ...place, period: until }, tasks) : [],
    countedTo: until.to,
    returned: ownPaper ? lastReturn(await selectSubmissions(tx, ownPaper.unitPaperId)) : null,
    signer: (await selectHead(tx, agency.agencyId, asOf)) ?? null,
    isDemonstration: kept?.isDemonstration ?? false,
  }
})

const isClosed = (kept: KeptPaper | undefined) =>
  kept?.unitPlanStatus === 'submitted' || kept?.unitPlanStatus === 'accepted'

async function lastYearsPlan(
  { tx }: ReadMoment,
  { planId, year, agencyId }: { planId: string; year: number; agencyId: string },
) {
  const agencyIds = await selectWithPredecessors(tx, agencyId)
  const plan = await selectPlanOfYear(tx, { planId, year: year - 1, agencyIds })
  return plan ? (plan.facts as UnitPlanFacts) : null
}

function lastReturn(submissions: readonly Submission[]) {
  const last = submissions.at(-1)
  if (last?.decision !== 'returned') return null
  const { remark, lineRemarks, decidedBy, decidedAt } = last
  return {
    remark: remark ?? '',
    lineRemarks: lineRemarks ?? [],
    by: decidedBy ?? '',
    at: decidedAt?.toISOString() ?? '',
  }
}
