// PostgreSQL ends every connection under load (a restart, an administrator): whoever was under way gets a 503, the rest goes on.
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { Problem } from '../../src/platform/problem.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { freshFolder, makePostgres } from '../support/database.ts'
import { postgresTest, serverUrl } from './rounds.ts'
import { lastFirst } from './smallDisk.ts'

postgresTest('every connection is cut six times', async (t) => {
  const { databaseUrl, remove } = await makePostgres(`${serverUrl}`)
  lastFirst(t, remove)
  const database = await openDatabase({ dataDir: freshFolder(t), databaseUrl })
  lastFirst(t, () => database.close())
  const administrator = new pg.Client(databaseUrl)
  await administrator.connect()
  lastFirst(t, () => administrator.end())
  await administrator.query('create table numbers (n int not null)')

  const acknowledged = new Set<number>()
  let next = 0
  let refused = 0
  let isOver = false
  lastFirst(t, () => {
    isOver = true
  })
  const workers = Array.from({ length: 12 }, async () => {
    while (!isOver) {
      const n = next++
      try {
        await database.transaction(async (tx) => {
          await sql`insert into numbers values (${n})`.execute(tx)
          await sql`insert into numbers values (${n})`.execute(tx)
        })
        acknowledged.add(n)
      } catch (error) {
        assert.ok(error instanceof Problem && error.status === 503, String(error))
        refused++
      }
    }
  })
  for (let cut = 0; cut < 6; cut++) {
    const before = acknowledged.size
    while (acknowledged.size < before + 30) await wait(5)
    await administrator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
  }
  const before = acknowledged.size
  while (acknowledged.size < before + 30) await wait(5)
  isOver = true
  await Promise.all(workers)
  const { rows } = await administrator.query<{ n: number; times: number }>(
    'select n, count(*)::int as times from numbers group by n',
  )
  const there = new Set(rows.map(({ n }) => n))
  assert.ok(rows.every(({ times }) => times === 2))
  assert.deepEqual(
    [...acknowledged].filter((n) => !there.has(n)),
    [],
  )
  t.diagnostic(`6 cuts of every connection; ${acknowledged.size} acknowledged, 0 lost; ${refused} answered 503`)
})
