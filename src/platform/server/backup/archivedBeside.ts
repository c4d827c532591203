// The archive of an office that goes on working. PostgreSQL answers others while rows are read; the embedded database answers
// nobody, so a large one is copied first, which takes seconds, and the copy is read by a process of its own.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { freemem } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../database/database.ts'
import { makeLastingFolder } from '../database/dataFolder.ts'
import { openDatabase } from '../database/open.ts'
import { type Archive, type ArchiveSource, archived } from './archived.ts'
import { selectDatabaseBytes } from './catalogSql.ts'

/** Bytes of rows that are read in about two seconds; a copy is not worth its process below that. */
const mostReadAtOnce = 64 * 1024 ** 2
/** What a second process takes, and room for the first to grow. */
const memoryNeeded = 2 * 1024 ** 3
const prefix = '.reading-'
const mine = new Set<string>()

/** Throws like `archived`. Without room for a copy (memory, disk) the database itself is read: others wait meanwhile. */
export async function archivedBeside(
  source: ArchiveSource & { readonly database: Database },
  dataDir: string,
  { copiesFrom = mostReadAtOnce, freeMemory = freemem() } = {},
): Promise<Archive> {
  const { database } = source
  if (!database.copyTo || freeMemory < memoryNeeded || (await selectDatabaseBytes(database)) < copiesFrom)
    return archived(source)
  const folder = freshFolder(join(dataDir, 'backups'))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
    mine.delete(folder)
  }
  let copy: Database
  try {
    await database.copyTo(join(folder, 'database'))
    copy = await openDatabase({ dataDir: folder })
  } catch {
    remove()
    return archived(source)
  }
  const archive = archived({ ...source, database: copy })
  const close = async () => {
    await copy.close()
    remove()
  }
  void archive.totals.then(close, close).catch(remove)
  return archive
}

/** A folder for one copy; what a process that was killed has left is removed. */
function freshFolder(backups: string): string {
  makeLastingFolder(backups, 0o700)
  for (const name of readdirSync(backups)) {
    const left = join(backups, name)
    if (name.startsWith(prefix) && !mine.has(left)) rmSync(left, { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(backups, prefix))
  mine.add(folder)
  return folder
}
