// PostgreSQL 15 or newer with PostGIS 3.3 or newer, at DATABASE_URL.
import type pg from 'pg'
import { Problem } from '../../problem.ts'
import type { Database, DatabaseOptions } from './database.ts'
import { inTransaction, kyselyOver, openPool } from './pool.ts'

const extensions = ['postgis', 'unaccent', 'pg_trgm']

/** Opens a pool after checking versions and extensions. Throws a Problem `database.*` in one line. */
export async function openPostgres(
  databaseUrl: string,
  options: Pick<DatabaseOptions, 'slowAfter'>,
): Promise<Database> {
  const slowAfter = options.slowAfter ?? 60_000
  const pool = openPool({
    connectionString: databaseUrl,
    application_name: 'dai-ngan',
    max: 10,
    connectionTimeoutMillis: 10_000,
    // Compiling a question costs seconds where many views meet; our questions are short.
    options: `-c timezone=UTC -c jit=off -c statement_timeout=${slowAfter} -c idle_in_transaction_session_timeout=${slowAfter}`,
  })
  try {
    await check(pool)
  } catch (error) {
    await pool.end()
    throw openingProblem(error, databaseUrl)
  }
  const kysely = kyselyOver(pool)
  return {
    kind: 'postgres',
    kysely,
    pool,
    transaction: (work) => inTransaction(kysely, work),
    close: () => pool.end(),
  }
}

async function check(pool: pg.Pool) {
  const version = await pool.query<{ number: number }>(`select current_setting('server_version_num')::int as number`)
  const number = version.rows[0]?.number ?? 0
  if (number < 150_000)
    throw new Problem('database.postgresTooOld', 500, { found: String(Math.floor(number / 10_000)), needed: '15' })
  for (const extension of extensions) await ensureExtension(pool, extension)
  const postgis = await pool.query<{ version: string }>(
    `select extversion as version from pg_extension where extname = 'postgis'`,
  )
  const found = postgis.rows[0]?.version ?? '0'
  const [major = 0, minor = 0] = found.split('.').map(Number)
  if (major < 3 || (major === 3 && minor < 3))
    throw new Problem('database.postgisTooOld', 500, { found, needed: '3.3' })
}

async function ensureExtension(pool: pg.Pool, extension: string) {
  const there = await pool.query('select 1 from pg_extension where extname = $1', [extension])
  if (there.rows.length > 0) return
  try {
    await pool.query(`create extension if not exists ${extension}`)
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return // another server made it at the same moment
    throw new Problem('database.extensionMissing', 500, { extension, reason: (error as Error).message })
  }
}

/** The Problem of an error met while opening; the address is shown without the password. */
function openingProblem(error: unknown, databaseUrl: string): unknown {
  if (error instanceof Problem) return error
  const { code, message } = error as { code?: string; message?: string }
  const address = shownAddress(databaseUrl)
  if (code === '28P01' || code === '28000') return new Problem('database.signInRefused', 500, { address })
  if (code === '3D000') return new Problem('database.notThere', 500, { address })
  return new Problem('database.unreachable', 500, { address, reason: code ?? message ?? '' })
}

function shownAddress(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'DATABASE_URL'
  const url = new URL(databaseUrl)
  return `${url.username ? `${url.username}@` : ''}${url.host || url.searchParams.get('host') || ''}${url.pathname}`
}
