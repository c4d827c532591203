// Records on their way from a device to the office. Pure: what an entry is, what may be sent next, what an attempt makes of it.
// An entry leaves only by being accepted or by a person's decision; no rule here ever drops one.

export type OutboxState = 'waiting' | 'sending' | 'accepted' | 'needsLook'

export interface OutboxReason {
  readonly code: string
  readonly status: number
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly { readonly path: string; readonly expected: string; readonly given?: unknown }[]
  readonly sentence?: string | undefined
}

export interface OutboxEntry {
  /** The command's id: however often it is sent, the office takes it once. */
  readonly id: string
  /** The account that made it: nobody else's sign-in sends it. */
  readonly accountId: string
  /** The command's name. */
  readonly name: string
  readonly input: unknown
  readonly title: string
  readonly fileIds: readonly string[]
  readonly issuedAt: string
  readonly state: OutboxState
  readonly tries: number
  /** Not before this instant; null = at once. */
  readonly retryAt: string | null
  readonly reason: OutboxReason | null
  readonly acceptedAt: string | null
  /** What the office answered when it took the record. */
  readonly answer?: unknown
}

/** What came of one attempt. `unreachable`: no answer, or one that passes by itself (overload, restart). */
export type Attempt =
  | { readonly kind: 'accepted'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly reason: OutboxReason }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signedOut' }

/** Entries that are still to be sent, of one account, oldest first; those that wait for their time are among them. */
function unsent(entries: readonly OutboxEntry[], accountId: string): OutboxEntry[] {
  return entries
    .filter((entry) => entry.accountId === accountId && (entry.state === 'waiting' || entry.state === 'sending'))
    .sort((a, b) => a.issuedAt.localeCompare(b.issuedAt) || a.id.localeCompare(b.id))
}

/** After this many tries a record no longer holds back the younger ones: the server may fail on just this one. */
const holdsBackTries = 8

/** The entry to send now: the oldest. While it waits for its time, so do the younger ones: order is kept. */
export function nextToSend(entries: readonly OutboxEntry[], accountId: string, now: Date): OutboxEntry | undefined {
  for (const entry of unsent(entries, accountId)) {
    if (entry.retryAt === null || entry.retryAt <= now.toISOString()) return entry
    if (entry.tries < holdsBackTries) return undefined
  }
  return undefined
}

/** When something is due again; undefined when nothing waits. */
export function dueAt(entries: readonly OutboxEntry[], accountId: string): Date | undefined {
  const times = unsent(entries, accountId).flatMap(({ retryAt }) => retryAt ?? [])
  const first = times.sort()[0]
  return first ? new Date(first) : undefined
}

export const sending = (entry: OutboxEntry): OutboxEntry => ({ ...entry, state: 'sending' })

/** The entry after an attempt. */
export function afterAttempt(entry: OutboxEntry, attempt: Attempt, now: Date): OutboxEntry {
  switch (attempt.kind) {
    case 'accepted':
      return {
        ...entry,
        state: 'accepted',
        reason: null,
        retryAt: null,
        acceptedAt: now.toISOString(),
        answer: attempt.answer,
      }
    case 'refused':
      return { ...entry, state: 'needsLook', reason: attempt.reason, retryAt: null, tries: entry.tries + 1 }
    case 'signedOut':
      return { ...entry, state: 'waiting', retryAt: null }
    case 'unreachable': {
      const tries = entry.tries + 1
      const retryAt = new Date(now.valueOf() + waitMs(tries)).toISOString()
      return { ...entry, state: 'waiting', tries, retryAt }
    }
  }
}

/** A person corrected it, or wants it sent once more: the same id, so that it cannot be taken twice. */
export function sentAgain(entry: OutboxEntry, input: unknown = entry.input): OutboxEntry {
  return { ...entry, input, state: 'waiting', tries: 0, retryAt: null, reason: null }
}

/** 2 s, 4 s, 8 s … at most 5 minutes, for ever. */
export function waitMs(tries: number): number {
  return Math.min(2000 * 2 ** Math.min(tries - 1, 10), 300_000)
}
