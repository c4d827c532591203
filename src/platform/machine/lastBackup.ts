// What is known of the backup of each day, and whether somebody should worry.

import Type from 'typebox'
import { Instant, orNull, readContract } from '../contract.ts'

export const backupStates = ['well', 'incomplete', 'failed', 'overdue', 'never'] as const
export type BackupState = (typeof backupStates)[number]

/** The last scheduled backup, for whoever keeps the machine. */
export const showBackup = readContract({
  name: 'backup.show',
  input: Type.Object({}),
  output: Type.Object({
    backupState: Type.Enum(backupStates),
    /** When it was last tried. */
    at: orNull(Instant),
    /** When the last whole one was made. */
    wellAt: orNull(Instant),
    sizeBytes: orNull(Type.Integer()),
    /** Files that records name and that the store had lost. */
    lostFiles: Type.Integer(),
    /** Code of the Problem that it failed with. */
    fault: orNull(Type.String()),
  }),
  permits: { administrator: 'all' },
})

export interface LastBackup {
  readonly at: string
  readonly isWell: boolean
  readonly wellAt: string | null
  readonly sizeBytes: number | null
  readonly lostFiles: number
  readonly fault: string | null
}

/** A backup of each day is late after this long. */
const oldAfterMs = 26 * 3_600_000

/** `last` undefined: the clock has never made one. */
export function backupStateOf(last: LastBackup | undefined, now: Date): BackupState {
  if (!last) return 'never'
  if (!last.isWell) return 'failed'
  if (now.getTime() - Date.parse(last.wellAt ?? last.at) > oldAfterMs) return 'overdue'
  return last.lostFiles > 0 ? 'incomplete' : 'well'
}
