// What a feature says of one kind of records that can be entered many at a time (CONTRIBUTING.md, "Bulk entry").
import type { BulkChoices, BulkColumn, CellFault, CellValues } from '../../bulk/bulkColumn.ts'
import type { CommandContract } from '../../contract.ts'
import type { Language } from '../../words.ts'
import type { CommandMoment, ReadMoment } from '../command.ts'
import type { Transaction } from '../database/database.ts'

export interface BulkKindWords {
  /** Of the kind: `Buổi tuyên truyền`; of its template's file: `mau-buoi-tuyen-truyen`. */
  readonly title: string
  readonly fileName: string
  /** Heads and, where one helps, hints by key of the column. */
  readonly heads: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
  /** The example row of the template, by key of the column; marked as an example, never read. */
  readonly example: Readonly<Record<string, string>>
}

export interface BulkKind {
  /** E.g. `session`. */
  readonly name: string
  readonly columns: readonly BulkColumn[]
  /** The column whose day decides which values are allowed (units and agencies of that day); left out: today. */
  readonly dayColumn?: string
  readonly words: Readonly<Record<Language, BulkKindWords>>
  /** Allowed values of the columns of kind `choice` on a day, for this person. */
  choices(moment: Pick<ReadMoment, 'tx' | 'actor'>, on: string): Promise<BulkChoices>
  /** Who may enter many: those who may this. */
  readonly contract: CommandContract
  /**
   * Makes one record under `id` by the same command as behind the form (`moment.give`), which judges row and right: rehearsed
   * when the file is opened, done when it is written. Left out: a command of the feature's own writes (see units, accounts).
   */
  record?(moment: CommandMoment, id: string, values: CellValues): Promise<unknown>
  /** The column that a fault of the command's input is about, from its JSON pointer; left out: its first part. */
  columnOf?(pointer: string): string | undefined
  /**
   * How a batch is taken back: by which command each record, and which records can no longer be because somebody worked on
   * them.
   */
  readonly takeBack?: {
    readonly contract: CommandContract
    input(recordId: string, reason: string): object
    /** Ids of those that were changed since they were written. */
    touched(tx: Transaction, recordIds: readonly string[]): Promise<readonly string[]>
  }
  /** Faults that only all rows together show (a name twice in the file), by number of the row. */
  together?(
    moment: CommandMoment,
    rows: readonly { readonly rowNumber: number; readonly values: CellValues }[],
  ): Promise<ReadonlyMap<number, readonly CellFault[]>>
  /** Page of the kind's records; a record's page is one step below when `hasRecordPages`. */
  readonly path: string
  readonly hasRecordPages?: boolean
  /** Page under which a file of this kind is looked at; left out: `/nhap-hang-loat`. */
  readonly entryPath?: string
}
