// Which days a report speaks of: a year, a month with all months before it, or any days; beside the same of the year before
// (domain/report.md 4).

import Type, { type Static } from 'typebox'
import { periodOfMonths, periodOfPlan, type ReportingPeriod, type YearOfPlan } from '../plans/reportingPeriod.ts'
import { IsoDate } from '../platform/contract.ts'
import { officialShortDate } from '../platform/documents/officialForms.ts'
import { dayAfter } from '../platform/format.ts'
import { Problem } from '../platform/problem.ts'
import { documentText } from './seed/documentText.ts'

export const reportKinds = ['annual', 'monthly', 'periodic', 'adHoc'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The fields of a choice that say the days. Left out: the whole year. */
export const periodFields = {
  year: Type.Integer({ minimum: 2020, maximum: 2100 }),
  reportKind: Type.Optional(Type.Enum(reportKinds)),
  /** Of a monthly report. */
  month: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  /** First and last day of a periodic or ad hoc report. */
  from: Type.Optional(IsoDate),
  to: Type.Optional(IsoDate),
}
const PeriodChoice = Type.Object(periodFields)
export type PeriodChoice = Static<typeof PeriodChoice>

export interface PeriodOfReport extends YearOfPlan {
  /** Of a monthly report: everything since the reporting year began, and the same of the year before. */
  readonly cumulative?: { readonly current: ReportingPeriod; readonly prior: ReportingPeriod }
}

/** `issuedOn`: first day of the plan; `asOf`: last day that counts. Throws Problem `report.periodUnclear`. */
export function periodOfReport(choice: PeriodChoice, issuedOn: string, asOf: string): PeriodOfReport {
  const of = (whole: ReportingPeriod) =>
    periodOfPlan(whole, issuedOn, asOf, (prior, from) => documentText.scopeReason(prior, officialShortDate(from)))
  const { year, month } = choice
  if ((choice.reportKind ?? 'annual') !== 'monthly' || month === undefined) return of(wholePeriod(choice))
  const { current, prior } = of(periodOfMonths(year, 1, month))
  return { ...of(wholePeriod(choice)), cumulative: { current, prior } }
}

/** The days as the calendar has them, whenever the plan began. Throws Problem `report.periodUnclear`. */
function wholePeriod({ reportKind = 'annual', year, month, from, to }: PeriodChoice): ReportingPeriod {
  if (reportKind === 'annual') return periodOfMonths(year, 1, 12)
  if (reportKind === 'monthly' && month !== undefined) return periodOfMonths(year, month)
  if (reportKind !== 'monthly' && from !== undefined && to !== undefined && from <= to) return { from, to }
  throw new Problem('report.periodUnclear', 422)
}

/** Only the fields that the kind of report goes by, so that one report has one choice. */
export function soundPeriod(choice: PeriodChoice): PeriodChoice & { readonly reportKind: ReportKind } {
  const { from, to } = wholePeriod(choice)
  const { year, month, reportKind = 'annual' } = choice
  if (reportKind === 'annual') return { year, reportKind }
  if (reportKind === 'monthly' && month !== undefined) return { year, reportKind, month }
  return { year, reportKind, from, to }
}

/** The first days of all that a report counts apart. */
export const edgesOf = ({ current, prior, cumulative }: PeriodOfReport): string[] =>
  [current, prior, ...(cumulative ? [cumulative.current, cumulative.prior] : [])].flatMap(({ from, to }) => [
    from,
    dayAfter(to),
  ])
