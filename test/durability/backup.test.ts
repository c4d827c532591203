// Going back to a backup, rehearsed as the guide describes it: taken under load, put in the place of the damaged database,
// opened. Everything that was committed before the backup is there, and it is one moment, not a mixture.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backUp } from '../../src/platform/server/database/backup.ts'
import type { Database } from '../../src/platform/server/database/database.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { freshFolder } from '../support/database.ts'
import { isWell, judge, shown } from './judgement.ts'
import { givePiece, makeTables } from './pieces.ts'
import { embeddedTest } from './rounds.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 1, minute))

embeddedTest('a backup under load restores to one moment that holds everything committed before it', async (t) => {
  const dataDir = freshFolder(t)
  const backups = join(dataDir, 'backups')
  const database = await openDatabase({ dataDir })
  await makeTables(database)
  const committed = new Set<number>()
  let next = 1
  let isOver = false
  const workers = Array.from({ length: 6 }, async () => {
    while (!isOver) {
      const n = next++
      await givePiece(database, n, n % 300, n - 1)
      committed.add(n)
    }
  })
  while (committed.size < 60) await new Promise((on) => setTimeout(on, 5))
  const before = new Set(committed)
  const copy = await backUp(database, backups, at(0))
  while (committed.size < before.size + 40) await new Promise((on) => setTimeout(on, 5))
  isOver = true
  await Promise.all(workers)
  await database.close()

  // The database is damaged: nothing of it is used.
  rmSync(join(dataDir, 'database'), { recursive: true })
  renameSync(copy ?? '', join(dataDir, 'database'))
  const restored = await openDatabase({ dataDir })
  t.after(() => restored.close())
  const judgement = await judged(restored, before, next)
  assert.ok(isWell(judgement), shown(judgement))
  assert.ok(judgement.kept.size < committed.size, 'it is the moment of the backup')
  await givePiece(restored, next, 10, 0)
  t.diagnostic(`${before.size} committed before the backup, ${judgement.kept.size} in it, ${committed.size} in all`)

  await t.test('a copy that fails says so and leaves nothing that looks like a backup', async () => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    await assert.rejects(restored.copyTo?.(join(file, 'copy')) ?? Promise.resolve(), { code: 'database.copyFailed' })
    assert.ok((await judged(restored, before, next + 1)).kept.has(next))
  })
})

embeddedTest('the last seven are kept, and what a cut-off copy left is cleared away', async (t) => {
  const backups = join(freshFolder(t), 'backups')
  const database = { copyTo: async (folder: string) => mkdirSync(folder) } as unknown as Database
  mkdirSync(join(backups, '2025-12-31T01-30-00Z.unfinished'), { recursive: true })
  writeFileSync(join(backups, 'notes.txt'), 'mine')
  for (let minute = 0; minute <= 9; minute++) await backUp(database, backups, at(minute))
  const kept = Array.from({ length: 7 }, (_, i) => `2026-01-01T01-0${i + 3}-00Z`)
  assert.deepEqual(readdirSync(backups).sort(), [...kept, 'notes.txt'])
})

async function judged(database: Database, before: ReadonlySet<number>, next: number) {
  const client = await database.pool.connect()
  const ask = async <Row>(statement: string) => (await client.query(statement)).rows as Row[]
  return judge(ask, before, (n) => n < next).finally(() => client.release())
}
