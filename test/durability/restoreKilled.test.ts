// A restore that is killed in the middle leaves a target that no server takes for an office, and the next restore makes it
// whole; what a replaced target held is there until the last moment.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { machineVerbs } from '../../src/platform/server/backup/machineVerbs.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import { migrate } from '../../src/platform/server/database/migrate.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { freshFolder, makePostgres } from '../support/database.ts'
import { serverUrl } from './rounds.ts'
import { lastFirst } from './smallDisk.ts'
import { environmentOf } from './starting.ts'

const rows = 60_000

test('killed in the middle, refused, and restored by the next attempt', { timeout: 300_000 }, async (t) => {
  const place = { DATA_DIR: join(freshFolder(t), 'data'), DATABASE_URL: '' }
  if (serverUrl) {
    const { databaseUrl, remove } = await makePostgres(serverUrl)
    lastFirst(t, remove)
    place.DATABASE_URL = databaseUrl
  }
  const config = readConfig(place)
  const fill = async (text: string) => {
    const database = await openDatabase(config)
    await migrate(database, config.migrationsDir)
    await sql`insert into platform.settings (name, content, changed_at)
      select ${text} || n, to_jsonb(md5(n::text)), now() from generate_series(1, ${rows}::int) n`.execute(
      database.kysely,
    )
    await database.close()
  }
  const settings = async () => {
    const database = await openDatabase(config)
    const { rows: found } = await database.pool.query<{ kind: string; count: number }>(
      `select left(name, 3) as kind, count(*)::int as count from platform.settings group by 1 order by 1`,
    )
    await database.close()
    return found
  }
  await fill('one')
  const file = join(freshFolder(t), 'one.backup')
  await machineVerbs.backup?.(['--out', file], config, () => new Date())
  await fill('two')

  const child = started(t, ['restore', file, '--replace'], place)
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  await signSeen(config.dataDir, place.DATABASE_URL, child)
  await wait(300)
  child.kill('SIGKILL')
  assert.equal(await ended, null, 'it was still at work')
  await assert.rejects(async () => (await openDatabase(config)).close(), { code: 'restore.unfinished' })

  await assert.rejects(machineVerbs.restore?.([file], config, () => new Date()) ?? Promise.resolve(), {
    code: 'restore.notEmpty',
  })
  await machineVerbs.restore?.([file, '--replace'], config, () => new Date())
  assert.deepEqual(await settings(), [{ kind: 'one', count: rows }])
})

function started(t: TestContext, words: readonly string[], place: { DATA_DIR: string; DATABASE_URL: string }) {
  const root = resolve(import.meta.dirname, '../..')
  const env = environmentOf(place.DATA_DIR, { DATABASE_URL: place.DATABASE_URL })
  const child = spawn(process.execPath, [join(root, 'src/apps/cli.ts'), ...words], { cwd: root, env, stdio: 'ignore' })
  t.after(() => child.kill('SIGKILL'))
  return child
}

async function signSeen(dataDir: string, databaseUrl: string, child: ChildProcess) {
  for (const until = performance.now() + 60_000; performance.now() < until && child.exitCode === null; await wait(20)) {
    if (!databaseUrl) {
      if (existsSync(join(dataDir, 'restoring', 'database'))) return
      continue
    }
    const client = new pg.Client(databaseUrl)
    await client.connect()
    const { rows: signs } = await client.query(`select 1 where to_regnamespace('restoring') is not null`)
    await client.end()
    if (signs.length > 0) return
  }
  throw new Error(`no sign of a restore (${child.exitCode})`)
}
