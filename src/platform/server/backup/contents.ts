// What a backup says of itself: first what it will hold, last what it held, and a seal over all of it. An archive without a
// key is a plain .tar.gz, so that it can be read in twenty years with the tools of any system:
//   contents.json · tables/<schema>.<table>/<part> (PostgreSQL's COPY text) · orders/<part> (JSON lines)
//   files/<store>/<sha256> · totals.json · seal.json

export const formatVersion = 1
/** Rows are written in parts of about this many bytes: the memory that writing and reading need. */
export const partBytes = 1024 * 1024

export interface AppliedMigration {
  readonly name: string
  /** SHA-256 of its text. */
  readonly hash: string
}
export interface BackedUpTable {
  readonly schema: string
  readonly name: string
  /** In the order of the values of a row. */
  readonly columns: readonly string[]
}
export interface BackedUpSequence {
  readonly schema: string
  readonly name: string
  /** As text: it may be larger than a JavaScript number. */
  readonly lastValue: string
  readonly isCalled: boolean
}
export interface Contents {
  readonly format: 'dai-ngan-backup'
  readonly formatVersion: number
  readonly appVersion: string
  /** ISO instant of the snapshot. */
  readonly madeAt: string
  readonly databaseKind: 'embedded' | 'postgres'
  /** In the order in which they were applied. */
  readonly migrations: readonly AppliedMigration[]
  readonly tables: readonly BackedUpTable[]
  readonly sequences: readonly BackedUpSequence[]
}

export interface TableTotal {
  /** `schema.table`. */
  readonly table: string
  readonly rows: number
  /** SHA-256 of its rows as COPY text, in the order of the primary key: equal data, equal digest, on either database. */
  readonly sha256: string
}
export interface Totals {
  readonly tables: readonly TableTotal[]
  /** Orders for background work that had not been done yet. */
  readonly orders: number
  readonly files: number
  readonly fileBytes: number
  /** Files that records name and that the store did not have, or not whole. Known, and therefore said. */
  readonly lostFiles: readonly string[]
}
/** SHA-256 over every entry before it: name, length and bytes. */
export interface Seal {
  readonly entries: number
  readonly sha256: string
}

/** One order for background work, independent of the queue's own tables. */
export interface WaitingOrder {
  readonly id: string
  readonly name: string
  readonly data: unknown
  /** ISO instant before which it is not to be done. */
  readonly dueAt: string
}
