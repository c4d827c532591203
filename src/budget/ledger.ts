// What a budget line has: every entry on its day, the sums, and whether it can bear one more. Nothing is typed as a sum;
// what remains follows from the entries alone.
import { Problem } from '../platform/problem.ts'
import { sumDong } from './money.ts'

export const budgetEntryKinds = [
  'allocated',
  'carriedIn',
  'transferredIn',
  'transferredOut',
  'spent',
  'carriedOut',
] as const
export type BudgetEntryKind = (typeof budgetEntryKinds)[number]

/** One change of one line. `amountDong` is never negative; the kind says whether it adds or takes. */
export interface BudgetEntry {
  readonly budgetEntryKind: BudgetEntryKind
  /** `YYYY-MM-DD` from which it counts. */
  readonly on: string
  readonly amountDong: number
}

const sign: Readonly<Record<BudgetEntryKind, 1 | -1>> = {
  allocated: 1,
  carriedIn: 1,
  transferredIn: 1,
  transferredOut: -1,
  spent: -1,
  carriedOut: -1,
}
export const signedDong = ({ budgetEntryKind, amountDong }: BudgetEntry) => sign[budgetEntryKind] * amountDong

/** Sums of any set of lines, in đồng. */
export interface BudgetSums {
  readonly proposed: number
  readonly allocated: number
  readonly carriedIn: number
  readonly transferredIn: number
  readonly transferredOut: number
  readonly spent: number
  /** The part of `spent` that has been paid out of the treasury or fund. */
  readonly disbursed: number
  readonly carriedOut: number
  /** allocated + carriedIn + transferredIn − transferredOut − spent − carriedOut */
  readonly remaining: number
}
type Part = keyof Omit<BudgetSums, 'remaining'>
const budgetParts = ['proposed', ...budgetEntryKinds, 'disbursed'] as const satisfies readonly Part[]

/** Sums with their remainder. */
export function withRemaining(parts: Readonly<Record<Part, number>>): BudgetSums {
  const { allocated, carriedIn, transferredIn, transferredOut, spent, carriedOut } = parts
  const remaining = sumDong([allocated, carriedIn, transferredIn, -transferredOut, -spent, -carriedOut])
  return { ...parts, remaining }
}

/** The sums of several lines, part by part, to the đồng. */
export function addedSums(sums: Iterable<BudgetSums>): BudgetSums {
  const all = [...sums]
  const part = (name: Part) => sumDong(all.map((each) => each[name]))
  return withRemaining(Object.fromEntries(budgetParts.map((name) => [name, part(name)])) as Record<Part, number>)
}

/** Rows of one key together with their sums, in the order in which the keys first occur. */
export function groupedSums<Row extends BudgetSums>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, BudgetSums> {
  return new Map([...Map.groupBy(rows, keyOf)].map(([key, own]) => [key, addedSums(own)]))
}

/** What remains at the end of a day. */
export const closingOn = (entries: readonly BudgetEntry[], on: string) =>
  sumDong(entries.filter((entry) => entry.on <= on).map(signedDong))

/** The least that remains at the end of that day or of any day after it: what may still be taken on that day. */
export function lowestFrom(entries: readonly BudgetEntry[], on: string): number {
  const days = new Set([on, ...entries.map((entry) => entry.on).filter((day) => day > on)])
  return Math.min(...[...days].map((day) => closingOn(entries, day)))
}

/** Throws Problem `budgetLine.notEnough` with what remains on the day, what was asked and what is missing. */
export function requireCover(
  entries: readonly BudgetEntry[],
  { on, amountDong }: { readonly on: string; readonly amountDong: number },
): void {
  const remaining = lowestFrom(entries, on)
  if (amountDong <= remaining) return
  const params = { on, asked: amountDong, remaining, missing: amountDong - remaining }
  throw new Problem('budgetLine.notEnough', 422, params, [
    { path: '/amountDong', given: amountDong, expected: 'maximum', params: { maximum: remaining, limit: remaining } },
  ])
}

/** For taking something back: throws Problem `budgetLine.alreadyUsed` when without it a day would end below nothing. */
export function requireNeverBelow(entries: readonly BudgetEntry[]): void {
  for (const on of new Set(entries.map((entry) => entry.on).sort())) {
    const closing = closingOn(entries, on)
    if (closing < 0) throw new Problem('budgetLine.alreadyUsed', 409, { on, missing: -closing })
  }
}
