// Nothing that was acknowledged is lost when the server is killed in the middle of a burst; nothing arrives twice or by half.
// BURSTS sets how often (200 for a release; a few here, since every burst costs a start).
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { startOffice } from '../support/browser.ts'
import { sessionInput } from '../support/manySessions.ts'
import { operatorOf } from '../support/operatorClient.ts'

const bursts = Number(process.env.BURSTS ?? 6)
const width = 12

test(`kill -9 in ${bursts} bursts of commands`, { timeout: 3_600_000 }, async (t) => {
  const office = await startOffice(t)
  const placeName = `Bursts ${randomUUID()}`
  const input = await sessionInput(operatorOf(office.dataDir), placeName)
  const sent: string[] = []
  const acknowledged = new Set<string>()
  for (let burst = 0; burst < bursts; burst++) {
    const operator = operatorOf(office.dataDir)
    let isCut = false
    const workers = Array.from({ length: width }, async () => {
      while (!isCut) {
        const id = randomUUID()
        sent.push(id)
        // A command whose answer does not come may have been accepted or not: the client cannot know, and sends it again.
        const outcome = await operator.give('session.record', id, input).catch(() => undefined)
        if (!outcome) return // the server is gone
        if (outcome.status === 200) acknowledged.add(id)
        else if (outcome.status < 500) throw new Error(JSON.stringify(outcome.answer))
      }
    })
    const before = acknowledged.size // on a busy machine the first answer takes long, and a burst without any shows little
    for (let waited = 0; acknowledged.size === before && waited < 20_000; waited += 10) await wait(10)
    await wait(Math.random() * 300)
    // Half of the time the process that owns the embedded database dies at the same instant; else it sees its server gone.
    if (burst % 2) killOwner(office.dataDir)
    await office.cut()
    isCut = true
    await Promise.all(workers)
    await office.startAgain()
    await requireAll(office.dataDir, placeName, acknowledged)
  }
  const unanswered = sent.filter((id) => !acknowledged.has(id))
  const operator = operatorOf(office.dataDir)
  const before = await idsOf(office.dataDir, placeName)
  for (const id of unanswered) assert.equal((await operator.give('session.record', id, input)).status, 200)
  const after = await idsOf(office.dataDir, placeName)
  assert.deepEqual(new Set(after), new Set(sent), 'every command sent again is there')
  assert.equal(after.length, sent.length, 'none is there twice')
  const arrived = unanswered.filter((id) => before.includes(id)).length
  t.diagnostic(
    `${bursts} bursts, ${sent.length} commands, ${acknowledged.size} acknowledged, ${unanswered.length} unanswered of which ${arrived} had been accepted; lost 0, twice 0`,
  )
})

function killOwner(dataDir: string) {
  const lock = join(dataDir, 'database.lock')
  if (!existsSync(lock)) return // on PostgreSQL nobody owns the folder
  process.kill((JSON.parse(readFileSync(lock, 'utf8')) as { pid: number }).pid, 'SIGKILL')
}

async function requireAll(dataDir: string, placeName: string, acknowledged: ReadonlySet<string>) {
  const ids = await idsOf(dataDir, placeName)
  assert.equal(new Set(ids).size, ids.length, 'none is there twice')
  const there = new Set(ids)
  const lost = [...acknowledged].filter((id) => !there.has(id))
  assert.deepEqual(lost, [], 'nothing acknowledged is lost')
}

/** Every session of this test, each read whole: a half one would have no audit entry, no groups or no materials. */
async function idsOf(dataDir: string, placeName: string): Promise<string[]> {
  const operator = operatorOf(dataDir)
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const { rows, total } = await operator.ask<{ rows: { id: string; attendance: number | null }[]; total: number }>(
      'session.list',
      { search: placeName, page, pageSize: 1000 },
    )
    for (const { attendance } of rows) assert.equal(attendance, 30, 'whole')
    ids.push(...rows.map(({ id }) => id))
    if (ids.length >= total) return ids
  }
}
