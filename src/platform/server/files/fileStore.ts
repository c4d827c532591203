// Where the bytes of photos and scans are kept. Content-addressed: the name of a file is the SHA-256 of its bytes, so the
// same bytes are kept once and a changed byte is found out. Small on purpose: an S3-compatible store fits the same four verbs.
import type { Readable } from 'node:stream'

export interface StoredFile {
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string
  readonly sizeBytes: number
}

export interface FileStore {
  /** Keeps the bytes; when it resolves they survive a power cut. Keeping the same bytes again changes nothing. */
  put(content: AsyncIterable<Uint8Array>): Promise<StoredFile>
  /** The bytes as a stream. Throws Problem `file.missing`. */
  open(sha256: string): Promise<Readable>
  /** Size in bytes; undefined when not kept. */
  stat(sha256: string): Promise<{ sizeBytes: number } | undefined>
  /** Forgets the bytes; for files that no record refers to. Not kept: nothing happens. */
  remove(sha256: string): Promise<void>
  /** Where the bytes lie on this machine, for what reads pieces of them; a store elsewhere has no such place. */
  path?(sha256: string): string
  /** Everything that is kept, in no order; what comes or goes meanwhile may be in it or not. */
  list(): AsyncIterable<StoredFile>
}

/** The two places of an office: what may be shown, and the originals and scans kept apart. */
export interface FileStores {
  readonly shown: FileStore
  readonly originals: FileStore
  /** A folder for what is still arriving. */
  readonly incoming: string
}
