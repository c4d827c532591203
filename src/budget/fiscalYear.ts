// A fiscal year is the calendar year; until a day of the next year spending may still be booked to it. Which day is a dated
// rule with its instrument, kept in the database (seed/fiscalRules.ts).
import { Problem } from '../platform/problem.ts'

export interface FiscalRule {
  /** First fiscal year of the rule. */
  readonly fromYear: number
  /** Last day of booking, in the year after: `01-31`. */
  readonly bookedUntil: string
  readonly legalBasis: string
  /** False: not yet compared with the signed text. */
  readonly isVerified: boolean
}

export interface BookingDays {
  readonly from: string
  readonly to: string
  readonly rule: FiscalRule
}

/** The days on which something may be booked to a fiscal year. Throws Problem `budget.noFiscalRule`. */
export function bookingDays(fiscalYear: number, rules: readonly FiscalRule[]): BookingDays {
  const rule = rules.filter(({ fromYear }) => fromYear <= fiscalYear).sort((a, b) => b.fromYear - a.fromYear)[0]
  if (!rule) throw new Problem('budget.noFiscalRule', 422, { fiscalYear })
  return { from: `${fiscalYear}-01-01`, to: `${fiscalYear + 1}-${rule.bookedUntil}`, rule }
}

/** Throws Problem `budget.dateInFuture`, `budget.outsideYear`. `path` is the JSON pointer of the day. */
export function requireBookable(
  on: string,
  fiscalYear: number,
  rules: readonly FiscalRule[],
  today: string,
  path: string,
) {
  const refused = (code: string, params: Readonly<Record<string, unknown>>) =>
    new Problem(code, 422, params, [{ path, given: on, expected: 'right' }])
  if (on > today) throw refused('budget.dateInFuture', { on })
  const { from, to } = bookingDays(fiscalYear, rules)
  if (on < from || on > to) throw refused('budget.outsideYear', { on, fiscalYear, from, to })
}
