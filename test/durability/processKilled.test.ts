// The process of the embedded database dies alone, under load: commands in flight succeed or answer 503, nothing that was
// acknowledged is lost, and the next ones work without anybody doing anything.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { Problem } from '../../src/platform/problem.ts'
import type { Database, DatabaseOptions } from '../../src/platform/server/database/database.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { freshFolder } from '../support/database.ts'
import { embeddedTest } from './rounds.ts'
import { canMount, lastFirst, smallDisk } from './smallDisk.ts'

const kills = Number(process.env.KILLS || 3)

async function opened(t: TestContext, options: DatabaseOptions): Promise<Database> {
  const database = await openDatabase(options)
  lastFirst(t, () => database.close())
  await database.pool.query('create table numbers (n int not null)')
  return database
}
const insert = (database: Database, n: number) =>
  database.transaction(async (tx) => {
    await sql`insert into numbers values (${n})`.execute(tx)
    await sql`insert into numbers values (${n})`.execute(tx)
  })

/** Every number that is there; each must stand exactly twice. */
async function numbersIn(database: Database): Promise<Set<number>> {
  const { rows } = await sql<{ n: number; times: number }>`
    select n, count(*) as times from numbers group by n`.execute(database.kysely)
  for (const { n, times } of rows) assert.equal(times, 2, `number ${n}`)
  return new Set(rows.map(({ n }) => n))
}

function owner(dataDir: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(join(dataDir, 'database.lock'), 'utf8')) as { pid: number }).pid
  } catch {
    return undefined
  }
}

embeddedTest(`killed ${kills} times under load, also while it opens again`, { timeout: 1_800_000 }, async (t) => {
  const dataDir = freshFolder(t)
  const lines: string[] = []
  const database = await opened(t, { dataDir, log: (line) => lines.push(line) })
  const acknowledged = new Set<number>()
  const refusals = new Map<string, number>()
  let next = 0
  let isOver = false
  t.after(() => {
    isOver = true
  })
  const workers = Array.from({ length: 12 }, async () => {
    while (!isOver) {
      const n = next++
      try {
        await insert(database, n)
        acknowledged.add(n)
      } catch (error) {
        assert.ok(error instanceof Problem && error.status === 503, String(error))
        refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1)
        await wait(50)
      }
    }
  })
  let killed: number | undefined
  for (let kill = 0; kill < kills; kill++) {
    const pid = await until(() => {
      const now = owner(dataDir)
      return now === killed ? undefined : now
    })
    // Every second one in the middle of its work, the others as soon as they have the lock: they are still opening.
    if (kill % 2 === 0) {
      const before = acknowledged.size
      await until(() => acknowledged.size > before + 20 || undefined)
    }
    process.kill(pid, 'SIGKILL')
    killed = pid
  }
  const before = acknowledged.size
  await until(() => acknowledged.size > before + 20 || undefined)
  isOver = true
  await Promise.all(workers)
  const there = await numbersIn(database)
  assert.deepEqual(
    [...acknowledged].filter((n) => !there.has(n)),
    [],
  )
  assert.ok(lines.length >= kills)
  t.diagnostic(
    `${kills} kills; ${acknowledged.size} acknowledged, 0 lost, 0 twice, 0 half; refused meanwhile: ${JSON.stringify(Object.fromEntries(refusals))}`,
  )
})

embeddedTest(
  'a disk that refuses to sync acknowledges nothing, and what was acknowledged before is there',
  async (t) => {
    const folder = freshFolder(t)
    const sign = join(folder, 'broken')
    const instrument = pathToFileURL(join(import.meta.dirname, 'brokenDisk.ts'))
    instrument.searchParams.set('while', sign)
    const database = await opened(t, { dataDir: join(folder, 'data'), instrument: instrument.href })
    for (let n = 0; n < 5; n++) await insert(database, n)
    writeFileSync(sign, '')
    await assert.rejects(insert(database, 5), { status: 503 })
    rmSync(sign)
    await until(() =>
      insert(database, 6).then(
        () => true,
        () => undefined,
      ),
    )
    const there = await numbersIn(database)
    for (const n of [0, 1, 2, 3, 4, 6]) assert.ok(there.has(n), `number ${n}`)
  },
)

embeddedTest(
  'a full disk refuses, loses nothing, and works again when there is space',
  {
    skip: !canMount() && 'needs root to mount a small disk',
  },
  async (t) => {
    const dataDir = smallDisk(t, 150)
    const database = await opened(t, { dataDir })
    await insert(database, 1)
    const filler = join(dataDir, 'filler')
    assert.throws(() => execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'ignore' }))
    const acknowledged = new Set([1])
    for (let n = 2, refused = 0; refused < 3; n++) {
      const outcome = await bigInsert(database, n).catch((error: unknown) => error)
      if (outcome === undefined) acknowledged.add(n)
      else {
        assert.ok(outcome instanceof Problem && [503, 507].includes(outcome.status), String(outcome))
        refused++
      }
    }
    rmSync(filler)
    await until(() =>
      insert(database, 0).then(
        () => true,
        () => undefined,
      ),
    )
    const there = await numbersIn(database)
    for (const n of acknowledged) assert.ok(there.has(n), `number ${n}`)
  },
)

async function bigInsert(database: Database, n: number): Promise<void> {
  await database.transaction(async (tx) => {
    await sql`create table if not exists big (n int, body text)`.execute(tx)
    await sql`insert into big select ${n}, string_agg(md5(i::text), '') from generate_series(1, 30000) i`.execute(tx)
    await sql`insert into numbers values (${n}), (${n})`.execute(tx)
  })
}

async function until<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + 60_000; performance.now() < end; await wait(5)) {
    const found = await look()
    if (found !== undefined) return found
  }
  throw new Error('it did not come about within a minute')
}
