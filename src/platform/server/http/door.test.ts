// The door from outside: what every program may rely on, on both databases.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { doors, openEmbeddedDoor } from '../../../../test/support/door.ts'
import { seedId } from '../../seedId.ts'

const [ours, theirs] = [seedId('agency', 'A'), seedId('agency', 'B')]

for (const [kind, open] of Object.entries(doors))
  test(`${kind}: commands, reads, the office`, async (t) => {
    const { app, as, lines } = await open(t)
    const give = (name: string, input: object, headers: object = as('head'), id: string = randomUUID()) =>
      app.inject({ method: 'POST', url: `/api/commands/${name}`, payload: { id, input }, headers: { ...headers } })
    const ask = (name: string, input: unknown, headers: object = as('head')) =>
      app.inject({ url: `/api/reads/${name}`, query: { input: JSON.stringify(input) }, headers: { ...headers } })

    await t.test('a command is answered, and the same id again with the same answer', async () => {
      const id = randomUUID()
      const [first, second] = [
        await give('note.record', { text: 'một', agencyId: ours }, as('head'), id),
        await give('note.record', { text: 'một', agencyId: ours }, as('head'), id),
      ]
      assert.deepEqual([first.statusCode, first.json()], [200, { id }])
      assert.deepEqual(second.json(), { id })
    })

    await t.test('refusals are Problems with their status, facts and a sentence in the asker’s language', async () => {
      const wrong = await give('note.record', { text: 1 }, { ...as('head'), 'x-language': 'en' })
      assert.equal(wrong.statusCode, 400)
      const { code, fields, message } = wrong.json()
      assert.equal(code, 'input.invalid')
      assert.deepEqual(fields.map(({ path }: { path: string }) => path).sort(), ['/agencyId', '/text'])
      assert.match(message, /^Not /)
      assert.equal((await give('note.record', { text: 'x', agencyId: theirs }, as('ranger'))).statusCode, 403)
      assert.equal((await give('note.record', { text: 'x', agencyId: ours }, {})).statusCode, 401)
      assert.equal((await give('note.burn', {})).json().code, 'command.unknown')
      assert.equal((await ask('note.burn', {})).json().code, 'read.unknown')
    })

    await t.test('what is not to be read is said so', async () => {
      const post = (payload: string, type = 'application/json') =>
        app.inject({
          method: 'POST',
          url: '/api/commands/note.record',
          payload,
          headers: { ...as('head'), 'content-type': type },
        })
      for (const payload of ['{', '[]', '"x"', 'null', '{"__proto__":{"id":1}}'])
        assert.deepEqual(
          [(await post(payload)).statusCode, (await post(payload)).json().code],
          [400, 'input.unreadable'],
        )
      assert.equal((await post('{}', 'text/plain')).statusCode, 415)
      assert.equal((await post('id=1', 'application/x-www-form-urlencoded')).statusCode, 415)
      assert.equal((await post(JSON.stringify({ id: 'x'.repeat(3_000_000) }))).json().code, 'input.tooLarge')
      const read = await app.inject({ url: '/api/reads/note.list?input={', headers: as('head') })
      assert.deepEqual([read.statusCode, read.json().code], [400, 'input.unreadable'])
    })

    await t.test('an answer that the asker has is not sent again; one that changed is', async () => {
      const first = await ask('note.list', {})
      assert.equal(first.headers['cache-control'], 'private, no-cache')
      const held = { ...as('head'), 'if-none-match': `"other", ${first.headers.etag}` }
      const second = await ask('note.list', {}, held)
      assert.deepEqual([second.statusCode, second.body], [304, ''])
      await give('note.record', { text: 'hai', agencyId: ours })
      assert.equal((await ask('note.list', {}, held)).statusCode, 200)
      assert.equal((await ask('note.list', {}, { 'if-none-match': String(first.headers.etag) })).statusCode, 401)
    })

    await t.test('a long answer is sent compressed to who takes it', async () => {
      for (let index = 0; index < 12; index++) await give('note.record', { text: 'rừng '.repeat(20), agencyId: ours })
      const plain = await ask('note.list', {})
      const small = await ask('note.list', {}, { ...as('head'), 'accept-encoding': 'gzip, deflate, br' })
      assert.equal(small.headers['content-encoding'], 'br')
      assert.ok(small.rawPayload.length < plain.rawPayload.length / 3)
      const refused = await ask('note.list', {}, { ...as('head'), 'accept-encoding': 'br;q=0, gzip;q=0' })
      assert.equal(refused.headers['content-encoding'], undefined)
    })

    await t.test(
      'signing in is a cookie that no script reads and no other site sends; signing out takes it away',
      async () => {
        const opened = await give('signIn.open', { userName: 'head', password: 'right' }, {})
        const [cookie] = opened.cookies
        assert.deepEqual(
          [cookie?.name, cookie?.value, cookie?.httpOnly, cookie?.sameSite, cookie?.path, cookie?.secure],
          ['dai-ngan', 'head', true, 'Lax', '/', undefined],
        )
        assert.ok(cookie?.expires && cookie.expires > new Date())
        const closed = await give('signIn.close', {})
        assert.equal(closed.cookies[0]?.value, '')
        assert.ok((closed.cookies[0]?.expires ?? new Date()) < new Date())
      },
    )

    await t.test('who am I, and which office is this', async () => {
      const me = await app.inject({ url: '/api/me', headers: as('head') })
      assert.equal(me.json().actor.name, 'head')
      assert.equal(me.headers['cache-control'], 'private, no-store')
      const nobody = (await app.inject('/api/me')).json()
      assert.deepEqual([nobody.actor, nobody.office.name], [null, 'Hạt Kiểm lâm Hương Trà'])
    })

    await t.test(
      'an unexpected error shows a reference and nothing else; the log has one line with the same',
      async () => {
        for (const secret of ['Nguyễn Văn A', 'database']) {
          lines.length = 0
          const broken = await give('note.break', { secret })
          assert.equal(broken.statusCode, 500)
          const { code, params, ...rest } = broken.json()
          assert.equal(code, 'server.unexpected')
          assert.deepEqual(Object.keys(rest).sort(), ['fields', 'message', 'status'])
          assert.match(params.reference, /^[0-9a-f]{8}$/)
          assert.ok(!/at |Error|\.ts|Nguy/.test(broken.body.replace(rest.message, '')))
          assert.equal(lines.length, 1)
          assert.ok(lines[0]?.includes(params.reference) && /POST \/api\/commands\/:name 500/.test(lines[0]))
          assert.match(lines[0] ?? '', secret === 'database' ? /22P02/ : /TypeError.* at door\.ts:\d+/)
          for (const told of ['Nguyễn', 'database"', '0912345678', 'dai-ngan=']) assert.ok(!lines[0]?.includes(told))
        }
      },
    )

    await t.test('healthy means that the database answered rightly', async () => {
      const well = await app.inject('/healthz')
      assert.deepEqual([well.statusCode, well.json()], [200, { status: 'ok' }])
    })

    await t.test('an unknown address is a Problem, not a page', async () => {
      for (const url of ['/api/nothing', '/api/', '/api/commands/note.record', '/api/reads/%', '/api/reads'])
        assert.deepEqual(
          [(await app.inject(url)).statusCode, (await app.inject(url)).json().code],
          [404, 'address.unknown'],
          url,
        )
    })
  })

test('embedded: when the database is gone it is not healthy, and askers are told to come again', async (t) => {
  const { app, as, office } = await openEmbeddedDoor(t)
  await office.close()
  assert.equal((await app.inject('/healthz')).statusCode, 503)
  const answer = await app.inject({ url: '/api/reads/note.list', headers: as('head') })
  assert.deepEqual([answer.statusCode, answer.json().code], [503, 'server.stopping'])
  assert.equal(answer.headers['retry-after'], '5')
})
