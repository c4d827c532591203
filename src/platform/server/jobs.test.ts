// What is ordered is done, on both databases: exactly when its command was accepted, also by a server that starts later.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openers } from '../../../test/support/database.ts'
import type { Moment } from './command.ts'
import { type Job, openQueue } from './jobs.ts'

const patience = 30_000

for (const [kind, open] of Object.entries(openers))
  test(`${kind}: orders wait for their commit, outlive the server, and are tried again`, async (t) => {
    const database = await open(t)
    const done: string[] = []
    let failures = 0
    const job: Job = {
      name: 'note.count',
      after: ['note.record'],
      async run({ commandId = '' }, transaction) {
        assert.equal(await transaction(async ({ today }) => today), '2026-06-19')
        if (commandId === 'c' && failures++ === 0) throw new Error('a passing fault')
        done.push(commandId)
      },
    }
    const inMoment = <T>(work: (moment: Moment) => Promise<T>) =>
      database.transaction((tx) => work({ tx, today: '2026-06-19' } as Moment))
    const said: string[] = []
    const first = await openQueue(database, [job], 'Asia/Ho_Chi_Minh', (line) => said.push(line), { retryDelay: 1 })
    await database.transaction((tx) => first.order(tx, 'note.record', 'a'))
    await database.transaction((tx) => first.order(tx, 'other.record', 'no follower'))
    await assert.rejects(
      database.transaction(async (tx) => {
        await first.order(tx, 'note.record', 'never accepted')
        throw new Error('refused')
      }),
    )
    await first.stop()
    assert.deepEqual(done, [], 'nobody worked yet')

    const second = await openQueue(database, [job], 'Asia/Ho_Chi_Minh', (line) => said.push(line), { retryDelay: 1 })
    await second.work(inMoment)
    await database.transaction((tx) => second.order(tx, 'note.record', 'b'))
    await database.transaction((tx) => second.order(tx, 'note.record', 'c'))
    const until = performance.now() + patience
    while (done.length < 3 && performance.now() < until) await new Promise((next) => setTimeout(next, 100))
    await second.stop()
    assert.deepEqual(done.toSorted(), ['a', 'b', 'c'])
    assert.deepEqual(said, ['job note.count: a passing fault'])
  })
