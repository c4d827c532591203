// What happens later or on a clock: kept in the database by a well-kept queue (pg-boss), so that it outlives the server that
// took it, and may be done by another machine (`npm run worker`) against the same PostgreSQL.
import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import { oneAtATime } from './acceptedSql.ts'
import type { WaitingOrder } from './backup/contents.ts'
import type { Moment } from './command.ts'
import type { Database, Transaction } from './database/database.ts'

export interface JobOrder {
  readonly commandId?: string
}

/** One kind of background work. Done at least once for each order; done twice it must change nothing the second time. */
export interface Job {
  /** `feature.whatHappens`. */
  readonly name: string
  /** Ordered by every accepted command of these names, in the command's own transaction. */
  readonly after?: readonly string[]
  /** Ordered by the clock: cron, in the office's time zone. */
  readonly cron?: string
  /** Ordered by each start of whoever works. */
  readonly atStart?: boolean
  run(order: JobOrder, transaction: <T>(work: (moment: Moment) => Promise<T>) => Promise<T>): Promise<void>
}

export interface Queue {
  /** Orders what follows a command; it is ordered exactly when the transaction commits. */
  order(tx: Transaction, commandName: string, commandId: string): Promise<void>
  /** Puts orders into the queue that came by another way than a command, under their own ids. */
  takeOver(tx: Transaction, orders: readonly WaitingOrder[]): Promise<void>
  /** Begins to work: until then orders only wait. */
  work(transaction: <T>(work: (moment: Moment) => Promise<T>) => Promise<T>): Promise<void>
  /** Takes no new order and waits for those under way. */
  stop(): Promise<void>
}

// A job that fails is tried again after half a minute, then twice as long each time: a passing fault (network, full disk)
// is usually over within the hour, and what is not must not be hidden by trying for days.
// A worker that was killed is missed after a minute, and its jobs are done by another.
const retries = { retryLimit: 6, retryDelay: 30, retryBackoff: true, heartbeatSeconds: 60 }

interface Trying {
  readonly retryDelay: number
  readonly heartbeatSeconds?: number
  /** How often is looked for jobs that nobody does any more. */
  readonly superviseIntervalSeconds?: number
}

/** Opens the queue in the schema `jobs` of the same database. `log` is told of what failed, in one line, without its data. */
export async function openQueue(
  database: Database,
  jobs: readonly Job[],
  timeZone: string,
  log: (line: string) => void,
  { superviseIntervalSeconds, ...trying }: Trying = retries,
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values as unknown[] | undefined) },
    schema: 'jobs',
    // The embedded database has one backend: who asks seldom leaves it to people.
    ...(database.kind === 'embedded'
      ? { backend: 'pglite' as const, superviseIntervalSeconds: 300, monitorVacuum: false, reindex: false }
      : {}),
    ...(superviseIntervalSeconds ? { superviseIntervalSeconds, monitorIntervalSeconds: superviseIntervalSeconds } : {}),
  })
  boss.on('error', (error) => log(`queue: ${error.message}`))
  const start = async () => {
    await boss.start()
    for (const { name } of jobs) await boss.createQueue(name, { ...retries, ...trying })
  }
  // Of several servers that start at once the first makes the queue's tables. The embedded database has one server only, and
  // one connection that would wait for itself.
  if (database.kind === 'embedded') await start()
  else
    await database.transaction(async (tx) => {
      await oneAtATime(tx)
      await start()
    })
  const followers = (commandName: string) => jobs.filter(({ after }) => after?.includes(commandName))
  return {
    async order(tx, commandName, commandId) {
      for (const { name } of followers(commandName))
        await boss.send(name, { commandId }, { db: { executeSql: executeIn(tx) } })
    },
    async takeOver(tx, orders) {
      for (const { id, name, data, dueAt } of orders)
        await boss.send(name, data as object, { id, startAfter: new Date(dueAt), db: { executeSql: executeIn(tx) } })
    },
    async work(transaction) {
      const pollingIntervalSeconds = database.kind === 'embedded' ? 5 : 1 // one backend is left to people
      for (const job of jobs) {
        if (job.cron) await boss.schedule(job.name, job.cron, null, { tz: timeZone })
        if (job.atStart) await boss.send(job.name, null)
        await boss.work<JobOrder | null>(job.name, { pollingIntervalSeconds }, async (orders) => {
          for (const { data } of orders) await attempted(job, data ?? {}, transaction, log)
        })
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  }
}

async function attempted(
  job: Job,
  order: JobOrder,
  transaction: <T>(work: (moment: Moment) => Promise<T>) => Promise<T>,
  log: (line: string) => void,
) {
  try {
    await job.run(order, transaction)
  } catch (error) {
    log(`job ${job.name}: ${error instanceof Error ? error.message : String(error)}`)
    throw error
  }
}

function executeIn(tx: Transaction) {
  return async (text: string, values?: unknown[]) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values ?? []))
    return { rows: [...rows] }
  }
}
