// Every door through which a table comes into an office, as one shape: what a good table is, how it is opened, written, undone.
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../src/platform/actor.ts'
import type { FilePurpose } from '../../src/platform/files/file.ts'
import { keptFile } from '../../src/platform/server/files/keptFile.ts'
import type { TestOffice } from '../support/office.ts'
import { requireSentence } from './said.ts'

export interface ToldFault {
  /** Null: of the row as a whole. */
  readonly column: string | null
  readonly given: string
}
export interface LookedRow {
  readonly rowNumber: number
  readonly isReady: boolean
  readonly faults: readonly ToldFault[]
  /** As read, by key of the column. */
  readonly texts: Readonly<Record<string, string>>
}
export interface Looked {
  readonly id: string
  readonly rows: readonly LookedRow[]
}
export interface TableColumn {
  readonly key: string
  readonly head: string
  readonly cellKind: 'text' | 'date' | 'number' | 'choice'
}
export type TableForm = 'csv' | 'xlsx' | 'docx'

export interface TableImporter {
  readonly name: string
  readonly forms: readonly TableForm[]
  readonly columns: readonly TableColumn[]
  /** Good rows; whatever may stand only once in an office differs from turn to turn. */
  rows(turn: number): readonly (readonly string[])[]
  /** Rows of the good table that become no record of their own (a heading). */
  readonly headings?: number
  /** Number of the first row; left out: 2, under the heads. */
  readonly firstRow?: number
  /** The column that may hold a value only once, if one does. */
  readonly onlyOnce?: string
  /** More rows than this are refused. */
  readonly most: number
  /** What opening may write, and what writing may besides. */
  readonly opensInto: RegExp
  readonly writesInto: RegExp
  open(bytes: Uint8Array, fileName: string): Promise<Looked>
  /** Answers how many rows were written. */
  write(looked: Looked, turn: number): Promise<number>
  undo(looked: Looked): Promise<void>
}

/** What every command leaves behind besides its own rows. */
export const booksOfCommands = /^platform\.(accepted_commands|audit_entries|waiting_orders|files)$/

/** Sends a file as the upload does, without a browser. */
export async function sent(
  { office }: TestOffice,
  { accountId }: Pick<Actor, 'accountId'>,
  purpose: FilePurpose,
  content: Uint8Array,
  name: string,
): Promise<string> {
  const fileId = randomUUID()
  const keeping = { stores: office.stores, transaction: office.database.transaction }
  const about = { accountId, now: new Date('2026-04-06T03:00:00Z'), isDemonstration: true }
  await keptFile(keeping, { fileId, purpose, name, content, ...about })
  return fileId
}

/** A fault with its sentences, each of which must be for people. */
export function told(column: string | null, given: unknown, sentences: readonly (string | undefined)[]): ToldFault {
  for (const sentence of sentences) requireSentence(sentence, `fault of ${column}`)
  return { column, given: String(given ?? '') }
}
