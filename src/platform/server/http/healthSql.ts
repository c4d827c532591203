// Whether the database answers, and answers rightly.
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** False when it fails, answers wrongly, or says nothing for `patienceMs`. */
export async function isHealthy(database: Database, patienceMs = 5_000): Promise<boolean> {
  let clock: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    clock = setTimeout(() => resolve(false), patienceMs)
  })
  const asked = sql<{ answer: number }>`select 42 as answer`
    .execute(database.kysely)
    .then(({ rows }) => rows[0]?.answer === 42)
    .catch(() => false)
  try {
    return await Promise.race([asked, patience])
  } finally {
    clearTimeout(clock)
  }
}

/** Names of the migrations that are applied. */
export async function selectMigrationNames(database: Database): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select name from platform.migrations`.execute(database.kysely)
  return new Set(rows.map(({ name }) => name))
}
