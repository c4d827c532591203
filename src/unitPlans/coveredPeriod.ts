// The days a paper speaks about: a plan and a final review the whole year of reports, an interim review up to a day of it.
import { type ReportingPeriod, yearOfPlan } from '../plans/reportingPeriod.ts'
import { Problem } from '../platform/problem.ts'
import type { UnitPaperKind } from './unitPaper.ts'

/** The whole year of reports of a plan, whether it is over or not. */
export const wholeYear = (year: number, issuedOn: string): ReportingPeriod =>
  yearOfPlan(year, issuedOn, '9999-12-31', () => '').current

/** Until when the first half of the year runs in reports (domain/report.md 4): what an interim review covers unless told. */
export const halfYear = (year: number) => `${year}-06-14`

/** Throws `review.periodOutside` when an interim review ends outside of its year. */
export function coveredPeriod(
  kind: UnitPaperKind,
  { year, issuedOn, coversTo }: { year: number; issuedOn: string; coversTo?: string | undefined },
): ReportingPeriod {
  const whole = wholeYear(year, issuedOn)
  if (kind !== 'interim') return whole
  const to = coversTo ?? halfYear(year)
  if (to <= whole.from || to >= whole.to)
    throw new Problem('review.periodOutside', 422, { to, ...{ from: whole.from, until: whole.to } })
  return { from: whole.from, to }
}
