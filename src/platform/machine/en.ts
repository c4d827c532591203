import type { vi } from './vi.ts'

export const en: typeof vi = {
  title: 'Backups',
  sentence: 'The backup of each day holds all data and files, to be restored when the server dies.',
  state: 'State',
  states: {
    well: 'Backed up',
    incomplete: 'Files missing',
    failed: 'Could not be made',
    overdue: 'Overdue',
    never: 'None by schedule yet',
  },
  advice: {
    well: 'Each quarter, restore one into an empty folder as a rehearsal.',
    incomplete: 'The data are whole, but files were lost or damaged in the store. Restore those from an older backup.',
    failed: 'Look at the disk, the right to write and the log, then run the command backup.',
    overdue: 'The schedule has not run for more than 26 hours. Look at the server and the worker.',
    never: 'Whoever keeps the machine sets BACKUP_FOLDER (another disk) and starts the server again; see docs/deploy.',
  },
  at: 'Last run',
  wellAt: 'Last whole one',
  size: 'Size',
  lostFiles: 'Files lost',
  fault: 'Code',
  none: 'None yet',
  megabytes: (size) => `${size} MB`,
  bell: {
    incomplete: 'The backup lacks files that the store has lost',
    failed: 'The last backup could not be made',
    overdue: 'No new backup for more than 26 hours',
  },
  reads: { 'backup.show': 'See the state of backups' },
}
