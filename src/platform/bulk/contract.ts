// Every command and read of entering many records from a file: opened and looked at first, then written, and taken back as a
// whole. Everyone signed in may ask; which kinds somebody may enter is the right to the kind's own command.

import Type, { type Static } from 'typebox'
import { commandContract, Instant, listQuery, orNull, Page, Recorded, readContract, Uuid } from '../contract.ts'
import { bulkStatuses, cellKinds, mostBulkBytes, rowStates } from './bulkColumn.ts'

const everyone = { everyone: 'all' } as const
const BulkKindName = Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$' })
const RowNumber = Type.Integer({ minimum: 1, maximum: 1_100_000 })
const CellText = Type.String({ maxLength: 4000 })

/** Reads the file and judges its rows; nothing is recorded. `content`: the bytes in base64; the file itself is not kept. */
export const openBulkEntry = commandContract({
  name: 'bulkEntry.open',
  input: Type.Object({
    bulkKind: BulkKindName,
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
    content: Type.String({ minLength: 1, maxLength: Math.ceil((mostBulkBytes * 4) / 3) + 1000 }),
  }),
  output: Recorded,
  permits: everyone,
})
/** Corrects cells of one row, which is judged again. */
export const amendBulkRow = commandContract({
  name: 'bulkEntry.amend',
  input: Type.Object({
    bulkEntryId: Uuid,
    rowNumber: RowNumber,
    texts: Type.Record(Type.String({ maxLength: 60 }), CellText),
  }),
  output: Recorded,
  permits: everyone,
})
/** Leaves rows out of what will be written, or takes them in again. */
export const leaveOutBulkRows = commandContract({
  name: 'bulkEntry.leaveOut',
  input: Type.Object({
    bulkEntryId: Uuid,
    rowNumbers: Type.Array(RowNumber, { minItems: 1, maxItems: 2000 }),
    isLeftOut: Type.Boolean(),
  }),
  output: Recorded,
  permits: everyone,
})
/** Records every row that is ready, each by the kind's own command; again: those that became ready since. */
export const writeBulkEntry = commandContract({
  name: 'bulkEntry.write',
  input: Type.Object({ bulkEntryId: Uuid }),
  output: Type.Object({ id: Uuid, written: Type.Integer({ minimum: 0 }), refused: Type.Integer({ minimum: 0 }) }),
  permits: everyone,
})
/** Takes back every record of it with a reason, while nobody has worked on any of them. */
export const withdrawBulkEntry = commandContract({
  name: 'bulkEntry.withdraw',
  input: Type.Object({ bulkEntryId: Uuid, reason: Type.String({ minLength: 5, maxLength: 500 }) }),
  output: Type.Object({ id: Uuid, withdrawn: Type.Integer({ minimum: 0 }) }),
  permits: everyone,
})

const Count = Type.Integer({ minimum: 0 })
export const BulkEntryRow = Type.Object({
  id: Uuid,
  bulkKind: Type.String(),
  kindTitle: Type.String(),
  fileName: Type.String(),
  fileEncoding: Type.String(),
  bulkStatus: Type.Enum(bulkStatuses),
  readyCount: Count,
  wrongCount: Count,
  leftOutCount: Count,
  writtenCount: Count,
  openedBy: Type.String(),
  openedAt: Instant,
  writtenAt: orNull(Instant),
  withdrawnAt: orNull(Instant),
  withdrawnReason: orNull(Type.String()),
  returnedReason: orNull(Type.String()),
  /** Page on which it is looked at. */
  entryPath: Type.String(),
})
export type BulkEntryRow = Static<typeof BulkEntryRow>

/** One's own files; those of everybody for who may the kind's command without bound. */
export const listBulkEntries = readContract({
  name: 'bulkEntry.list',
  input: Type.Object({ ...listQuery, bulkKind: Type.Optional(BulkKindName) }),
  output: Page(BulkEntryRow),
  permits: everyone,
})

/** The kinds that the asker may enter. */
export const listBulkKinds = readContract({
  name: 'bulkEntry.kinds',
  input: Type.Object({}),
  output: Type.Array(Type.Object({ bulkKind: Type.String(), title: Type.String(), needsApproval: Type.Boolean() })),
  permits: everyone,
})

const ShownColumn = Type.Object({
  key: Type.String(),
  head: Type.String(),
  hint: orNull(Type.String()),
  cellKind: Type.Enum(cellKinds),
  isRequired: Type.Boolean(),
  /** Labels of the allowed values of a choice; else empty. */
  choices: Type.Array(Type.String()),
})
const ShownFault = Type.Object({
  column: orNull(Type.String()),
  given: Type.String(),
  /** What was expected, in a sentence of the reader's language. */
  sentence: Type.String(),
  suggestion: orNull(Type.String()),
})
const ShownRow = Type.Object({
  rowNumber: Type.Integer(),
  texts: Type.Record(Type.String(), Type.String()),
  faults: Type.Array(ShownFault),
  rowState: Type.Enum(rowStates),
  recordId: orNull(Uuid),
})
export type ShownBulkRow = Static<typeof ShownRow>

export const showBulkEntry = readContract({
  name: 'bulkEntry.show',
  input: Type.Object({ bulkEntryId: Uuid }),
  output: Type.Object({
    row: BulkEntryRow,
    ignoredColumns: Type.Array(Type.String()),
    columns: Type.Array(ShownColumn),
    rows: Type.Array(ShownRow),
    /** Page of the kind's records. */
    path: Type.String(),
    hasRecordPages: Type.Boolean(),
    isMine: Type.Boolean(),
    proposedBy: orNull(Type.String()),
    /** By `bulkEntry.write`; false for kinds that their feature writes after an approval. */
    isWrittenHere: Type.Boolean(),
  }),
  permits: everyone,
})
export type ShownBulkEntry = Static<typeof showBulkEntry.output>

/** What the template of a kind holds: heads, allowed values of today for the asker, the example row. */
export const showBulkTemplate = readContract({
  name: 'bulkEntry.template',
  input: Type.Object({ bulkKind: BulkKindName }),
  output: Type.Object({
    title: Type.String(),
    fileName: Type.String(),
    language: Type.Enum(['vi', 'en']),
    isDemonstration: Type.Boolean(),
    columns: Type.Array(ShownColumn),
    example: Type.Record(Type.String(), Type.String()),
  }),
  permits: everyone,
})
export type BulkTemplate = Static<typeof showBulkTemplate.output>
