// The whole server under load, through HTTP: its database's process is killed alone, and then the server is told to stop.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { freshFolder } from '../support/database.ts'
import { sessionInput } from '../support/manySessions.ts'
import { operatorOf } from '../support/operatorClient.ts'
import { embeddedTest } from './rounds.ts'
import { announced, ended, startServer } from './starting.ts'

embeddedTest('the database is killed under load, the server goes on; told to stop, it stops in order', async (t) => {
  const dataDir = freshFolder(t)
  const server = startServer(dataDir, { DEMO: '1' })
  t.after(() => server.kill('SIGKILL'))
  const end = ended(server)
  await announced(server, dataDir)
  const operator = operatorOf(dataDir)
  const placeName = `Served ${randomUUID()}`
  const input = await sessionInput(operator, placeName)

  const acknowledged = new Set<string>()
  const statuses = new Map<number, number>()
  let isStopping = false
  const workers = Array.from({ length: 8 }, async () => {
    for (;;) {
      const id = randomUUID()
      const outcome = await operator.give('session.record', id, input).catch((error: unknown) => {
        if (!isStopping) throw error // the server itself must never be gone
      })
      if (!outcome) return
      statuses.set(outcome.status, (statuses.get(outcome.status) ?? 0) + 1)
      if (outcome.status === 200) acknowledged.add(id)
      else {
        assert.equal(outcome.status, 503, JSON.stringify(outcome.answer))
        await new Promise((on) => setTimeout(on, 100))
      }
    }
  })
  const reach = async (size: number) => {
    for (
      const until = performance.now() + 60_000;
      acknowledged.size < size;
      await new Promise((on) => setTimeout(on, 20))
    )
      assert.ok(performance.now() < until, `${acknowledged.size} acknowledged: ${JSON.stringify([...statuses])}`)
  }
  await reach(40)
  process.kill(JSON.parse(readFileSync(join(dataDir, 'database.lock'), 'utf8')).pid, 'SIGKILL')
  const before = acknowledged.size
  await reach(before + 40)

  isStopping = true
  const toldAt = performance.now()
  server.kill('SIGTERM')
  const { code, said } = await end
  const seconds = (performance.now() - toldAt) / 1000
  await Promise.all(workers)
  assert.equal(code, 0, said)
  assert.ok(seconds < 45, `it took ${seconds} s to stop`) // an idle connection alone would keep it 72 s
  assert.doesNotMatch(said, /^\s+at /m)
  for (const file of ['database.lock', 'server.json', 'database/postmaster.pid'])
    assert.ok(!existsSync(join(dataDir, file)), file)

  const database = await openDatabase({ dataDir })
  t.after(() => database.close())
  const { rows } = await database.pool.query<{ id: string }>(
    'select session_id as id from outreach.sessions where place_name = $1',
    [placeName],
  )
  const there = new Set(rows.map(({ id }) => id))
  assert.equal(rows.length, there.size)
  assert.deepEqual(
    [...acknowledged].filter((id) => !there.has(id)),
    [],
  )
  t.diagnostic(
    `answers ${JSON.stringify(Object.fromEntries(statuses))}; ${acknowledged.size} acknowledged, 0 lost, 0 twice; ended with 0 after ${seconds.toFixed(1)} s`,
  )
})
