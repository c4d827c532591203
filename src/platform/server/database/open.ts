// The choice between the two databases, made once, at the start.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import type { Database, DatabaseOptions } from './database.ts'

/** In the data folder while an embedded database is being restored: what is there is not an office yet. */
export const restoringFolder = 'restoring'

/** Opens the database. Throws a Problem `database.*`, one line, when it cannot be used. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) {
    const { openPostgres } = await import('./postgres.ts')
    const database = await openPostgres(options.databaseUrl, options)
    if (!(await isBeingRestored(database))) return database
    await database.close()
    throw new Problem('restore.unfinished', 500)
  }
  if (existsSync(join(options.dataDir, restoringFolder))) throw new Problem('restore.unfinished', 500)
  const { openEmbedded } = await import('./embedded.ts')
  return openEmbedded(options)
}

/** A restore was begun and has not ended: what is there is nothing, or what was there before. */
async function isBeingRestored({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query(`select 1 where to_regnamespace('restoring') is not null`)
  return rows.length > 0
}
