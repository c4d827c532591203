// What whoever watches over the machine asks, and what they must not be told.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { doors } from '../../../../test/support/door.ts'
import { logLine } from '../log.ts'
import { httpDoor } from './httpDoor.ts'

for (const [kind, open] of Object.entries(doors))
  test(`${kind}: whoever watches the machine`, async (t) => {
    const door = await open(t)
    const { app, as, office } = door
    const token = 'a-token-of-enough-letters'

    await t.test('alive, ready, and why not', async () => {
      assert.deepEqual((await app.inject('/livez')).json(), { status: 'ok' })
      const ready = await app.inject('/readyz')
      assert.deepEqual(
        [ready.statusCode, ready.json()],
        [200, { status: 'ok', database: true, migrations: true, disk: true }],
      )
      const [newest] = (
        await office.database.pool.query('select name, hash from platform.migrations order by name desc limit 1')
      ).rows
      await office.database.pool.query('delete from platform.migrations where name = $1', [newest.name])
      const behind = await (await door.with({})).inject('/readyz')
      assert.deepEqual([behind.statusCode, behind.json().migrations], [503, false])
      await office.database.pool.query('insert into platform.migrations (name, hash) values ($1, $2)', [
        newest.name,
        newest.hash,
      ])
      await office.database.pool.query(`insert into platform.migrations (name, hash) values ('9999-newer', 'x')`)
      assert.equal((await (await door.with({})).inject('/readyz')).statusCode, 200, 'a newer version may run beside it')
      await office.database.pool.query(`delete from platform.migrations where name = '9999-newer'`)
    })

    await t.test('figures for Prometheus, by pattern, with nobody in them', async () => {
      const headers = as('head')
      const input = { text: 'Nguyễn Văn A', agencyId: randomUUID() }
      await app.inject({
        method: 'POST',
        url: '/api/commands/note.record',
        headers,
        payload: { id: randomUUID(), input },
      })
      await app.inject({ url: '/api/reads/note.list?input={"search":"Hương"}', headers })
      const { statusCode, body } = await app.inject('/metrics')
      assert.equal(statusCode, 200)
      assert.match(body, /dai_ngan_requests_total\{method="GET",route="\/api\/reads\/:name",status="200"\} 1/)
      assert.match(body, /^dai_ngan_database_up 1$/m)
      assert.match(body, /^dai_ngan_disk_free_bytes \d/m)
      for (const told of ['Nguyễn', 'Hương', input.agencyId, 'note.list', 'head']) assert.ok(!body.includes(told), told)
    })

    await t.test('figures are for this machine, or for who has the token', async () => {
      const guarded = await door.with({ metricsToken: token, trustedProxies: 1 })
      const asked = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
        (await guarded.inject({ url: '/metrics', headers, remoteAddress })).statusCode
      assert.equal(await asked({}), 200)
      assert.equal(await asked({}, '192.0.2.1'), 404)
      assert.equal(await asked({ 'x-forwarded-for': '127.0.0.1' }), 404, 'through the proxy')
      assert.equal(await asked({ authorization: `Bearer ${token}`, 'x-forwarded-for': '192.0.2.1' }), 200)
      assert.equal(await asked({ authorization: 'Bearer another-token-of-letters' }), 404)
    })

    await t.test('a log for programs: every answer by its id, no secret in any line', async () => {
      const lines: string[] = []
      const logged = httpDoor(
        { ...office, config: { ...office.config, logFormat: 'json', metricsToken: token } },
        (line, facts) => lines.push(logLine('json', '2026-11-27T00:00:00Z', line, facts)),
      )
      t.after(() => logged.close())
      const secrets = [
        'Nguyễn Văn A',
        'mật khẩu rừng',
        'dai-ngan-secret',
        token,
        '0912345678',
        'operator-key-of-this-start',
      ]
      const given = { 'x-request-id': 'proxy-0001', cookie: 'dai-ngan=dai-ngan-secret' }
      const { headers } = await logged.inject({
        url: `/api/reads/note.list?input={"search":"${secrets[0]}"}`,
        headers: given,
      })
      assert.equal(headers['x-request-id'], 'proxy-0001')
      await logged.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
      await logged.inject({ url: '/api/me', headers: { authorization: 'Bearer operator-key-of-this-start' } })
      for (const [name, input] of [
        ['signIn.open', { userName: secrets[0], password: secrets[1] }],
        ['note.break', { secret: '0912345678' }],
      ] as const)
        await logged.inject({
          method: 'POST',
          url: `/api/commands/${name}`,
          headers: { ...as('head'), 'x-request-id': 'x"\n{}' },
          payload: { id: randomUUID(), input },
        })
      const facts = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
      assert.equal(facts.filter(({ message }) => message === 'request').length, 5)
      const [first] = facts
      assert.deepEqual([first?.requestId, first?.route], ['proxy-0001', '/api/reads/:name'])
      const failure = facts.find(({ message }) => String(message).includes('server.unexpected'))
      assert.ok(facts.some(({ message, requestId }) => message === 'request' && requestId === failure?.requestId))
      for (const told of [...secrets, 'x"']) assert.ok(!lines.join('\n').includes(told), told)
    })
  })

test('a line for people and the same for programs', () => {
  const now = '2026-11-27T00:00:00Z'
  assert.equal(logLine('text', now, 'job x: failed', { tries: 2 }), `${now} job x: failed tries=2`)
  assert.deepEqual(JSON.parse(logLine('json', now, 'a "b"\nc')), { time: now, message: 'a "b"\nc' })
})
