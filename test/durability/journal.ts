// The journal of a disk: every call that changed the folder or made it last, in order, as the embedded process made it.
import { readFileSync } from 'node:fs'

/** One call to the operating system; paths are relative to the watched folder. */
export type Call =
  | { readonly call: 'open'; readonly file: number; readonly path: string }
  | { readonly call: 'close'; readonly file: number }
  | { readonly call: 'write'; readonly file: number; readonly at: number; readonly length: number }
  | { readonly call: 'resize'; readonly file: number; readonly size: number }
  | { readonly call: 'sync'; readonly file: number }
  | { readonly call: 'makeFile'; readonly path: string }
  | { readonly call: 'makeFolder'; readonly path: string }
  | { readonly call: 'rename'; readonly from: string; readonly to: string }
  | { readonly call: 'remove'; readonly path: string }
export interface Entry {
  readonly call: Call
  /** What was written; empty for other calls. */
  readonly bytes: Buffer
  /** Where the entry ends in the journal: whoever saw the journal this long saw this call done. */
  readonly endsAt: number
}

/** An entry as it stands in the journal: length of the call, the call as JSON, the bytes written. */
export function encodeEntry(call: Call, bytes: Uint8Array): Buffer {
  const head = Buffer.from(JSON.stringify(call))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, bytes])
}

/** Every whole entry of a journal; a last one cut short by the end of its process is left out. */
export function readJournal(path: string): Entry[] {
  const journal = readFileSync(path)
  const entries: Entry[] = []
  for (let at = 0; at + 4 <= journal.length; ) {
    const bytesAt = at + 4 + journal.readUInt32LE(at)
    if (bytesAt > journal.length) break
    const call = JSON.parse(journal.toString('utf8', at + 4, bytesAt)) as Call
    const endsAt = bytesAt + (call.call === 'write' ? call.length : 0)
    if (endsAt > journal.length) break
    entries.push({ call, bytes: journal.subarray(bytesAt, endsAt), endsAt })
    at = endsAt
  }
  return entries
}
