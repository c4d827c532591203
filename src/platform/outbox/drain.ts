// Sends what waits, one after the other. Its world is handed in: the device's store, the server, the clock.
import { type Attempt, afterAttempt, dueAt, nextToSend, type OutboxEntry, sending } from './outbox.ts'

export interface OutboxStore {
  entries(): Promise<readonly OutboxEntry[]>
  put(entry: OutboxEntry): Promise<void>
}

export interface OutboxServer {
  /** Sends the files, then the command. Never throws: every outcome is an Attempt. */
  send(entry: OutboxEntry): Promise<Attempt>
}

/**
 * Sends until nothing is due, and answers when to come back (null: nothing waits). Only one may run at a time on a device:
 * the caller holds a lock. A page that died while sending left `sending` behind: sent again, the same id.
 */
export async function drain(
  store: OutboxStore,
  server: OutboxServer,
  accountId: string,
  clock: () => Date,
  onAccepted: (entry: OutboxEntry) => void = () => {},
): Promise<Date | null> {
  for (;;) {
    const entry = nextToSend(await store.entries(), accountId, clock())
    if (!entry) return dueAt(await store.entries(), accountId) ?? null
    await store.put(sending(entry))
    const attempt = await server.send(entry)
    await settle(store, entry, attempt, clock())
    if (attempt.kind === 'accepted') onAccepted(entry)
    if (attempt.kind === 'signedOut') return null
  }
}

/** A person may have corrected the entry while it was on its way: then what was refused is not what now lies there. */
async function settle(store: OutboxStore, sent: OutboxEntry, attempt: Attempt, now: Date) {
  const current = (await store.entries()).find(({ id }) => id === sent.id) ?? sent
  const isSame = JSON.stringify(current.input) === JSON.stringify(sent.input)
  if (isSame || attempt.kind === 'accepted') await store.put(afterAttempt(current, attempt, now))
}
