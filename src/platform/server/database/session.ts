// One connection for itself, for what needs more than a statement at a time: a snapshot that is read for a while, rows that
// stream. Values come back as the text that PostgreSQL prints.
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely'
import type pg from 'pg'
import type { Database } from './database.ts'

export interface Session {
  readonly kind: Database['kind']
  readonly client: pg.PoolClient
  /** For statements by hand, on this connection. */
  readonly kysely: Kysely<unknown>
}

/**
 * Runs `work` in one transaction on a connection of its own; without limits of time, since it is the machine that waits.
 * `snapshot`: reads one moment, writes nothing.
 */
export async function inSession<T>(
  database: Pick<Database, 'kind' | 'pool'>,
  mode: 'snapshot' | 'write',
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect()
  const kysely = kyselyOf(client)
  let isBroken = false
  try {
    await client.query(mode === 'snapshot' ? 'begin isolation level repeatable read, read only' : 'begin')
    await sql`select set_config(name, setting, true) from (values ('statement_timeout', '0'),
      ('idle_in_transaction_session_timeout', '0'), ('timezone', 'UTC'), ('datestyle', 'ISO, YMD'),
      ('intervalstyle', 'postgres'), ('bytea_output', 'hex'), ('extra_float_digits', '1')) as given (name, setting)`.execute(
      kysely,
    )
    const outcome = await work({ kind: database.kind, client, kysely })
    await client.query('commit')
    return outcome
  } catch (error) {
    isBroken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw error
  } finally {
    client.release(isBroken)
  }
}

function kyselyOf(client: pg.PoolClient): Kysely<unknown> {
  const borrowed = { query: (text: string, values: unknown[]) => client.query(text, values), release: () => {} }
  const pool = { connect: async () => borrowed, end: async () => {} } as unknown as PostgresPool
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
