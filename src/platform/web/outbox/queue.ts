// Puts a record into the outbox and waits a little for what comes of it.
import { liveQuery } from 'dexie'
import type { OutboxEntry } from '../../outbox/outbox.ts'
import { device } from './device.ts'
import { filesIn } from './files.ts'
import { sendNow } from './runner.ts'

interface NewEntry {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly title: string
  readonly input: unknown
}

/** On the device first, then on its way. Answers the entry once the office has spoken or cannot be reached. */
export async function queue(record: NewEntry): Promise<OutboxEntry> {
  const kept = await device.entries.get(record.id)
  const entry: OutboxEntry = {
    ...record,
    fileIds: await filesIn(record.input),
    issuedAt: kept?.issuedAt ?? new Date().toISOString(),
    state: 'waiting',
    tries: 0,
    retryAt: null,
    reason: null,
    acceptedAt: null,
  }
  await device.entries.put(entry)
  if (!navigator.onLine) return entry
  void sendNow()
  return settled(record.id, 20_000)
}

/** The entry when it is accepted or refused, has failed once, or after `patience` milliseconds. */
function settled(id: string, patience: number): Promise<OutboxEntry> {
  return new Promise((resolve, reject) => {
    let last: OutboxEntry | undefined
    const end = (entry: OutboxEntry) => {
      clearTimeout(timer)
      subscription.unsubscribe()
      resolve(entry)
    }
    const timer = setTimeout(() => last && end(last), patience)
    const subscription = liveQuery(() => device.entries.get(id)).subscribe({
      next(entry) {
        if (!entry) return
        last = entry
        const isSettled = entry.state === 'accepted' || entry.state === 'needsLook' || entry.tries > 0
        if (isSettled) setTimeout(() => end(entry))
      },
      error: reject,
    })
  })
}
