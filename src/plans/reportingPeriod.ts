// Periods of reports, the year first: 15/12 of the year before to 14/12 (Decree 09/2019/NĐ-CP, art. 12), from the plan's own
// first day in its first year (domain/report.md 4).

/** Dates `YYYY-MM-DD`, both within. */
export interface ReportingPeriod {
  readonly from: string
  readonly to: string
}

export interface YearOfPlan {
  readonly current: ReportingPeriod
  readonly prior: ReportingPeriod
  readonly isFirstYear: boolean
  /** The period is not over on `asOf`: figures run to that day, and so do those of last year. */
  readonly isUnfinished: boolean
  /** Printed where no percentage may be computed. */
  readonly scopeDiffers?: string
}

/** The whole reporting year: 15/12 to 14/12. */
const reportingYear = (year: number): ReportingPeriod => ({ from: `${year - 1}-12-15`, to: `${year}-12-14` })

/** The months `first` to `last` of a year as reports count them: from the 15th of the month before to the 14th. */
export function periodOfMonths(year: number, first: number, last = first): ReportingPeriod {
  const from = first === 1 ? `${year - 1}-12-15` : `${year}-${two(first - 1)}-15`
  return { from, to: `${year}-${two(last)}-14` }
}

/** `issuedOn`: first day of the plan; `asOf`: the last day that counts. Dates `YYYY-MM-DD`. */
export const yearOfPlan = (
  year: number,
  issuedOn: string,
  asOf: string,
  scopeReason: (year: number, from: string) => string,
): YearOfPlan => periodOfPlan(reportingYear(year), issuedOn, asOf, scopeReason)

/** Any stretch of days beside the same days of the year before, as far as the plan has begun and the days have passed. */
export function periodOfPlan(
  whole: ReportingPeriod,
  issuedOn: string,
  asOf: string,
  scopeReason: (year: number, from: string) => string,
): YearOfPlan {
  const isFirstYear = issuedOn > whole.from && issuedOn <= whole.to
  const isUnfinished = asOf < whole.to
  const to = isUnfinished ? later(asOf, whole.from) : whole.to
  const current = { from: isFirstYear ? issuedOn : whole.from, to }
  const priorWhole = { from: lastYear(whole.from), to: lastYear(to) }
  const priorStarts = issuedOn > priorWhole.from && issuedOn <= priorWhole.to ? issuedOn : undefined
  const prior = { from: isFirstYear ? lastYear(issuedOn) : (priorStarts ?? priorWhole.from), to: priorWhole.to }
  return {
    current,
    prior,
    isFirstYear,
    isUnfinished,
    ...(priorStarts ? { scopeDiffers: scopeReason(Number(priorWhole.to.slice(0, 4)), priorStarts) } : {}),
  }
}

/** The year in whose report a day falls: 15/12/2025 belongs to 2026. */
export const reportingYearOf = (isoDate: string) => Number(isoDate.slice(0, 4)) + (isoDate.slice(5) >= '12-15' ? 1 : 0)

export const isWithin = ({ from, to }: ReportingPeriod, isoDate: string) => from <= isoDate && isoDate <= to

const two = (number: number) => String(number).padStart(2, '0')
const later = (a: string, b: string) => (a > b ? a : b)

function lastYear(isoDate: string): string {
  const year = Number(isoDate.slice(0, 4)) - 1
  return isoDate.endsWith('-02-29') ? `${year}-02-28` : `${year}${isoDate.slice(4)}`
}
