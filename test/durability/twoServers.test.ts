// Two servers and two workers on one PostgreSQL, files in one object store; one of each is killed under load. What was
// acknowledged is there once, sign-ins and guards hold whichever server is asked, every order is done.
// LOAD_SECONDS for longer.
import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import sharp from 'sharp'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { openQueue } from '../../src/platform/server/jobs.ts'
import { freshFolder, makePostgres } from '../support/database.ts'
import { sessionInput } from '../support/manySessions.ts'
import { operatorOf } from '../support/operatorClient.ts'
import { s3Double } from '../support/s3Double.ts'
import { markJob, quickly } from './jobWorker.ts'
import { postgresTest, serverUrl } from './rounds.ts'
import { lastFirst } from './smallDisk.ts'
import { announced, startServer } from './starting.ts'

const loadFor = Number(process.env.LOAD_SECONDS || 4) * 1000

async function freshDatabase(t: TestContext) {
  const { databaseUrl, remove } = await makePostgres(`${serverUrl}`)
  lastFirst(t, remove)
  const client = new pg.Client(databaseUrl)
  await client.connect()
  lastFirst(t, () => client.end())
  return { databaseUrl, client }
}

interface Server {
  readonly process: ChildProcess
  readonly dataDir: string
  readonly address: string
}

postgresTest('two servers, one killed under load', { timeout: 300_000 }, async (t) => {
  const { databaseUrl, client } = await freshDatabase(t)
  const { place } = await s3Double(t)
  const started = async (): Promise<Server> => {
    const dataDir = freshFolder(t)
    const server = startServer(dataDir, {
      DEMO: '1',
      DATABASE_URL: databaseUrl,
      FILES_S3: `${place.endpoint}/${place.bucket}`,
      FILES_S3_REGION: place.region,
      FILES_S3_KEY_ID: place.accessKeyId,
      FILES_S3_SECRET: place.secretAccessKey,
    })
    for (const stream of [server.stdout, server.stderr]) stream?.resume()
    lastFirst(t, () => server.kill('SIGKILL'))
    await announced(server, dataDir)
    const { address } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))
    return { process: server, dataDir, address }
  }
  const [one, two] = await Promise.all([started(), started()]) // both at once, on an empty database
  const both = [one, two]

  const asked = async (server: Server, path: string, cookie = '') =>
    fetch(`${server.address}${path}`, { headers: { cookie } })
  const given = (server: Server, name: string, input: object, cookie = '') =>
    fetch(`${server.address}/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ id: randomUUID(), input }),
    })

  let cookie = ''
  await t.test('a sign-in opened at one is good at both, and closed at one it is closed at both', async () => {
    const open = async () => {
      const reply = await given(one, 'signIn.openPersona', { persona: 'stationHead' })
      assert.equal(reply.status, 200, await reply.clone().text())
      return (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    }
    cookie = await open()
    const other = await open()
    for (const server of both) {
      const me = (await (await asked(server, '/api/me', cookie)).json()) as { actor: { name: string } | null }
      assert.ok(me.actor)
    }
    assert.equal((await given(two, 'signIn.close', {}, other)).status, 200)
    for (const server of both)
      assert.equal(((await (await asked(server, '/api/me', other)).json()) as { actor: unknown }).actor, null)
  })

  await t.test('wrong passwords are counted together', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 7; guess++) {
      const reply = await given(guess % 2 ? one : two, 'signIn.open', { userName: 'khongco', password: 'không phải' })
      statuses.push(reply.status)
    }
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429, 429])
  })

  await t.test('a photo sent to one is shown by the other; a tile is never older than what was recorded', async () => {
    const form = new FormData()
    const fileId = randomUUID()
    const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#274' } })
      .jpeg()
      .toBuffer()
    form.set('fileId', fileId)
    form.set('purpose', 'photo')
    form.set('file', new Blob([new Uint8Array(jpeg)]), 'a.jpg')
    const sent = await fetch(`${one.address}/api/files`, { method: 'POST', headers: { cookie }, body: form })
    assert.equal(sent.status, 200, await sent.clone().text())
    const shown = await asked(two, `/api/files/${fileId}/full`, cookie)
    assert.deepEqual([shown.status, shown.headers.get('content-type')], [200, 'image/jpeg'])

    const tile = async (server: Server) =>
      (await asked(server, '/api/tiles/evidence/8/204/116.mvt', cookie)).headers.get('etag')
    const operator = operatorOf(one.dataDir)
    const input = { ...(await sessionInput(operator, 'Tile')), place: { lon: 107.5, lat: 16.4 } }
    const before = await Promise.all(both.map(tile))
    assert.equal(before[0], before[1])
    assert.equal((await operator.give('session.record', randomUUID(), input)).status, 200)
    const after = await Promise.all(both.map(tile))
    assert.equal(after[0], after[1])
    assert.notEqual(after[0], before[0])
  })

  await t.test('killed under load: what was acknowledged is there, once', async () => {
    const placeName = `Two ${randomUUID()}`
    const operators = both.map(({ dataDir }) => operatorOf(dataDir))
    const input = await sessionInput(operatorOf(one.dataDir), placeName)
    const acknowledged = new Set<string>()
    let repeated = 0
    let isOver = false
    const client8 = async (number: number) => {
      for (let turn = number; !isOver; turn++) {
        const id = randomUUID()
        // As behind a balancer: what is not answered is sent again with its id, to whoever is there; some are sent to both.
        const send = (at: number) => operators[at % 2]?.give('session.record', id, input).catch(() => undefined)
        if (turn % 5 === 0) {
          const answers = await Promise.all([send(0), send(1)])
          if (answers.some((answer) => answer?.status === 200)) acknowledged.add(id)
          continue
        }
        for (let attempt = 0; attempt < 40; attempt++) {
          const answer = await send(turn + attempt)
          if (answer?.status === 200) {
            acknowledged.add(id)
            break
          }
          if (answer) assert.equal(answer.status, 503, JSON.stringify(answer.answer))
          repeated++
        }
      }
    }
    const clients = Array.from({ length: 8 }, (_, number) => client8(number))
    await wait(loadFor / 2)
    two.process.kill('SIGKILL')
    const before = acknowledged.size
    await wait(loadFor / 2)
    isOver = true
    await Promise.all(clients)
    assert.ok(acknowledged.size > before, 'the other goes on')
    const { rows } = await client.query<{ id: string; times: number }>(
      'select session_id as id, count(*)::int as times from outreach.sessions where place_name = $1 group by 1',
      [placeName],
    )
    const there = new Set(rows.map(({ id }) => id))
    assert.ok(rows.every(({ times }) => times === 1))
    assert.deepEqual(
      [...acknowledged].filter((id) => !there.has(id)),
      [],
    )
    t.diagnostic(
      `${acknowledged.size} acknowledged, ${repeated} sent again; lost 0, twice 0; the other answered ${acknowledged.size - before} more`,
    )
    const audits = await client.query(
      'select count(*)::int as count from platform.audit_entries where command_id = any($1)',
      [[...there]],
    )
    assert.equal(audits.rows[0].count, there.size)
  })

  await t.test('told to stop, a server finishes what it has begun and ends with 0', async () => {
    const gone = new Promise<number | null>((done) => one.process.once('exit', done))
    const underWay = Array.from({ length: 6 }, () => asked(one, '/api/reads/session.list', cookie))
    await wait(30)
    one.process.kill('SIGTERM')
    const answers = await Promise.allSettled(underWay)
    for (const answer of answers)
      if (answer.status === 'fulfilled') assert.ok([200, 503].includes(answer.value.status), `${answer.value.status}`)
    assert.equal(await gone, 0)
  })
})

postgresTest(
  'two workers, one killed under load: every order is done, its mark made once',
  { timeout: 300_000 },
  async (t) => {
    const { databaseUrl, client } = await freshDatabase(t)
    const database = await openDatabase({ dataDir: freshFolder(t), databaseUrl })
    lastFirst(t, () => database.close())
    await client.query('create table attempts (id uuid, pid int); create table marks (id uuid primary key)')
    const queue = await openQueue(database, [markJob], 'UTC', () => {}, quickly)
    const orders = 8
    for (let order = 0; order < orders; order++)
      await database.transaction((tx) => queue.order(tx, 'mark.order', randomUUID()))
    const workers = await Promise.all(
      [1, 2].map(async () => {
        const worker = fork(join(import.meta.dirname, 'jobWorker.ts'), [freshFolder(t), databaseUrl])
        lastFirst(t, () => worker.kill('SIGKILL'))
        await new Promise((ready) => worker.once('message', ready))
        return worker
      }),
    )
    const count = async (of: string) =>
      Number((await client.query(`select count(*) as count from ${of}`)).rows[0].count)
    while ((await count(`attempts where pid = ${workers[0]?.pid}`)) === 0) await wait(10)
    workers[0]?.kill('SIGKILL') // in the middle of that order
    for (const until = performance.now() + 240_000; performance.now() < until && (await count('marks')) < orders; )
      await wait(100)
    assert.equal(await count('marks'), orders)
    const attempts = await count('attempts')
    assert.ok(attempts > orders, 'what the killed worker had begun was begun again')
    t.diagnostic(`${orders} orders, a worker killed inside one; ${orders} done, each mark once, ${attempts} attempts`)
    await queue.stop()
  },
)
