// Brings the database to this version: migrations/*.sql in order of name, each in its own transaction, each only once and
// never changed afterwards. Forward only.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Problem } from '../../problem.ts'
import type { Database, Transaction } from './database.ts'

/** What runs statements by hand: a transaction, or a connection inside one. */
type Running = Pick<Transaction, 'getExecutor'>

export interface Migration {
  readonly name: string
  readonly text: string
  readonly hash: string
}
interface Applied {
  readonly name: string
  readonly hash: string
}

/**
 * Applies what is missing; answers the names applied now. Throws Problem `database.newer` when the database knows a
 * migration that this version does not, `database.migrationChanged` when one already applied reads differently now.
 */
export async function migrate(database: Database, folder: string): Promise<readonly string[]> {
  const known = migrationsIn(folder)
  await database.transaction(makeBook)
  const applied: string[] = []
  for (let step = await nextStep(database, known); step; step = await nextStep(database, known)) applied.push(step)
  return applied
}

/** The migrations of this version, in order of name. */
export function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { name: name.slice(0, -4), text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/** Makes the book of what was applied, where there is none. */
export async function makeBook(tx: Running) {
  await alone(tx)
  await sql`create schema if not exists platform`.execute(tx)
  await sql`create table if not exists platform.migrations (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`.execute(tx)
  await sql`comment on table platform.migrations is 'Changes of the database already made, with the SHA-256 of their text'`.execute(
    tx,
  )
}

/** Two servers that start at the same moment on one PostgreSQL take turns. */
async function alone(tx: Running) {
  await sql`select pg_advisory_xact_lock(4711120)`.execute(tx)
}

function nextStep(database: Database, known: readonly Migration[]): Promise<string | undefined> {
  return database.transaction(async (tx) => {
    await alone(tx)
    await sql`set local statement_timeout = 0`.execute(tx)
    const { rows } = await sql<Applied>`select name, hash from platform.migrations order by name`.execute(tx)
    checkApplied(known, rows)
    const names = new Set(rows.map((row) => row.name))
    const next = known.find((migration) => !names.has(migration.name))
    if (!next) return undefined
    await apply(tx, next)
    return next.name
  })
}

/** Carries out one migration and writes it down. */
export async function apply(tx: Running, { name, text, hash }: Migration) {
  await sql.raw(text).execute(tx)
  await sql`insert into platform.migrations (name, hash) values (${name}, ${hash})`.execute(tx)
}

function checkApplied(known: readonly Migration[], applied: readonly Applied[]) {
  for (const { name, hash } of applied) {
    const here = known.find((migration) => migration.name === name)
    if (!here) throw new Problem('database.newer', 500, { migration: name })
    if (here.hash !== hash) throw new Problem('database.migrationChanged', 500, { migration: name })
  }
}
