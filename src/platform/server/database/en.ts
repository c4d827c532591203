import { numberText } from '../../format.ts'
import type { ProblemWords } from '../../words.ts'

/** The sentence for each `database.*`: what happened, why, what to do. */
export const problems: ProblemWords = {
  'database.inUse': ({ pid }) =>
    `Another process (number ${pid}) is using the data folder. Stop it, or set DATA_DIR to another folder.`,
  'database.newer': ({ migration }) =>
    `The database belongs to a newer version than this program (it has change ${migration}). Install the newer version.`,
  'database.migrationChanged': ({ migration }) =>
    `The database change file ${migration} was edited after it was applied. Restore it; a new change goes into a new file.`,
  'database.otherMajor': ({ found, needed, folder }) =>
    `Folder ${folder} was made by PostgreSQL ${found}; this program uses PostgreSQL ${needed}. Use the matching version or restore a matching backup.`,
  'database.folderNotWritable': ({ folder, reason }) =>
    `Cannot write to the data folder ${folder} (${reason}). Allow writing, or set DATA_DIR to another folder.`,
  'database.folderIsFile': ({ folder }) => `${folder} is a file, not a data folder. Set DATA_DIR to a folder.`,
  'database.diskFull': ({ folder }) => `The disk is full: cannot write ${folder}. Free some space and start again.`,
  'database.tooLittleMemory': ({ neededMegabytes, foundMegabytes }) =>
    foundMegabytes === undefined
      ? 'Too little memory to open the embedded database. It needs at least 2 GB of RAM, or use PostgreSQL through DATABASE_URL.'
      : `Too little memory to open the embedded database: ${neededMegabytes} MB needed, ${foundMegabytes} MB free. Add memory, or use PostgreSQL through DATABASE_URL.`,
  'database.killedWhileOpening': ({ reason }) =>
    `The process of the embedded database was killed while it opened (${reason}), usually for lack of memory. Start again with 2 GB of RAM free, or use PostgreSQL through DATABASE_URL.`,
  'database.brokenInstall': ({ reason }) =>
    `The installation lacks a file (${reason}). Delete node_modules and run npm install again.`,
  'database.cannotOpen': ({ reason }) =>
    `Cannot open the embedded database (${reason}). If it happens again, restore a copy from DATA_DIR/backups.`,
  'database.copyFailed': ({ reason }) => `Cannot back up the database (${reason}). Check space and permissions.`,
  'database.full': () =>
    'The disk of the server is full; nothing was recorded. Ask the administrator to free some space, then send it again.',
  'database.slow': () => 'The database answers too slowly; nothing was recorded. Try again in a few minutes.',
  'database.unavailable': () =>
    'The connection to the database was lost; whether the change was recorded is not known. Send it again in a few minutes: it is not recorded twice.',
  'database.unreachable': ({ address, reason }) =>
    `Cannot reach PostgreSQL at ${address} (${reason}). Check DATABASE_URL and the server.`,
  'database.signInRefused': ({ address }) =>
    `PostgreSQL at ${address} refused the user name or password. Check DATABASE_URL.`,
  'database.notThere': ({ address }) => `There is no database ${address}. Create it and start again.`,
  'database.postgresTooOld': ({ found, needed }) => `PostgreSQL ${found} is too old; ${needed} or newer is needed.`,
  'database.postgisTooOld': ({ found, needed }) => `PostGIS ${found} is too old; ${needed} or newer is needed.`,
  'database.extensionMissing': ({ extension, reason }) =>
    `PostgreSQL has no extension ${extension} and it could not be created (${reason}). Ask the administrator to run: CREATE EXTENSION ${extension};`,
  'figures.counting': ({ waiting }) =>
    `Figures are being counted anew after many records came in (about ${numberText(Number(waiting), 'en')} changes left). They appear when that is done, usually within minutes.`,
  'fileStore.unavailable': () =>
    'The file store did not take the file; nothing was recorded. Try again in some minutes.',
  'fileStore.refused': ({ reason }) =>
    `The file store refused (${reason}). Look at FILES_S3, FILES_S3_KEY_ID, FILES_S3_SECRET.`,
  'file.damaged': () => 'The file in the store is damaged and is not opened. Restore it from a backup.',
}
