// What the device keeps until the office has it: drafts, records on their way, photos. IndexedDB through Dexie.
import Dexie, { type EntityTable } from 'dexie'
import type { FilePurpose } from '../../files/file.ts'
import type { OutboxEntry } from '../../outbox/outbox.ts'

export interface KeptDraft {
  /** Account and form: `<accountId> session.record`. */
  readonly key: string
  readonly value: unknown
  /** The command's id if it is sent: the same for every sending of this draft. */
  readonly commandId: string
  readonly savedAt: string
}

export interface KeptFile {
  readonly fileId: string
  readonly accountId: string
  readonly purpose: FilePurpose
  readonly name: string
  readonly blob: Blob
  readonly addedAt: string
  /** The office has it: the blob stays until its record is accepted, for the picture in the form. */
  readonly isSent: boolean
}

export const device = new Dexie('dai-ngan') as Dexie & {
  drafts: EntityTable<KeptDraft, 'key'>
  entries: EntityTable<OutboxEntry, 'id'>
  files: EntityTable<KeptFile, 'fileId'>
}
device.version(1).stores({ drafts: 'key', entries: 'id, accountId, state', files: 'fileId, accountId' })

/** Asks the browser once not to clear what is kept here when the device runs short. */
export async function keepForGood() {
  if (!(await navigator.storage?.persisted?.())) await navigator.storage?.persist?.().catch(() => false)
}
