// What both databases share: how values come back, and transactions through Kysely.
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { Problem } from '../../problem.ts'
import type { Transaction } from './database.ts'

const oid = {
  int8: 20,
  numeric: 1700,
  date: 1082,
  int8Array: 1016,
  numericArray: 1231,
  dateArray: 1182,
  textArray: 1009,
}

const wholeNumber = (text: string): number | string => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : text
}
const listOf = (text: string): (string | null)[] => pg.types.getTypeParser(oid.textArray)(text)
const eachOf =
  <T>(parse: (text: string) => T) =>
  (text: string) =>
    listOf(text).map((item) => (item === null ? null : parse(item)))

const parsers = new Map<number, (text: string) => unknown>([
  [oid.date, (text) => text],
  [oid.int8, wholeNumber],
  [oid.numeric, Number],
  [oid.dateArray, listOf],
  [oid.int8Array, eachOf(wholeNumber)],
  [oid.numericArray, eachOf(Number)],
])

/**
 * How values leave the database: `date` as 'YYYY-MM-DD', `timestamptz` as Date, `numeric` and `int8` as number
 * (an int8 beyond 2^53 stays text), json parsed, geometry as hexadecimal WKB (ask for ST_AsGeoJSON).
 */
const valueTypes = {
  getTypeParser: (id: number, format?: string) =>
    (format !== 'binary' && parsers.get(id)) || pg.types.getTypeParser(id, format as 'text'),
} as pg.CustomTypesConfig

/**
 * A pool whose broken connections harm nobody: whoever asks on one gets an error, and the pool makes another. Without a
 * listener on each connection, one that breaks while it is in use would end this whole process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...config, types: valueTypes })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Kysely over a pool; `ready` holds back new connections while the database is being started again. */
export function kyselyOver(pool: pg.Pool, ready: () => Promise<void> = async () => {}): Kysely<unknown> {
  const guarded: PostgresPool = {
    connect: async () => {
      await ready()
      return pool.connect()
    },
    end: async () => {},
    options: pool.options as never,
  }
  return new Kysely({ dialect: new PostgresDialect({ pool: guarded }) })
}

/** Runs `work` in a transaction; a database that is unreachable, stuck or out of space becomes a Problem 503 or 507. */
export async function inTransaction<T>(kysely: Kysely<unknown>, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await kysely.transaction().execute(work)
  } catch (error) {
    throw connectionProblem(error)
  }
}

const lost = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', '57P01', '57P02', '57P03']

/** The Problem of an error that says the connection is gone, a statement took too long or the disk is full; otherwise the error itself. */
function connectionProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error
  const { code } = error as { code?: string }
  if (code === '53100') return new Problem('database.full', 507)
  if (code === '57014' || code === '25P03') return new Problem('database.slow', 503)
  if (/timeout exceeded when trying to connect/.test(error.message)) return new Problem('database.slow', 503)
  if (code && lost.includes(code)) return new Problem('database.unavailable', 503)
  if (/Connection terminated|Client has encountered a connection error/.test(error.message))
    return new Problem('database.unavailable', 503)
  return error
}
