// Figures for Prometheus at `/metrics`: how many requests of which kind took how long, what the machine has left. Labels are
// patterns of addresses and numbers of answers: nobody's name, record or address. For this machine, or who has METRICS_TOKEN.
import { createHash, timingSafeEqual } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { Problem } from '../../problem.ts'
import { lastBackup } from '../backup/schedule.ts'
import type { Office } from '../office.ts'
import type { Readiness } from './readiness.ts'

export function prometheusFigures(
  app: FastifyInstance,
  { database, config }: Office,
  readiness: () => Promise<Readiness>,
) {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'dai_ngan_requests_total',
    help: 'Requests answered, by pattern of the address',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'dai_ngan_request_seconds',
    help: 'Seconds from a request to its answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  })
  const now: Readonly<Record<string, Gauge>> = Object.fromEntries(
    Object.entries({
      ready: '1 when requests should come here',
      database_up: '1 when the database answers',
      disk_free_bytes: 'Free bytes where DATA_DIR is',
      memory_bytes: 'Resident memory of this process',
      event_loop_p99_seconds: 'Delay of this process within which 99 of 100 turns come',
      database_connections: 'Connections to the database',
      database_waiting: 'Requests that wait for a connection',
      backup_failed: '1 when the last backup of BACKUP_FOLDER failed',
      backup_timestamp_seconds: 'When the last whole backup in BACKUP_FOLDER was made; 0 when there is none',
      uptime_seconds: 'Seconds since this process started',
    }).map(([name, help]) => [name, new Gauge({ name: `dai_ngan_${name}`, help, registers })]),
  )
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  app.addHook('onClose', async () => void delay.disable())
  app.addHook('onResponse', async (request, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown' }
    requests.inc({ ...labels, status: String(reply.statusCode) })
    seconds.observe(labels, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    if (!mayLook(request, config.metricsToken)) throw new Problem('address.unknown', 404)
    const { database: isUp, migrations, disk, freeBytes } = await readiness()
    const set = (name: string, value: number) => now[name]?.set(value)
    set('ready', isUp && migrations && disk ? 1 : 0)
    set('database_up', isUp ? 1 : 0)
    if (freeBytes !== null) set('disk_free_bytes', freeBytes)
    set('memory_bytes', process.memoryUsage.rss())
    set('event_loop_p99_seconds', delay.percentile(99) / 1e9)
    set('database_connections', database.pool.totalCount)
    set('database_waiting', database.pool.waitingCount)
    const backup = isUp ? await database.transaction(lastBackup) : undefined
    if (backup) set('backup_failed', backup.isWell ? 0 : 1)
    if (backup?.wellAt) set('backup_timestamp_seconds', Date.parse(backup.wellAt) / 1000)
    set('uptime_seconds', process.uptime())
    delay.reset()
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics())
  })
}

/** Behind a proxy every request comes from this machine: what came through one needs the token. */
function mayLook({ headers, ip }: FastifyRequest, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  if (token && given) return timingSafeEqual(hashOf(token), hashOf(given))
  return /^(127\.|::1$|::ffff:127\.)/.test(ip) && !headers['x-forwarded-for'] && !headers.forwarded
}

const hashOf = (text: string) => createHash('sha256').update(text).digest()
