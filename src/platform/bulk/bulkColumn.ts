// What a column of a bulk file may hold, and what is wrong with a cell: shared by the server, which judges, and the screens.

export const cellKinds = ['text', 'date', 'whole', 'number', 'choice'] as const
export type CellKind = (typeof cellKinds)[number]

/** One column. Its head and its hint in both languages are the words of the kind. */
export interface BulkColumn {
  readonly key: string
  readonly cellKind: CellKind
  readonly isRequired?: boolean
  /** Longest text, largest number. */
  readonly most?: number
  /** Shortest text, smallest number. */
  readonly least?: number
  /** A text as a regular expression, e.g. of a time. */
  readonly pattern?: string
}

/** One allowed value of a choice: what is kept, what is shown, and what else people write for it. */
export interface BulkChoice {
  readonly value: string
  readonly label: string
  readonly also?: readonly string[]
}
/** Allowed values by key of the column. */
export type BulkChoices = Readonly<Record<string, readonly BulkChoice[]>>

/** A fault of one row: `column` null = of the row as a whole. `code` is a key of the bulk words or of a feature's problems. */
export interface CellFault {
  readonly column: string | null
  readonly given: string
  readonly code: string
  readonly params?: Readonly<Record<string, unknown>>
  /** What was probably meant: a person takes it with one press, it is never taken alone. */
  readonly suggestion?: string
}

/** Texts of a row by key of the column; a date that the file holds as a date is `YYYY-MM-DD`. */
export type CellTexts = Readonly<Record<string, string>>
/** What a file says of a cell that cannot be taken as it stands. */
export type CellMark = 'formula' | 'merged' | 'cellError'
export type CellMarks = Readonly<Record<string, CellMark>>
export type CellValues = Readonly<Record<string, string | number | undefined>>

export const rowStates = ['ready', 'wrong', 'leftOut', 'written', 'withdrawn'] as const
export type BulkRowState = (typeof rowStates)[number]
export const bulkStatuses = ['open', 'proposed', 'written', 'withdrawn'] as const
export type BulkStatus = (typeof bulkStatuses)[number]

/** More rows are several files: each is looked at by a person, row by row. */
export const mostBulkRows = 1000
/** Bytes of a file; 1 000 rows of twenty columns are a sixth of it. */
export const mostBulkBytes = 1_000_000

/** Heads, texts and names as they compare: letters and marks count, case, spaces and the order of marks do not. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi')
}
