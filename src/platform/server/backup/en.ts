import type { ProblemWords } from '../../words.ts'

/** Sentences about backing up and restoring. */
export const problems: ProblemWords = {
  'backup.noOffice': () => 'There is no office here to back up. Look at DATA_DIR or DATABASE_URL.',
  'backup.noTarget': () => 'Where to write the backup was not said. Add --out FILE.',
  'backup.fileExists': ({ file }) => `${file} is there already; a backup is not overwritten. Choose another name.`,
  'backup.notWritten': ({ file, reason }) => `${file} cannot be written (${reason}). Look at space and rights.`,
  'backup.cutOff': () => 'The server ended in the middle; no backup was written. See its log and run again.',
  'restore.noFile': ({ file, reason }) => `${file} cannot be opened (${reason}). Look at its name.`,
  'restore.notABackup': ({ file }) => `${file} is no backup of Đại Ngàn.`,
  'restore.keyNeeded': () => 'The backup is encrypted. Set BACKUP_KEY or add --key.',
  'restore.wrongKey': () => 'The key is wrong, or the start of the backup is damaged. Nothing was written.',
  'restore.damaged': () => 'The backup is cut off or was changed. Nothing was written; use another one.',
  'restore.newerFormat': ({ found }) => `The backup has a newer form (${found}). Install a newer version.`,
  'restore.newerArchive': ({ migration, version }) =>
    `The backup is of a newer version (${version}, it has ${migration}). Install that version, then restore.`,
  'restore.notEmpty': () => 'The target holds data. Choose an empty one, or add --replace to give up what is there.',
  'restore.inUse': () => 'A server has this database open. Stop every server, then restore.',
  'restore.serverRunning': ({ pid }) => `A server runs on this folder (process ${pid}). Stop it and run again.`,
  'restore.unfinished': () => 'The last restore was cut off. Run restore again before starting the server.',
  'move.needsTarget': () => 'Where to move was not said. Add --to postgres://…',
}
