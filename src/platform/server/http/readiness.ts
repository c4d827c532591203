// Whether requests should come here, and why not: what a load balancer and whoever is on duty ask. `/livez` says that the
// process is not stuck, `/readyz` that it can serve, `/healthz` what programs have always asked.
import { statfs } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { migrationsIn } from '../database/migrate.ts'
import type { Office } from '../office.ts'
import { isHealthy, selectMigrationNames } from './healthSql.ts'

export interface Readiness {
  readonly database: boolean
  /** Every migration of this version is applied; a newer version may have applied more. */
  readonly migrations: boolean
  /** Enough room for files that arrive, and for the embedded database to write its log. */
  readonly disk: boolean
  /** Bytes; null where the system does not tell. */
  readonly freeBytes: number | null
}

const leastFree = 300 * 1024 * 1024
const keptFor = 1_000 // ms: many may watch, the database is asked once

export function readinessOf({ database, config }: Pick<Office, 'database' | 'config'>): () => Promise<Readiness> {
  const known = migrationsIn(config.migrationsDir).map(({ name }) => name)
  let asked: { readonly at: number; readonly answer: Promise<Readiness> } | undefined
  const look = async (): Promise<Readiness> => {
    const isWell = await isHealthy(database)
    const applied = isWell ? await selectMigrationNames(database).catch(() => undefined) : undefined
    const freeBytes = await statfs(config.dataDir).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    )
    return {
      database: isWell,
      migrations: applied !== undefined && known.every((name) => applied.has(name)),
      disk: freeBytes === null || freeBytes > leastFree,
      freeBytes,
    }
  }
  return () => {
    const now = performance.now()
    if (!asked || now - asked.at > keptFor) asked = { at: now, answer: look() }
    return asked.answer
  }
}

export function readinessRoutes(app: FastifyInstance, readiness: () => Promise<Readiness>) {
  app.get('/livez', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const { database, migrations, disk } = await readiness()
    const isReady = database && migrations && disk
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ok' : 'unavailable', database, migrations, disk })
  })
}
