// Acknowledged means on disk, shown by the calls themselves: every call of the embedded database to the operating system
// is recorded (diskRecorder.ts), and at each answer nothing of the log waits to be synced.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { freshFolder } from '../support/database.ts'
import { Disk, everything } from './disk.ts'
import { type Entry, readJournal } from './journal.ts'
import { openRecorded, startingFolder } from './recorded.ts'
import { embeddedTest } from './rounds.ts'

/** Made anew at each start: PostgreSQL itself does not sync them. */
const isPassing = (path: string) => /pg_internal\.init|^pg_stat|^pg_subtrans|pgsql_tmp|postmaster/.test(path)

embeddedTest('at every answer the log is on disk; at every checkpoint the data before the control file', async (t) => {
  const folder = freshFolder(t)
  const source = await startingFolder(join(folder, 'start'))
  const { database, journal, folder: running } = await openRecorded(source, join(folder, 'data'))
  const seen = () => statSync(journal).size
  const insert = (n: number) => database.transaction((tx) => sql`insert into sides values (${n}, 'left')`.execute(tx))

  const answers: number[] = []
  for (let n = 0; n < 60; n++) {
    await insert(n)
    answers.push(seen())
  }
  await database.pool.query('create table made (n int); create index on made (n)')
  await database.pool.query('select pg_switch_wal()')
  await insert(60)
  answers.push(seen())
  const together = { commits: 200, from: seen(), to: 0 }
  await Promise.all(Array.from({ length: together.commits }, (_, n) => insert(100 + n)))
  together.to = seen()
  const checkpoint = { from: seen(), to: 0 }
  await database.pool.query('checkpoint')
  checkpoint.to = seen()
  await database.close()
  const entries = readJournal(journal)

  await t.test('the record is whole: carried out again it gives the same folder, byte by byte', () => {
    const disk = new Disk(source)
    for (const entry of entries) disk.apply(entry)
    const image = disk.afterPowerCut(everything)
    assert.deepEqual([...image.keys()].sort(), readdirSync(running, { recursive: true, encoding: 'utf8' }).sort())
    for (const [path, held] of image) {
      const bytes = held && 'source' in held ? readFileSync(held.source) : held
      if (bytes) assert.ok(bytes.equals(readFileSync(join(running, path))), path)
    }
  })

  await t.test('when an answer is there, every byte and every name of the log is synced', () => {
    replay(source, entries, (disk, { endsAt }) => {
      if (!answers.includes(endsAt)) return
      assert.deepEqual(
        disk.unsynced().filter(({ path }) => path.startsWith('pg_wal')),
        [],
      )
      assert.deepEqual(
        disk.unsynced().filter(({ path, renames }) => renames > 0 && !isPassing(path)),
        [],
      )
    })
    assert.ok(answers.every((answer) => entries.some(({ endsAt }) => endsAt === answer)))
    for (const [i, answer] of answers.entries())
      assert.ok(syncsBetween(entries, answers[i - 1] ?? 0, answer) > 0, `no sync before answer ${i}`)
  })

  await t.test('a checkpoint syncs the data files before it writes the control file, and that one too', () => {
    let written = 0
    replay(source, entries, (disk, { call, endsAt }) => {
      if (endsAt <= checkpoint.from || endsAt > checkpoint.to) return
      if (call.call === 'write' && disk.pathOf(call.file) === 'global/pg_control') {
        written += 1
        assert.deepEqual(waiting(disk), ['global/pg_control'])
      }
      if (endsAt === checkpoint.to) assert.deepEqual(waiting(disk), [])
    })
    assert.ok(written > 0)
  })

  const syncs = syncsBetween(entries, together.from, together.to)
  t.diagnostic(`${together.commits} commits at once: ${syncs} syncs`)
  assert.ok(syncs > 0 && syncs <= together.commits + 2, `${syncs} syncs`)
})

function syncsBetween(entries: readonly Entry[], from: number, to: number): number {
  return entries.filter(({ call, endsAt }) => call.call === 'sync' && endsAt > from && endsAt <= to).length
}

function replay(source: string, entries: readonly Entry[], look: (disk: Disk, entry: Entry) => void) {
  const disk = new Disk(source)
  for (const entry of entries) {
    disk.apply(entry)
    look(disk, entry)
  }
}

const waiting = (disk: Disk) =>
  disk
    .unsynced()
    .map(({ path }) => path)
    .filter((path) => !isPassing(path))
