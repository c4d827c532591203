// Copies of the embedded database beside it: against a mistake or a damaged file. A disk that dies takes them along, so
// the guide says to copy the newest one elsewhere. PostgreSQL has its own means.
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from './database.ts'
import { makeLastingFolder } from './dataFolder.ts'
import { syncFolder } from './hostFiles.ts'

const kept = 7

/**
 * Writes a consistent copy to `folder`/`2026-11-24T10-30-00Z` and removes all but the last seven; answers its folder, or
 * undefined on PostgreSQL. To go back: stop the server, put the copy in the place of DATA_DIR/database.
 */
export async function backUp(database: Database, folder: string, now: Date): Promise<string | undefined> {
  if (!database.copyTo) return undefined
  makeLastingFolder(folder, 0o700)
  const target = join(folder, `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`)
  if (existsSync(target)) return target
  for (const name of readdirSync(folder)) // left by a copy that was cut off
    if (name.endsWith('.unfinished')) rmSync(join(folder, name), { recursive: true, force: true })
  const unfinished = `${target}.unfinished`
  await database.copyTo(unfinished)
  renameSync(unfinished, target)
  syncFolder(folder)
  const copies = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name))
  for (const name of copies.sort().slice(0, -kept)) rmSync(join(folder, name), { recursive: true, force: true })
  return target
}
