// A worker in a process of its own, to be killed: its job writes down each attempt and makes one mark for each order.
import { sql } from 'kysely'
import type { Moment } from '../../src/platform/server/command.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { type Job, openQueue } from '../../src/platform/server/jobs.ts'

export const markJob: Job = {
  name: 'marks.make',
  after: ['mark.order'],
  async run({ commandId = '' }, transaction) {
    await transaction(({ tx }) =>
      sql`insert into attempts values (${commandId}::uuid, ${process.pid}::int)`.execute(tx),
    )
    await transaction(async ({ tx }) => {
      await sql`select pg_sleep(0.4)`.execute(tx)
      await sql`insert into marks values (${commandId}::uuid) on conflict do nothing`.execute(tx)
    })
  },
}
export const quickly = { retryDelay: 1, heartbeatSeconds: 10, superviseIntervalSeconds: 2 }

if (import.meta.main) {
  const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
  const database = await openDatabase({ dataDir, databaseUrl })
  const queue = await openQueue(database, [markJob], 'UTC', () => {}, quickly)
  await queue.work((work) => database.transaction((tx) => work({ tx } as Moment)))
  process.send?.('ready')
}
