// How commands are accepted, on both databases: once, whole, by whom they may, with a trace.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import Type from 'typebox'
import { freshFolder, openers } from '../../../test/support/database.ts'
import type { Actor } from '../actor.ts'
import { commandContract, type Permits, readContract } from '../contract.ts'
import { Problem } from '../problem.ts'
import { command, read, visitorCommand } from './command.ts'
import { migrate } from './database/migrate.ts'
import { diskStores } from './files/diskStore.ts'
import type { Entrance } from './office.ts'
import { accepted, answered, hashOf, type World } from './runner.ts'

const Note = Type.Object({ text: Type.String({ minLength: 1 }), agencyId: Type.Optional(Type.String()) })
const Kept = Type.Object({ id: Type.String() })
const contractOf = (name: string, permits: Permits) => commandContract({ name, input: Note, output: Kept, permits })
const record = contractOf('note.record', { stationHead: 'all', communeOfficer: 'own', areaRanger: 'subordinate' })
const secret = contractOf('note.whisper', { visitor: true })
const tried = contractOf('note.try', { visitor: true })
const count = readContract({
  name: 'note.count',
  input: Type.Object({}),
  output: Type.Object({ count: Type.Number() }),
  permits: { everyone: 'all' },
})

const doors = [
  command(record, {
    subject: ({ agencyId }) => ({ agencyId: agencyId ?? null }),
    async run({ tx, id, now, actor }, { text }) {
      await sql`insert into notes values (${id}::uuid, ${text}, ${now}::timestamptz)`.execute(tx)
      if (text === 'refuse') throw new Problem('note.refused', 422, { by: actor.name })
      if (text === 'twice') await sql`insert into notes values (${id}::uuid, 'again', now())`.execute(tx)
      if (text === 'break') throw new Error('broken')
      return { id }
    },
  }),
  visitorCommand(secret, {
    isRemembered: false,
    audited: () => ({ text: '…' }),
    async run({ id, effects, now }) {
      effects.openSignIn('token', now)
      return { id }
    },
  }),
  visitorCommand(tried, {
    isRemembered: false,
    async run({ tx, id, effects, now }, { text }) {
      await sql`insert into notes values (${id}::uuid, ${text}, ${now}::timestamptz)`.execute(tx)
      effects.refuse(new Problem('note.wrong', 401))
      return { id }
    },
  }),
]
const questions = [
  read(count, async ({ tx }) => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from notes`.execute(tx)
    return { count: rows[0]?.count ?? 0 }
  }),
]

const someone = (roles: string[], changes: Partial<Actor> = {}): Actor => ({
  accountId: randomUUID(),
  personId: randomUUID(),
  name: 'someone',
  roles,
  agencyIds: [],
  territoryIds: [],
  overrides: {},
  language: 'vi',
  ...changes,
})
const head = someone(['stationHead'])
const as = (actor?: Actor, token?: string) => ({ actor, token, address: '', device: '' })

for (const [kind, open] of Object.entries(openers))
  test(`${kind}: commands`, async (t) => {
    const database = await open(t)
    await migrate(database, join(import.meta.dirname, '../../../migrations'))
    await sql`create table notes (id uuid primary key, text text, at timestamptz)`.execute(database.kysely)
    const ordered: string[] = []
    const entrance: Entrance = {
      asker: async (_moment, token) => (token === 'first' ? { actor: head, mustChangePassword: true } : undefined),
      officeName: async () => '',
      actorByUserName: async () => undefined,
      actorByAccount: async () => undefined,
      firstLink: async () => undefined,
    }
    const world: World = {
      transaction: (work) => database.transaction(work),
      clock: () => new Date('2026-06-19T01:00:00Z'),
      moment: (tx, now) => ({
        tx,
        now,
        today: '2026-06-19',
        timeZone: 'Asia/Ho_Chi_Minh',
        isDemonstration: false,
        contracts: [],
        stores: diskStores(freshFolder(t)),
        outward: { address: '', pushHosts: [] },
      }),
      entrance,
      command: (name) => doors.find(({ contract }) => contract.name === name),
      read: (name) => questions.find(({ contract }) => contract.name === name),
      order: async (_tx, name) => void ordered.push(name),
    }
    const give = (text: string, id: unknown = randomUUID(), actor: Actor | undefined = head, more = {}) =>
      accepted(world, 'note.record', { id, input: { text, ...more } }, as(actor))
    const notes = async () => ((await answered(world, 'note.count', {}, as(head))) as { count: number }).count
    const entries = async (id: string) =>
      (
        await sql<{ name: string; input: object; hash: string | null }>`
        select name, input, input_hash as hash from platform.audit_entries where command_id = ${id}::uuid`.execute(
          database.kysely,
        )
      ).rows

    await t.test('an accepted command leaves its record, its audit entry and its orders', async () => {
      const id = randomUUID()
      assert.deepEqual(await give('first', id), { answer: { id }, effects: [] })
      assert.deepEqual(await entries(id), [
        { name: 'note.record', input: { text: 'first' }, hash: hashOf('note.record', { text: 'first' }) },
      ])
      assert.deepEqual(ordered, ['note.record'])
    })

    await t.test('the same id again gets the same answer and does nothing', async () => {
      const id = randomUUID()
      await give('once', id)
      const before = await notes()
      assert.deepEqual((await give('once', id)).answer, { id })
      assert.equal(await notes(), before)
    })

    await t.test('one id sent twenty times at once is accepted once', async () => {
      const id = randomUUID()
      const before = await notes()
      const answers = await Promise.all(Array.from({ length: 20 }, () => give('storm', id)))
      assert.ok(answers.every(({ answer }) => (answer as { id: string }).id === id))
      assert.equal(await notes(), before + 1)
      assert.equal((await entries(id)).length, 1)
    })

    await t.test('an id used for something else, or by somebody else, is refused', async () => {
      const id = randomUUID()
      await give('mine', id)
      await assert.rejects(give('other', id), { code: 'command.idReused', status: 409 })
      await assert.rejects(give('mine', id, someone(['stationHead'])), { code: 'command.idReused' })
    })

    await t.test('what is refused or breaks leaves nothing, and its id stays free', async () => {
      const before = await notes()
      const id = randomUUID()
      await assert.rejects(give('refuse', id), { code: 'note.refused' })
      await assert.rejects(give('break', id), /broken/)
      await assert.rejects(give('twice', id), { code: 'record.alreadyExists', status: 409 })
      assert.equal(await notes(), before)
      assert.deepEqual(await entries(id), [])
      await give('at last', id)
      assert.equal(await notes(), before + 1)
    })

    await t.test('input is judged field by field, but only for who has the right at all', async () => {
      await assert.rejects(give(''), (problem: Problem) => problem.fields[0]?.path === '/text')
      await assert.rejects(give('', randomUUID(), someone([])), { code: 'permission.refused' })
      await assert.rejects(give('x', 'no uuid'), { code: 'command.idMissing' })
      await assert.rejects(accepted(world, 'note.unknown', { id: randomUUID(), input: {} }, as(head)), { status: 404 })
    })

    await t.test('visitor, stranger, neighbour and lower reach are refused', async () => {
      const own = randomUUID()
      await assert.rejects(give('x', randomUUID(), null as never), { status: 401 })
      await assert.rejects(give('x', randomUUID(), someone([])), { status: 403 })
      const officer = someone(['communeOfficer'], { agencyIds: [own] })
      await assert.rejects(give('x', randomUUID(), officer, { agencyId: randomUUID() }), { status: 403 })
      await assert.rejects(give('x', randomUUID(), officer), { status: 403 })
      await give('own', randomUUID(), officer, { agencyId: own })
      const gone = someone(['communeOfficer'], {
        agencyIds: [own],
        overrides: { communeOfficer: { 'note.record': null } },
      })
      await assert.rejects(give('x', randomUUID(), gone, { agencyId: own }), { status: 403 })
    })

    await t.test('who lost the right does not get an old answer', async () => {
      const id = randomUUID()
      await give('kept', id)
      await assert.rejects(give('kept', id, { ...head, overrides: { stationHead: { 'note.record': null } } }), {
        status: 403,
      })
    })

    await t.test('a first password must be changed before anything else', async () => {
      const given = { id: randomUUID(), input: { text: 'x' } }
      await assert.rejects(accepted(world, 'note.record', given, as(undefined, 'first')), {
        code: 'password.mustChange',
      })
      await assert.rejects(answered(world, 'note.count', {}, as(undefined, 'first')), { code: 'password.mustChange' })
    })

    await t.test('a refusal that counts something leaves what it counted, and no audit entry', async () => {
      const id = randomUUID()
      const before = await notes()
      await assert.rejects(accepted(world, 'note.try', { id, input: { text: 'x' } }, as()), { code: 'note.wrong' })
      assert.equal(await notes(), before + 1)
      assert.deepEqual(await entries(id), [])
    })

    await t.test('a secret command keeps neither input nor answer, its effects come after the commit', async () => {
      const id = randomUUID()
      const { effects } = await accepted(world, 'note.whisper', { id, input: { text: 'password' } }, as())
      assert.equal(effects[0]?.kind, 'openSignIn')
      assert.deepEqual(await entries(id), [{ name: 'note.whisper', input: { text: '…' }, hash: null }])
    })
  })

test('the hash does not depend on the order of properties', () => {
  assert.equal(hashOf('a.b', { x: 1, y: [{ p: 1, q: 2 }] }), hashOf('a.b', { y: [{ q: 2, p: 1 }], x: 1 }))
  assert.notEqual(hashOf('a.b', { x: 1 }), hashOf('a.c', { x: 1 }))
})
