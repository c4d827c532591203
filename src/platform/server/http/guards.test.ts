// What keeps strangers, foreign pages and wild programs out of the door; what browsers are told; how it closes.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openEmbeddedDoor, type TestDoor } from '../../../../test/support/door.ts'
import { seedId } from '../../seedId.ts'

const note = () => ({ id: randomUUID(), input: { text: 'một', agencyId: seedId('agency', 'A') } })
const signIn = (password: string) => ({ id: randomUUID(), input: { userName: 'head', password } })

const send = (
  { app, as }: Pick<TestDoor, 'app' | 'as'>,
  name: string,
  payload: object,
  headers: object,
  remoteAddress = '127.0.0.1',
) =>
  app.inject({
    method: 'POST',
    url: `/api/commands/${name}`,
    payload,
    remoteAddress,
    headers: { host: 'rung.example', ...as('head'), ...headers },
  })

test('guards', async (t) => {
  const here = await openEmbeddedDoor(t)
  await t.test('behind https: foreign pages, addresses of askers, limits, what browsers are told', (inner) =>
    behindHttps(inner, here),
  )
  await t.test(
    'on this machine: no https is promised, forwarded addresses are not believed, closing is in order',
    (inner) => onThisMachine(inner, here),
  )
})

async function behindHttps(t: TestContext, here: TestDoor) {
  const app = await here.with({
    publicAddress: 'https://rung.example.vn',
    trustedProxies: 1,
    baseMap: 'https://tiles.example.org/{z}/{x}/{y}.png',
  })
  const door = { ...here, app }

  await t.test('a command from a page of another site is refused, whatever cookie comes with it', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: 'https://rung.example.evil.example' },
      { origin: 'http://rung.example:8080' },
      { origin: 'null' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ]
    for (const headers of foreign) {
      const refused = await send(door, 'note.record', note(), headers)
      assert.deepEqual([refused.statusCode, refused.json().code], [403, 'request.foreignSite'], JSON.stringify(headers))
    }
    for (const url of ['/api/files', '/api/map-prints'])
      assert.equal(
        (await app.inject({ method: 'POST', url, headers: { origin: 'https://evil.example' } })).statusCode,
        403,
      )
    const own: Record<string, string>[] = [
      {},
      { origin: 'http://rung.example', 'sec-fetch-site': 'same-origin' },
      { origin: 'https://rung.example.vn' },
    ]
    for (const headers of own) assert.equal((await send(door, 'note.record', note(), headers)).statusCode, 200)
  })

  await t.test('the cookie is for https only', async () => {
    const opened = await send(door, 'signIn.open', signIn('right'), {})
    assert.equal(opened.cookies[0]?.secure, true)
  })

  await t.test(
    'pages run our scripts only, are framed by nobody, and fetch from nowhere but here and the map',
    async () => {
      const { headers } = await app.inject('/')
      const policy = new Map(
        String(headers['content-security-policy'])
          .split(';')
          .map((directive) => directive.trim().split(' '))
          .map(([name = '', ...sources]) => [name, sources.join(' ')]),
      )
      assert.deepEqual(Object.fromEntries(policy), {
        'default-src': "'self'",
        'script-src': "'self'",
        'worker-src': "'self' blob:",
        'style-src': "'self' 'unsafe-inline'",
        'img-src': "'self' data: blob: https://tiles.example.org",
        'connect-src': "'self' https://tiles.example.org",
        'font-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
      })
      assert.equal(headers['strict-transport-security'], 'max-age=31536000')
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['referrer-policy'], 'same-origin')
      assert.equal(headers['x-frame-options'], 'DENY')
      assert.match(String(headers['permissions-policy']), /camera=\(self\), geolocation=\(self\)/)
      assert.equal(headers['x-powered-by'], undefined)
      const refused = await app.inject('/api/nothing')
      assert.ok(refused.headers['content-security-policy'] && refused.headers['x-content-type-options'])
    },
  )

  await t.test('guessing passwords: ten refusals a minute from one address; a busy morning is none', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.99, ${address}` })
    for (let morning = 0; morning < 25; morning++)
      assert.equal((await send(door, 'signIn.open', signIn('right'), from('198.51.100.1'))).statusCode, 200)
    for (let slip = 0; slip < 12; slip++)
      assert.equal(
        (await send(door, 'signIn.open', { id: randomUUID(), input: {} }, from('198.51.100.1'))).statusCode,
        400,
      )
    for (let guess = 0; guess < 10; guess++)
      assert.equal((await send(door, 'signIn.open', signIn('wrong'), from('198.51.100.1'))).statusCode, 401)
    const rested = await send(door, 'signIn.open', signIn('right'), from('198.51.100.1'))
    assert.deepEqual([rested.statusCode, rested.json().code], [429, 'rateLimit.reached'])
    assert.ok(Number(rested.headers['retry-after']) > 0 && Number(rested.headers['retry-after']) <= 60)
    // Who is before the proxies we trust counts, not what a sender writes there itself.
    assert.equal((await send(door, 'signIn.open', signIn('right'), from('198.51.100.2'))).statusCode, 200)
    assert.equal((await send(door, 'note.record', note(), from('198.51.100.1'))).statusCode, 200)
  })

  await t.test('a program that runs wild is stopped; others are not', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address })
    const wild = () => app.inject({ method: 'POST', url: '/api/nothing', headers: from('198.51.100.7') })
    let last = await wild()
    for (let more = 0; more < 1200; more++) last = await wild()
    assert.equal(last.statusCode, 429)
    assert.equal((await app.inject({ url: '/api/me', headers: from('198.51.100.7') })).statusCode, 200)
    assert.equal((await send(door, 'note.record', note(), from('198.51.100.8'))).statusCode, 200)
  })
}

async function onThisMachine(t: TestContext, door: TestDoor) {
  const { app } = door

  await t.test('no promise of https, no foreign origin', async () => {
    const { headers } = await app.inject('/')
    assert.equal(headers['strict-transport-security'], undefined)
    assert.match(String(headers['content-security-policy']), /connect-src 'self';/)
  })

  await t.test('who writes another address into the request is counted by its own', async () => {
    const guess = (number: number) =>
      send(door, 'signIn.open', signIn('wrong'), { 'x-forwarded-for': `10.0.0.${number}` }, '192.0.2.4')
    for (let number = 0; number < 10; number++) await guess(number)
    assert.equal((await guess(11)).statusCode, 429)
  })

  await t.test('what is no HTTP, or too long a head, is answered in our shape and hung up on', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    for (const [request, status, code] of [
      ['HELLO\r\n\r\n', 400, 'input.unreadable'],
      [`GET /api/me?${'x'.repeat(300_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'input.tooLarge'],
    ] as const) {
      const { socket, said } = await connected(app)
      socket.write(request)
      await once(socket, 'close')
      assert.match(said(), new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*"code":"${code.replace('.', '\\.')}"`))
    }
  })

  await t.test('a question about five thousand records fits into an address', async () => {
    const ids = Array.from({ length: 5000 }, () => randomUUID())
    const { port } = app.server.address() as AddressInfo
    const asked = await fetch(
      `http://127.0.0.1:${port}/api/reads/note.list?input=${encodeURIComponent(JSON.stringify({ ids }))}`,
    )
    assert.equal(asked.status, 401)
  })

  await t.test('who hangs up in the middle of a photo leaves nothing, and is no failure of ours', async () => {
    const { socket } = await connected(app)
    const part = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n'
    socket.write(
      'POST /api/files HTTP/1.1\r\nhost: x\r\ncookie: dai-ngan=head\r\ncontent-type: multipart/form-data; boundary=b\r\n' +
        `content-length: 9000000\r\n\r\n${part}${'x'.repeat(300_000)}`,
    )
    const aside = () => (existsSync(door.office.stores.incoming) ? readdirSync(door.office.stores.incoming).length : 0)
    while (aside() === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    socket.destroy()
    while (aside() > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, 100))
    assert.deepEqual(door.lines, [])
  })

  await t.test('what comes while it closes is told to come again', async () => {
    const { socket, said } = await connected(app)
    // One request is under way (its body is not there yet) when the server is told to close; another follows on its heels.
    const body = JSON.stringify(note())
    socket.write(
      `POST /api/commands/note.record HTTP/1.1\r\nhost: x\r\ncookie: dai-ngan=head\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`,
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    const closed = app.close()
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.write(`${body}GET /api/me HTTP/1.1\r\nhost: x\r\n\r\n`)
    await once(socket, 'close')
    await closed
    assert.match(said(), /^HTTP\/1\.1 200 /)
    assert.match(said(), /HTTP\/1\.1 503 [\s\S]*"code":"server\.stopping"/)
  })
}

async function connected(app: FastifyInstance) {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  let heard = ''
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text
  })
  return { socket, said: () => heard }
}
