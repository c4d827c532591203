// The records of the outbox as a page shows them.
import { liveQuery } from 'dexie'
import { useEffect, useState } from 'react'
import { type OutboxEntry, sentAgain } from '../../outbox/outbox.ts'
import { device } from './device.ts'
import { sendNow } from './runner.ts'

export function watchEntries(tell: (entries: readonly OutboxEntry[]) => void): () => void {
  const subscription = liveQuery(() => device.entries.toArray()).subscribe(tell)
  return () => subscription.unsubscribe()
}

/** All entries of this device, newest first; undefined until it has answered. */
export function useEntries(): readonly OutboxEntry[] | undefined {
  const [entries, setEntries] = useState<readonly OutboxEntry[]>()
  useEffect(() => watchEntries((all) => setEntries(all.toSorted((a, b) => b.issuedAt.localeCompare(a.issuedAt)))), [])
  return entries
}

/** A person sends it once more, as it is or corrected. */
export async function sendAgain(entry: OutboxEntry, input: unknown = entry.input) {
  await device.entries.put(sentAgain(entry, input))
  void sendNow(true)
}

/** A person's decision: takes it out. Answers how to put it back. */
export async function takeOut(entry: OutboxEntry): Promise<() => Promise<unknown>> {
  await device.entries.delete(entry.id)
  return () => device.entries.put(entry)
}

/** How much is kept here and how much the browser allows, in bytes; undefined where it does not say. */
export async function roomOnDevice(): Promise<{ used: number; quota: number } | undefined> {
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined)
  return estimate?.usage !== undefined && estimate.quota ? { used: estimate.usage, quota: estimate.quota } : undefined
}

/** Files of these entries that are still on this device: how many, how large. */
export async function filesOf(entries: readonly OutboxEntry[]): Promise<{ count: number; bytes: number }> {
  const kept = await device.files.bulkGet(entries.flatMap((entry) => entry.fileIds))
  const there = kept.flatMap((file) => file ?? [])
  return { count: there.length, bytes: there.reduce((sum, file) => sum + file.blob.size, 0) }
}
