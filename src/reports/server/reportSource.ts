// Collects what a report is counted from: the plan, its tasks and indicators, the evidence of two years, the units.

import { adjustmentKind, type CountedRow, type EvidenceRow } from '../../plans/count.ts'
import { listEvidence } from '../../plans/evidenceContract.ts'
import { readRestrictedFigures } from '../../plans/indicatorContract.ts'
import type { ReportingPeriod } from '../../plans/reportingPeriod.ts'
import { reportingUnits } from '../../plans/reportingUnits.ts'
import { type Actor, may, type Scope, scopeOf } from '../../platform/actor.ts'
import { notFound, Problem } from '../../platform/problem.ts'
import type { Moment } from '../../platform/server/command.ts'
import { showUnitPaper } from '../../unitPlans/questions.ts'
import type { ReportChoice } from '../contract.ts'
import { edgesOf, soundPeriod } from '../reportPeriod.ts'
import { periodOf, type ReportSource } from '../reportSource.ts'
import { documentText } from '../seed/documentText.ts'
import type { ReportIdentity } from './registerSql.ts'
import { selectReviews } from './reviewSql.ts'
import {
  type CodedTerritory,
  type LeadOfTask,
  selectCounted,
  selectEvidence,
  selectIndicators,
  selectLeads,
  selectPlan,
  selectSuccessions,
  selectTasks,
  selectTerritories,
} from './sourceSql.ts'
import { type Issuer, selectIssuer, selectPriorFigures, selectStandingBody } from './sql.ts'

export interface Collected<Row extends CountedRow> {
  readonly source: ReportSource<Row>
  /** Who issues the report. */
  readonly issuer: Issuer
  readonly identity: ReportIdentity
}

/**
 * `asked`: what the asker may see. `everything`: what a signature freezes, restricted figures too. `public`: what a signed
 * document prints, without restricted figures and with every record (its sheet of records is kept apart).
 */
export type SourceView = 'asked' | 'everything' | 'public'
export type AskingMoment = Moment & { readonly actor: Actor | undefined; readonly scope: Scope }

/** What a choice means on the day: plan, days, issuer, part; without counting anything. */
export async function addressed({ tx, today }: Pick<Moment, 'tx' | 'today'>, choice: ReportChoice) {
  const plan = await selectPlan(tx, choice.plan)
  if (!plan) throw notFound('plan', choice.plan ?? '')
  const asOf = choice.asOf ?? today
  const unitsOf = choice.unitsOf ?? 'now'
  const period = periodOf({ ...choice, asOf, plan })
  const issuer = await issuerOf(tx, choice.agency, asOf)
  const territories = await selectTerritories(tx)
  const successions = await selectSuccessions(tx)
  const { units } = reportingUnits(territories, successions, plan.territoryId, period.current, unitsOf)
  const territoryId = choice.unit ? unitIn(units, territories, choice.unit) : undefined
  const agencyId = choice.agency ? issuer.agencyId : undefined
  return { plan, asOf, unitsOf, period, issuer, territories, successions, territoryId, agencyId }
}

/** Which report a choice is about, for its drafts and its life. */
export const identityOf = (
  { plan, issuer, territoryId, agencyId }: Awaited<ReturnType<typeof addressed>>,
  choice: ReportChoice,
): ReportIdentity => ({
  planId: plan.planId,
  agencyId: issuer.agencyId,
  ...soundPeriod(choice),
  isAgencyPart: agencyId !== undefined,
  territoryId,
})

/** With every single record. For a reader: `scope` is how far the read reaches, a part outside of it is not found. */
export const collectSource = (
  moment: AskingMoment,
  choice: ReportChoice,
  view?: SourceView,
): Promise<Collected<EvidenceRow>> =>
  collected(moment, choice, view, ({ from, to }) => selectEvidence(moment.tx, from, to))

/** For figures alone: records alike together, as long as no day lies between them on which something begins or ends. */
export const collectFigures = (
  moment: AskingMoment,
  choice: ReportChoice,
  view?: SourceView,
): Promise<Collected<CountedRow>> =>
  collected(moment, choice, view, ({ from, to }, edges) => selectCounted(moment.tx, from, to, edges))

/** The signed adjustments of the days of a report, one by one. */
export async function collectAdjustments(moment: AskingMoment, choice: ReportChoice): Promise<readonly EvidenceRow[]> {
  const { period } = await addressed(moment, choice)
  const { prior } = period.cumulative ?? period
  return selectEvidence(moment.tx, prior.from, period.current.to, adjustmentKind)
}

async function collected<Row extends CountedRow>(
  moment: AskingMoment,
  choice: ReportChoice,
  view: SourceView = 'asked',
  evidenceOf: (days: ReportingPeriod, edges: readonly string[]) => Promise<readonly Row[]>,
): Promise<Collected<Row>> {
  const { tx, isDemonstration, actor, scope } = moment
  const address = await addressed(moment, choice)
  const { plan, asOf, unitsOf, period, issuer, territories, successions, territoryId, agencyId } = address
  if (!isWithinScope(scope, territoryId, agencyId)) throw notFound('report', choice.unit ?? choice.agency ?? plan.code)
  const leads = Map.groupBy(await selectLeads(tx, plan.planId, period.current.to), (lead) => lead.taskCode)
  const tasks = await selectTasks(tx, plan.planId)
  const days = { from: (period.cumulative ?? period).prior.from, to: period.current.to }
  const source: ReportSource<Row> = {
    plan,
    tasks: tasks.map((task) => ({ ...task, leads: leadNames(leads.get(task.code) ?? []) })),
    indicators: await selectIndicators(tx, plan.planId, period.current.to),
    evidence: await evidenceOf(days, edgesOf(period)),
    territories,
    successions,
    priorFigures: await selectPriorFigures(tx, plan.planId, choice.year - 1),
    reviews: await reviewsOf(moment, choice, address, view),
    ...soundPeriod(choice),
    asOf,
    unitsOf,
    ...(territoryId ? { territoryId } : {}),
    ...(agencyId ? { agencyId, agencyName: issuer.name } : {}),
    seesRestricted: view === 'everything' || (view === 'asked' && may(actor, readRestrictedFigures, {})),
    seesRecord: view === 'asked' ? recordFilter(actor) : () => true,
    isDemonstration,
  }
  return { source, issuer, identity: identityOf(address, choice) }
}

/** What the units sent for the whole year; their words only for who may read their reviews. */
async function reviewsOf(
  { tx, actor }: AskingMoment,
  choice: ReportChoice,
  { plan, asOf, period }: Awaited<ReturnType<typeof addressed>>,
  view: SourceView,
) {
  if (soundPeriod(choice).reportKind !== 'annual') return []
  const found = await selectReviews(tx, { planId: plan.planId, year: choice.year, on: asOf, partOn: period.current.to })
  // What a person reads may suggest words; what is signed has none that nobody has taken over.
  const mayRead = (review: { agencyId: string }) => view === 'asked' && may(actor, showUnitPaper, review)
  return found.map((review) => ({ ...review, told: mayRead(review) ? review.told : null }))
}

/** The agency asked for, or the standing body of the day. Throws Problem `report.noHeading` where none can head a document. */
export async function issuerOf(tx: Moment['tx'], agency: string | undefined, on: string): Promise<Issuer> {
  const issuer = agency ? await selectIssuer(tx, agency, on) : await selectStandingBody(tx, on)
  if (issuer) return issuer
  throw agency ? notFound('agency', agency) : new Problem('report.noHeading', 422)
}

/** A unit of the list by its id, or by its code: the one that has it last, because codes are used again. */
function unitIn(
  units: readonly { readonly territoryId: string; readonly validFrom: string }[],
  territories: readonly CodedTerritory[],
  wanted: string,
): string {
  const codes = new Map(territories.map(({ territoryId, code }) => [territoryId, code]))
  const found = units.findLast(
    ({ territoryId }) => territoryId === wanted.toLowerCase() || codes.get(territoryId) === wanted,
  )
  if (!found) throw notFound('territory', wanted)
  return found.territoryId
}

/** Reports are open to all who work under the plan, unless the office has narrowed it: then to a part one may see. */
export function isWithinScope(
  scope: Scope,
  territoryId: string | null | undefined,
  agencyId: string | null | undefined,
): boolean {
  if (scope.all) return true
  return (
    (!!territoryId && scope.territoryIds.includes(territoryId)) || (!!agencyId && scope.agencyIds.includes(agencyId))
  )
}

type Placed = Pick<CountedRow, 'agencyId' | 'territoryId'>

/** Records behind a figure are listed as far as the reader may list evidence; the others are counted. */
export function recordFilter(actor: Actor | undefined): (row: Placed) => boolean {
  const scope = scopeOf(actor, listEvidence)
  if (!scope) return () => false
  if (scope.all) return () => true
  const agencies = new Set(scope.agencyIds)
  const territories = new Set(scope.territoryIds)
  return ({ agencyId, territoryId }) =>
    (agencyId !== null && agencies.has(agencyId)) || (territoryId !== null && territories.has(territoryId))
}

const fewNames = 4

/** Agencies by their names of the day; many under one expression of the plan by that expression. */
function leadNames(leads: readonly LeadOfTask[]): readonly string[] {
  return [...Map.groupBy(leads, (lead) => lead.namedAs)].map(([namedAs, agencies]) => {
    if (agencies.length > 0 && agencies.every((agency) => agency.isWaiting)) return documentText.waiting(namedAs)
    const names = agencies.flatMap((agency) => (agency.isWaiting ? [] : (agency.agencyName ?? [])))
    return names.length > 0 && names.length <= fewNames ? names.join(', ') : namedAs
  })
}
