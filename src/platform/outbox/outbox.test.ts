// A device, its tabs, a network that fails and a server that restarts, interleaved by chance from a seed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drain, type OutboxServer, type OutboxStore } from './drain.ts'
import { type Attempt, afterAttempt, nextToSend, type OutboxEntry, sentAgain, waitMs } from './outbox.ts'

const account = 'ranger'
const anEntry = (id: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  accountId: account,
  name: 'session.record',
  input: { text: id },
  title: id,
  fileIds: [],
  issuedAt: `2026-06-18T00:00:${id.padStart(2, '0')}Z`,
  state: 'waiting',
  tries: 0,
  retryAt: null,
  reason: null,
  acceptedAt: null,
  ...changes,
})
const reason = { code: 'session.dateInFuture', status: 422, params: {}, fields: [] }

function randomOf(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

class Device implements OutboxStore {
  readonly kept = new Map<string, OutboxEntry>()
  async entries() {
    return [...this.kept.values()]
  }
  async put(entry: OutboxEntry) {
    this.kept.set(entry.id, entry)
  }
}

/** Takes an id once; loses requests before and answers after they count; refuses inputs that say `bad`. */
class FlakyServer implements OutboxServer {
  readonly accepted: string[] = []
  private readonly random: () => number
  isDown = false
  constructor(random: () => number) {
    this.random = random
  }
  async send(entry: OutboxEntry): Promise<Attempt> {
    const chance = this.random()
    if (this.isDown || chance < 0.25) return { kind: 'unreachable' }
    if (chance < 0.3) return { kind: 'signedOut' }
    if ((entry.input as { text: string }).text.includes('bad')) return { kind: 'refused', reason }
    if (!this.accepted.includes(entry.id)) this.accepted.push(entry.id)
    return chance < 0.5 ? { kind: 'unreachable' } : { kind: 'accepted', answer: { id: entry.id } }
  }
}

test('whatever the network does, each good record is taken once, each bad one waits for a person, none is lost', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomOf(seed)
    const device = new Device()
    const server = new FlakyServer(random)
    let now = Date.parse('2026-06-18T08:00:00Z')
    const made = Array.from({ length: 12 }, (_, index) => String(index + 1))
    const left = [...made]
    for (let round = 0; round < 400; round++) {
      const chance = random()
      if (left.length > 0 && chance < 0.3) {
        const id = left.shift() ?? ''
        await device.put(anEntry(id, { input: { text: random() < 0.2 ? `bad ${id}` : id } }))
      } else if (chance < 0.4) server.isDown = !server.isDown
      else if (chance < 0.45) {
        // The page dies while sending: the next start finds `sending`.
        const entry = nextToSend(await device.entries(), account, new Date(now))
        if (entry) await device.put({ ...entry, state: 'sending' })
      } else {
        const back = await drain(device, server, account, () => new Date(now))
        now = Math.max(now + 1000, back?.valueOf() ?? 0)
      }
    }
    server.isDown = false
    for (const id of left) await device.put(anEntry(id))
    for (let round = 0; round < 200; round++) {
      const back = await drain(device, server, account, () => new Date(now))
      now = Math.max(now + 1000, back?.valueOf() ?? 0)
    }
    const entries = await device.entries()
    assert.equal(entries.length, made.length, `seed ${seed}: none is lost`)
    assert.equal(new Set(server.accepted).size, server.accepted.length, `seed ${seed}: none twice`)
    for (const entry of entries) {
      const isBad = (entry.input as { text: string }).text.includes('bad')
      assert.equal(entry.state, isBad ? 'needsLook' : 'accepted', `seed ${seed}, ${entry.id}`)
      assert.equal(server.accepted.includes(entry.id), !isBad)
    }
  }
})

test('oldest first, and only the records of who is signed in', () => {
  const entries = [anEntry('2'), anEntry('1'), anEntry('0', { accountId: 'other' })]
  assert.equal(nextToSend(entries, account, new Date())?.id, '1')
})

test('while the oldest waits for its time, the younger wait too', () => {
  const later = anEntry('1', { retryAt: '2026-06-18T09:00:00.000Z', tries: 2 })
  assert.equal(nextToSend([later, anEntry('2')], account, new Date('2026-06-18T08:59:00Z')), undefined)
  assert.equal(nextToSend([later, anEntry('2')], account, new Date('2026-06-18T09:00:00Z'))?.id, '1')
})

test('a record on which the server always fails ends up holding back nobody, and is tried for ever', async () => {
  const device = new Device()
  for (const id of ['1', '2']) await device.put(anEntry(id))
  let now = Date.parse('2026-06-18T08:00:00Z')
  const server: OutboxServer = {
    send: async ({ id }) => (id === '1' ? { kind: 'unreachable' } : { kind: 'accepted', answer: {} }),
  }
  for (let round = 0; round < 20; round++) {
    const back = await drain(device, server, account, () => new Date(now))
    now = Math.max(now + 1000, back?.valueOf() ?? 0)
  }
  assert.equal(device.kept.get('2')?.state, 'accepted')
  assert.equal(device.kept.get('1')?.state, 'waiting')
  assert.ok((device.kept.get('1')?.tries ?? 0) > 15)
})

test('a refused record does not hold back the others, and keeps its reason', async () => {
  const device = new Device()
  await device.put(anEntry('1', { input: { text: 'bad' } }))
  await device.put(anEntry('2'))
  const server = new FlakyServer(() => 0.9)
  await drain(device, server, account, () => new Date())
  assert.deepEqual(server.accepted, ['2'])
  assert.equal(device.kept.get('1')?.reason?.code, reason.code)
  await device.put(sentAgain(anEntry('1', { state: 'needsLook', reason }), { text: 'good' }))
  await drain(device, server, account, () => new Date())
  assert.deepEqual(server.accepted, ['2', '1'])
})

test('corrected while on its way: the refusal of the old content does not stick to the new', async () => {
  const device = new Device()
  await device.put(anEntry('1', { input: { text: 'bad' } }))
  let sends = 0
  const server: OutboxServer = {
    async send(entry) {
      sends += 1
      if (sends > 1) return { kind: 'accepted', answer: {} }
      await device.put(sentAgain(entry, { text: 'good' }))
      return { kind: 'refused', reason }
    },
  }
  await drain(device, server, account, () => new Date())
  assert.equal(device.kept.get('1')?.state, 'accepted')
  assert.equal(sends, 2)
})

test('waits grow to five minutes and stay there', () => {
  assert.deepEqual([1, 2, 3].map(waitMs), [2000, 4000, 8000])
  assert.equal(waitMs(50), 300_000)
  const tired = afterAttempt(anEntry('1', { tries: 99 }), { kind: 'unreachable' }, new Date())
  assert.equal(tired.state, 'waiting')
})
