// Loads what the board, a task's page and the leader's page are computed from.
import { type Actor, reachOf } from '../../platform/actor.ts'
import { notFound } from '../../platform/problem.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { adjustmentKind, type EvidenceRow } from '../count.ts'
import { readRestrictedFigures } from '../indicatorContract.ts'
import { edgesOfYear, type IndicatorOfTask, type PlanSource } from '../planSource.ts'
import { reportingYearOf, yearOfPlan } from '../reportingPeriod.ts'
import type { UnitsOf } from '../reportingUnits.ts'
import { selectCounted } from './countSql.ts'
import {
  selectAgencies,
  selectAgencySuccessions,
  selectCountable,
  selectHoldings,
  selectResponsibilities,
  selectTerritories,
  selectTerritorySuccessions,
} from './officeSql.ts'
import {
  type PlanOfOffice,
  selectAssignments,
  selectDeadlines,
  selectIndicators,
  selectPlan,
  selectTasks,
} from './sql.ts'

export interface PlanQuestion {
  readonly plan?: string | undefined
  readonly year?: number | undefined
  readonly asOf?: string | undefined
  readonly unitsOf?: UnitsOf | undefined
  readonly territoryId?: string | undefined
}
interface AskingMoment {
  readonly tx: Transaction
  readonly today: string
  readonly actor: Actor | undefined
}

/** Throws `record.notFound` when there is no such plan. */
export async function planAsked(tx: Transaction, plan: string | undefined): Promise<PlanOfOffice> {
  const found = await selectPlan(tx, plan)
  if (!found) throw notFound('plan', plan ?? '')
  return found
}

/** Whether the asker may see restricted figures: everywhere, or not at all. */
export const maySeeRestricted = (actor: Actor | undefined) => reachOf(actor, readRestrictedFigures) === 'all'

/** With the evidence as figures need it: alike records together. */
export async function loadPlanSource(moment: AskingMoment, question: PlanQuestion): Promise<PlanSource> {
  const { year, period, ...source } = await planSourceWithout(moment, question)
  const { current, prior } = period
  return {
    ...source,
    year,
    evidence: await selectCounted(moment.tx, prior.from, current.to, edgesOfYear(year, period)),
  }
}

/** With every single record that one indicator may count, for what lists them; of other kinds too, where they are named. */
export async function loadPlanRecords(
  moment: AskingMoment,
  question: PlanQuestion,
  isOf: (rule: IndicatorOfTask) => boolean,
  otherKinds: readonly string[] = [],
): Promise<PlanSource<EvidenceRow>> {
  const { period, ...source } = await planSourceWithout(moment, question)
  const kinds = source.indicators.filter(isOf).flatMap((rule) => rule.evidenceKinds)
  const wanted = [...new Set([adjustmentKind, ...kinds, ...otherKinds])]
  return { ...source, evidence: await selectCountable(moment.tx, period.prior.from, period.current.to, wanted) }
}

async function planSourceWithout({ tx, today, actor }: AskingMoment, question: PlanQuestion) {
  const plan = await planAsked(tx, question.plan)
  const { asOf = today, unitsOf = 'now', territoryId } = question
  const year = question.year ?? reportingYearOf(asOf)
  const period = yearOfPlan(year, plan.issuedOn, asOf, () => '')
  return {
    plan,
    tasks: await selectTasks(tx, plan.planId),
    assignments: await selectAssignments(tx, plan.planId),
    deadlines: await selectDeadlines(tx, plan.planId),
    // As they were counted then: a later change of an indicator does not touch a year that is over.
    indicators: await selectIndicators(tx, plan.planId, period.current.to),
    territories: await selectTerritories(tx),
    territorySuccessions: await selectTerritorySuccessions(tx),
    agencies: await selectAgencies(tx),
    agencySuccessions: await selectAgencySuccessions(tx),
    holdings: await selectHoldings(tx),
    responsibilities: await selectResponsibilities(tx),
    year,
    period,
    asOf,
    unitsOf,
    territoryId,
    seesRestricted: maySeeRestricted(actor),
  }
}
