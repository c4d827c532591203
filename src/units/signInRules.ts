// How long a sign-in lasts, and how long an account rests after wrong passwords. Pure.

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Without use a sign-in ends after this; a ranger may be in the forest for weeks. */
export const unusedForMs = 30 * day
/** However often it is used, it ends after this. */
export const atMostForMs = 90 * day
/** When it was last used is written at most this often. */
export const seenEveryMs = 10 * minute
/** A link to set a password reaches its person within the week or is made anew. */
export const linkForMs = 7 * day
/** Failures older than this are forgotten. */
export const forgottenAfterMs = day
/** An address from which the account was signed in within this time is known. */
export const addressKnownForMs = 90 * day

/** Wrong passwords in a row that are free, from one address and from all together. */
const freeFromAddress = 5
const freeFromAnywhere = 20
const longestRestMs = 15 * minute

/**
 * How long nobody may try after the `count`-th failure in a row: a minute, then twice as long each time, at most a quarter of
 * an hour. So a stranger can slow a guess down to 96 a day but never shut somebody out for good.
 */
export function restAfter(count: number, from: 'address' | 'anywhere'): number {
  const over = count - (from === 'address' ? freeFromAddress : freeFromAnywhere)
  return over < 0 ? 0 : Math.min(minute * 2 ** over, longestRestMs)
}

/** Wrong passwords of one user name, by one address or by all (`anywhere`). */
export interface Failures {
  readonly failedCount: number
  readonly failedAt: Date
  readonly restsUntil: Date | null
}

/** The failures after one more at `now`. */
export function oneMore(before: Failures | undefined, from: 'address' | 'anywhere', now: Date): Failures {
  const isFresh = before && now.getTime() - before.failedAt.getTime() < forgottenAfterMs
  const failedCount = (isFresh ? before.failedCount : 0) + 1
  const rest = restAfter(failedCount, from)
  return { failedCount, failedAt: now, restsUntil: rest > 0 ? new Date(now.getTime() + rest) : null }
}

/**
 * Whether a try must wait. Rests from anywhere do not hold for an address from which the account has been signed in before:
 * guessing from elsewhere must not keep the office out.
 */
export function isResting(
  failures: { readonly ofAddress?: Failures | undefined; readonly ofAll?: Failures | undefined },
  isKnownAddress: boolean,
  now: Date,
): boolean {
  const rests = (of: Failures | undefined) => !!of?.restsUntil && of.restsUntil > now
  return rests(failures.ofAddress) || (rests(failures.ofAll) && !isKnownAddress)
}
