// A backup is what can be restored, and this is the rehearsal: an office with everything in it goes into an archive and
// comes back in another database, every row, geometry, sequence and file of it; and what is no whole archive goes nowhere.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { features } from '../../src/apps/features.ts'
import { Problem } from '../../src/platform/problem.ts'
import { machineVerbs } from '../../src/platform/server/backup/machineVerbs.ts'
import type { WrittenBackup } from '../../src/platform/server/backup/writtenBackup.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import { migrate } from '../../src/platform/server/database/migrate.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { diskStores } from '../../src/platform/server/files/diskStore.ts'
import { openQueue } from '../../src/platform/server/jobs.ts'
import type { Office } from '../../src/platform/server/office.ts'
import { openOffice } from '../../src/platform/server/openOffice.ts'
import { entrance } from '../../src/units/server/entrance.ts'
import { freshFolder, makePostgres } from '../support/database.ts'
import { differences, everyRow } from '../support/everyRow.ts'
import { serverUrl } from './rounds.ts'
import { lastFirst } from './smallDisk.ts'

const now = new Date('2026-11-27T01:00:00Z')
const orderedBy = randomUUID()
type Place = { readonly DATA_DIR: string; readonly DATABASE_URL?: string }

const run = async <Answer>(place: Place, verb: string, ...given: string[]): Promise<Answer> =>
  (await machineVerbs[verb]?.(given, readConfig({ ...place }), () => now)) as Answer

/** A place for an office on the embedded database, or on PostgreSQL. */
async function freshPlace(t: TestContext, kind: 'embedded' | 'postgres'): Promise<Place> {
  if (kind === 'embedded') return { DATA_DIR: join(freshFolder(t), 'data') }
  const { databaseUrl, remove } = await makePostgres(`${serverUrl}`)
  lastFirst(t, remove)
  return { DATA_DIR: join(freshFolder(t), 'data'), DATABASE_URL: databaseUrl }
}

async function opened<T>(
  place: Place,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(readConfig({ ...place }))
  return work(database).finally(() => database.close())
}
async function rowsOf(place: Place) {
  const rows = new Map(await opened(place, everyRow))
  rows.delete('platform.waiting_orders') // what was in the queue arrives here
  return rows
}

const officeOf = (place: Place) =>
  openOffice({ config: readConfig({ ...place }), features, entrance, log: () => {}, clock: () => now })

/** Every figure of the reports of two years, with its words, comparison and parts. */
async function reportsOf(office: Office): Promise<unknown> {
  const asker = await operatorCredentials()
  const ask = (year: number) => office.ask('report.annual', { plan: '120/KH-UBND', year }, asker)
  return { of2025: await ask(2025), of2026: await ask(2026) }
}

/** The demonstration's story, told; values that are hard to carry; an order that nobody has done yet. Its reports. */
async function foundOffice(place: Place): Promise<unknown> {
  const office = await officeOf(place)
  const reports = await reportsOf(office)
  await office.database.transaction(async (tx) => {
    const odd = { text: 'tab\t \\N \\ \n "Hương Vân" \u0001', none: null, big: '9007199254740993' }
    await sql`insert into platform.settings values ('odd\\N', ${JSON.stringify(odd)}::jsonb, '2026-01-01T00:00:00.123456Z')`.execute(
      tx,
    )
  })
  const jobs = [{ name: 'notes.follow', after: ['note.record'], run: async () => {} }]
  const queue = await openQueue(office.database, jobs, 'UTC', () => {})
  await office.database.transaction((tx) => queue.order(tx, 'note.record', orderedBy))
  await queue.stop()
  await office.close()
  return reports
}

/** Of each place: which commands' orders wait to be put into the queue. */
const waiting = (place: Place) =>
  opened(
    place,
    async ({ pool }) => (await pool.query(`select data->>'commandId' as id from platform.waiting_orders`)).rows,
  )

const kinds = serverUrl ? (['embedded', 'postgres', 'embedded'] as const) : (['embedded', 'embedded'] as const)

test(`an office goes from ${kinds.join(' to ')} and is the same`, { timeout: 600_000 }, async (t) => {
  const places: Place[] = []
  for (const kind of kinds) places.push(await freshPlace(t, kind))
  const [first, ...others] = places as [Place, ...Place[]]
  const reports = await foundOffice(first)
  const before = await rowsOf(first)
  assert.ok([...before.values()].flat().length > 500)
  const folder = freshFolder(t)
  let place = first
  const digests = new Set<string>()
  let orders = 0
  for (const [index, next] of others.entries()) {
    const file = join(folder, `${index}.backup`)
    const key = index === 0 ? ['--key', 'rừng xanh'] : []
    const backup = await run<WrittenBackup>(place, 'backup', '--out', file, ...key)
    assert.equal(backup.isEncrypted, index === 0)
    assert.equal(statSync(file).mode & 0o077, 0)
    assert.ok(backup.rows > 500 && backup.files > 0)
    // What waits in the queue of the first; afterwards it stands beside the queue, until an office opens.
    if (index === 0) orders = backup.orders
    else assert.equal(backup.orders, 0)
    assert.deepEqual(backup.lostFiles, [])
    digests.add(`${backup.files} ${backup.fileBytes}`)
    const restored = await run<{ migrationsApplied: string[] }>(next, 'restore', file, ...key)
    assert.deepEqual(restored.migrationsApplied, [])
    assert.deepEqual(differences(before, await rowsOf(next)), [])
    const arrived = await waiting(next)
    assert.equal(arrived.length, orders)
    assert.ok(arrived.some(({ id }) => id === orderedBy))
    place = next
  }
  assert.equal(digests.size, 1)
  for (const name of ['shown', 'originals'] as const) {
    const [here, there] = [diskStores(first.DATA_DIR)[name], diskStores(place.DATA_DIR)[name]]
    for await (const { sha256 } of here.list())
      assert.deepEqual(await buffer(await there.open(sha256)), await buffer(await here.open(sha256)))
  }
  t.diagnostic(`${before.size} tables and sequences, ${[...before.values()].flat().length} rows, compared one by one`)

  await t.test('each opens as the same office: its yearly reports are the same, figure for figure', async () => {
    for (const restored of others) {
      const office = await officeOf(restored)
      const again = await reportsOf(office).finally(() => office.close())
      assert.deepEqual(again, reports)
    }
    assert.ok(JSON.stringify(reports).includes('"state":"counted"'))
  })

  await t.test('a target that holds an office is refused, unless it is to be replaced', async () => {
    const file = join(folder, '0.backup')
    await assert.rejects(run(place, 'restore', file, '--key', 'rừng xanh'), { code: 'restore.notEmpty' })
    await run(place, 'restore', file, '--key', 'rừng xanh', '--replace')
    assert.deepEqual(differences(before, await rowsOf(place)), [])
    await assert.rejects(run(place, 'backup', '--out', file), { code: 'backup.fileExists' })
  })

  await t.test('a file that is gone or damaged is said, and is not in the archive', async () => {
    const files = join(place.DATA_DIR, 'files')
    const [one = '', two = ''] = readdirSync(files).filter((name) => /^[0-9a-f]{2}$/.test(name))
    rmSync(join(files, one), { recursive: true })
    for (const name of readdirSync(join(files, two))) writeFileSync(join(files, two, name), 'x')
    const { lostFiles } = await run<WrittenBackup>(place, 'backup', '--out', join(folder, 'lost.backup'))
    assert.ok(lostFiles.some((name) => name.startsWith(one)) && lostFiles.some((name) => name.startsWith(two)))
  })

  await t.test('cut off or changed anywhere: refused before anything is written', async () => {
    const archives = { plain: 'plain.backup', encrypted: '0.backup' }
    await run(first, 'backup', '--out', join(folder, archives.plain))
    const empty = await freshPlace(t, kinds.at(-1) ?? 'embedded')
    const broken = join(folder, 'broken')
    for (const [kind, name] of Object.entries(archives)) {
      const whole = readFileSync(join(folder, name))
      const attempt = async (what: string, bytes: Buffer) => {
        writeFileSync(broken, bytes)
        const key = kind === 'encrypted' ? ['--key', 'rừng xanh'] : []
        const problem = await run(empty, 'restore', broken, ...key).then(
          () => undefined,
          (error: unknown) => error,
        )
        assert.ok(problem instanceof Problem, `${kind} ${what}: ${problem}`)
        assert.match(problem.code, /^restore\.(damaged|wrongKey|notABackup)$/)
        assert.ok(!existsSync(empty.DATA_DIR), 'nothing was written')
      }
      for (let part = 1; part <= 9; part++) {
        const place = Math.floor((whole.length * part) / 10)
        await attempt(`cut at ${place}`, whole.subarray(0, place))
        const changed = Buffer.from(whole)
        changed[place] = (changed[place] ?? 0) ^ 0x10
        await attempt(`changed at ${place}`, changed)
      }
      await attempt('without its last byte', whole.subarray(0, -1))
      await attempt('with an archive behind it', Buffer.concat([whole, whole]))
    }
    await assert.rejects(run(empty, 'restore', join(folder, '0.backup')), { code: 'restore.keyNeeded' })
    await assert.rejects(run(empty, 'restore', join(folder, '0.backup'), '--key', 'x'), { code: 'restore.wrongKey' })
    await assert.rejects(run(empty, 'restore', join(folder, 'none')), { code: 'restore.noFile' })
    writeFileSync(broken, 'not an archive')
    await assert.rejects(run(empty, 'restore', broken), { code: 'restore.notABackup' })
    await assert.rejects(run(empty, 'backup', '--out', broken + broken), { code: /^backup\.no(Office|tWritten)$/ })
  })
})

test('an archive of an older version restores and is brought to this one', { timeout: 300_000 }, async (t) => {
  const kind = serverUrl ? 'postgres' : 'embedded'
  const [old, fresh] = [await freshPlace(t, kind), await freshPlace(t, kind)]
  const migrations = join(freshFolder(t), 'migrations')
  cpSync(resolve('migrations'), migrations, { recursive: true })
  const newer = readdirSync(migrations).filter((name) => name > '0043')
  for (const name of newer) rmSync(join(migrations, name))
  await opened(old, async (database) => {
    await migrate(database, migrations)
    await sql`insert into units.people (person_id, full_name) values (${randomUUID()}::uuid, 'Người Cũ')`
      .execute(database.kysely)
      .catch(() => sql`insert into platform.settings values ('old', '1', now())`.execute(database.kysely))
  })
  const before = await rowsOf(old)
  const file = join(freshFolder(t), 'old.backup')
  await run(old, 'backup', '--out', file)
  const restored = await run<{ migrationsApplied: string[] }>(fresh, 'restore', file)
  assert.deepEqual(restored.migrationsApplied.toSorted(), newer.map((name) => name.slice(0, -4)).toSorted())
  const after = await rowsOf(fresh)
  for (const [table, rows] of before)
    if (table !== 'platform.migrations') assert.equal(after.get(table)?.length, rows.length, table)
  const { migrationsDir } = readConfig({})
  await opened(fresh, async (database) => assert.deepEqual(await migrate(database, migrationsDir), []))

  // And the other way round it is refused in words.
  const now42 = { ...readConfig({ ...(await freshPlace(t, kind)) }), migrationsDir: migrations }
  const newest = join(freshFolder(t), 'new.backup')
  await run(fresh, 'backup', '--out', newest)
  await assert.rejects(machineVerbs.restore?.([newest], now42, () => now) ?? Promise.resolve(), {
    code: 'restore.newerArchive',
  })
})

async function operatorCredentials() {
  const actor = { accountId: '00000000-0000-8000-8000-000000000001', personId: '00000000-0000-8000-8000-000000000001' }
  const rest = { name: 'operator', roles: ['operator'], agencyIds: [], territoryIds: [], overrides: {}, language: 'vi' }
  return { actor: { ...actor, ...rest } as never, address: '', device: 'test' }
}
