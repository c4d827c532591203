// A start that cannot succeed says why in one clear sentence, in Vietnamese and in English, and ends with 1: no stack.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import pg from 'pg'
import { prepareCluster } from '../../src/platform/server/database/cluster.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { freshFolder, makePostgres } from '../support/database.ts'
import { embeddedTest, postgresTest, serverUrl } from './rounds.ts'
import { canMount, smallDisk } from './smallDisk.ts'
import { ended, startServer } from './starting.ts'

const isRoot = process.getuid?.() === 0

/** The start ends with 1 and says these two sentences and nothing else. */
async function refused(
  dataDir: string,
  { vi, en, given, before }: { vi: RegExp; en: RegExp; given?: Record<string, string>; before?: string[] },
) {
  const { code, said } = await ended(startServer(dataDir, given, before))
  assert.equal(code, 1, said)
  const lines = said.trimEnd().split('\n')
  assert.equal(lines.length, 2, said)
  assert.match(lines[0] ?? '', vi)
  assert.match(lines[1] ?? '', en)
  assert.match(lines[1] ?? '', /^ {2}\S/)
  assert.doesNotMatch(said, /^\s+at |file:\/\/|\[object|undefined/m)
  return said
}

embeddedTest('the data folder is in use: the other process is named, and its data stay well', async (t) => {
  const dataDir = freshFolder(t)
  const database = await openDatabase({ dataDir })
  t.after(() => database.close())
  await database.pool.query('create table numbers (n int); insert into numbers values (1)')
  const number = new RegExp(`\\b${process.pid}\\b`)
  const said = await refused(dataDir, { vi: /đang được một tiến trình khác sử dụng/, en: /Another process/ })
  for (const line of said.trimEnd().split('\n')) assert.match(line, number)
  await database.pool.query('insert into numbers values (2)')
  const { rows } = await database.pool.query('select count(*)::int as count from numbers')
  assert.equal(rows[0].count, 2)
})

embeddedTest(
  'a folder that cannot be written',
  { skip: isRoot && !canMount() && 'root may write everywhere' },
  async (t) => {
    const dataDir = isRoot ? smallDisk(t, 1) : freshFolder(t)
    if (isRoot) execFileSync('mount', ['-o', 'remount,ro', dataDir])
    else chmodSync(dataDir, 0o555)
    await refused(dataDir, {
      vi: /Không ghi được vào thư mục dữ liệu .+ \(E/,
      en: /Cannot write to the data folder .+ \(E/,
    })
  },
)

embeddedTest('a full disk', { skip: !canMount() && 'needs root to mount a small disk' }, async (t) => {
  await refused(smallDisk(t, 12), { vi: /Ổ đĩa đã đầy/, en: /The disk is full/ })
})

embeddedTest('a file in the place of the folder', async (t) => {
  const dataDir = join(freshFolder(t), 'file')
  writeFileSync(dataDir, '')
  await refused(dataDir, { vi: /là một tệp, không phải thư mục/, en: /is a file, not a data folder/ })
})

embeddedTest('too little memory', async (t) => {
  const before = ['env', `NODE_OPTIONS=--import=${pathToFileURL(join(import.meta.dirname, 'littleMemory.ts')).href}`]
  await refused(freshFolder(t), { vi: /Không đủ bộ nhớ.+còn 300 MB/, en: /Too little memory.+300 MB free/, before })
  if (process.platform !== 'linux') return
  const limited = ['sh', '-c', 'ulimit -v 3000000 && exec "$0" "$@"']
  await refused(freshFolder(t), { vi: /thường là do không đủ bộ nhớ/, en: /for lack of memory/, before: limited })
})

embeddedTest('a database of a newer version, or changed behind our back', async (t) => {
  const dataDir = freshFolder(t)
  const folder = await prepareCluster(dataDir)
  const migrations = join(import.meta.dirname, '../../migrations')
  const [first = ''] = execFileSync('ls', [migrations], { encoding: 'utf8' }).split('\n')
  const mark = async (name: string) => {
    const database = await PGlite.create({ fs: new NodeFS(folder) }) // without the extensions, which take long to open
    await database.exec(`create schema if not exists platform;
      create table if not exists platform.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now());
      delete from platform.migrations; insert into platform.migrations values ('${name}', 'another')`)
    await database.close()
  }
  await mark('9999-from-the-future')
  await refused(dataDir, { vi: /phiên bản mới hơn.+9999-from-the-future/, en: /newer version.+9999-from-the-future/ })
  await mark(first.replace('.sql', ''))
  await refused(dataDir, { vi: /đã bị sửa sau khi áp dụng/, en: /was edited after it was applied/ })

  const version = join(dataDir, 'database/PG_VERSION')
  writeFileSync(version, '17\n')
  await refused(dataDir, { vi: /do PostgreSQL 17 tạo/, en: /was made by PostgreSQL 17/ })
  writeFileSync(version, '18\n')

  const control = join(dataDir, 'database/global/pg_control')
  writeFileSync(control, readFileSync(control).fill(7, 40, 60))
  await refused(dataDir, { vi: /Không mở được cơ sở dữ liệu/, en: /Cannot open the embedded database/ })
  rmSync(control)
  await refused(dataDir, { vi: /Không mở được cơ sở dữ liệu/, en: /Cannot open the embedded database/ })
})

embeddedTest('a port that cannot be had', async (t) => {
  const dataDir = freshFolder(t)
  const other = createServer().listen(0, '127.0.0.1')
  t.after(() => other.close())
  await new Promise((listening) => other.once('listening', listening))
  const { port } = other.address() as { port: number }
  const given = { PORT: String(port) }
  await refused(dataDir, { vi: new RegExp(`Cổng ${port}`), en: new RegExp(`Port ${port} is used`), given })
  const before = withoutLowPorts()
  if (!before) t.diagnostic('a port below 1024 is not refused on this machine: not shown')
  else
    await refused(dataDir, { vi: /cổng 81/i, en: /does not allow port 81/, given: { PORT: '81' }, before: [...before] })
})

embeddedTest('a configuration that makes no sense: each variable is named', async (t) => {
  const given = { PORT: 'x', DATABASE_URL: 'mysql://rung:BiMat123@here/office' }
  const { code, said } = await ended(startServer(freshFolder(t), given))
  assert.equal(code, 1)
  assert.match(said, /Cấu hình chưa đúng[\s\S]+PORT=x[\s\S]+The configuration is not right[\s\S]+PORT=x/)
  assert.match(said, /DATABASE_URL=/)
  assert.doesNotMatch(said, /BiMat123|^\s+at |file:\/\//m)
})

embeddedTest('DATABASE_URL: nobody there, password refused (and not repeated), not PostgreSQL', async (t) => {
  const dataDir = freshFolder(t)
  const address = await refusingPostgres(t)
  const url = (where: string) => ({ DATABASE_URL: `postgres://rung:BiMat123@${where}/office` })
  for (const [where, vi, en] of [
    [
      '127.0.0.1:1',
      /Không kết nối được PostgreSQL tại rung@127\.0\.0\.1:1\/office/,
      /Cannot reach PostgreSQL at rung@/,
    ],
    ['no-such-host.invalid', /Không kết nối được PostgreSQL/, /Cannot reach PostgreSQL/],
    [address, /từ chối tên đăng nhập hoặc mật khẩu/, /refused the user name or password/],
  ] as const) {
    const said = await refused(dataDir, { vi, en, given: url(where) })
    assert.doesNotMatch(said, /BiMat123/)
  }
})

postgresTest('PostgreSQL that lacks PostGIS and does not let us add it', async (t) => {
  const { databaseUrl, remove } = await makePostgres(`${serverUrl}`)
  const admin = new pg.Client(databaseUrl)
  await admin.connect()
  await admin.query(`create role plain_${process.pid} login`)
  const url = new URL(databaseUrl)
  url.username = `plain_${process.pid}`
  t.after(async () => {
    await admin.end()
    await remove()
    const client = new pg.Client(serverUrl)
    await client.connect()
    await client.query(`drop role plain_${process.pid}`).finally(() => client.end())
  })
  const given = { DATABASE_URL: url.href }
  await refused(freshFolder(t), { vi: /chưa có phần mở rộng postgis/, en: /has no extension postgis/, given })
})

/** A server that speaks as much of PostgreSQL's protocol as it takes to refuse a password; its address. */
async function refusingPostgres(t: TestContext): Promise<string> {
  const refusal = Buffer.from('SFATAL\0C28P01\0Mpassword authentication failed for user "rung"\0\0')
  const head = Buffer.from([0x45, 0, 0, 0, refusal.length + 4])
  const server = createServer((socket) => socket.once('data', () => socket.end(Buffer.concat([head, refusal]))))
  server.listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  t.after(() => server.close())
  return `127.0.0.1:${(server.address() as { port: number }).port}`
}

/** What stands before a program that must not open ports below 1024; undefined where every account may. */
function withoutLowPorts(): readonly string[] | undefined {
  try {
    if (Number(readFileSync('/proc/sys/net/ipv4/ip_unprivileged_port_start', 'utf8')) <= 81) return undefined
    if (!isRoot) return []
    const before = ['setpriv', '--inh-caps=-net_bind_service', '--bounding-set=-net_bind_service']
    execFileSync(before[0] ?? '', [...before.slice(1), 'true'], { stdio: 'ignore' })
    return before
  } catch {
    return undefined
  }
}
