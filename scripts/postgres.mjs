// A PostgreSQL with PostGIS of our own in a temporary folder, for tests; gone afterwards.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const installed = '/usr/lib/postgresql'

/** Starts one. Answers `{ url, stop }`, or `{ reason }` when this machine has none that is new enough. */
export async function startPostgres() {
  const version = newestVersion()
  if (!version) return { reason: `${installed}: 15+ postgis` }
  const binaries = join(installed, version, 'bin')
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-postgres-'))
  // PostgreSQL refuses to run as root: then it runs as its own user.
  const owner = process.getuid?.() === 0 ? { uid: identity('-u'), gid: identity('-g') } : {}
  if (owner.uid) chownSync(folder, owner.uid, owner.gid)
  const tool = (name, ...given) => {
    // Nothing, not pipes: the server keeps what it inherits, and a pipe would never end.
    const options = { stdio: 'ignore', cwd: folder, timeout: 120_000, ...owner }
    return spawnSync(join(binaries, name), given, options).status === 0
  }
  const clean = () => rmSync(folder, { recursive: true, force: true })
  const data = join(folder, 'data')
  const port = await freePort()
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200 -c shared_buffers=64MB`
  const isUp =
    tool(
      'initdb',
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ) && tool('pg_ctl', '-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start')
  if (!isUp) {
    clean()
    return { reason: `${binaries}/initdb, pg_ctl` }
  }
  let stopped = false
  const stop = () => {
    if (stopped) return
    stopped = true
    tool('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
    clean()
  }
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
}

function newestVersion() {
  if (!existsSync(installed)) return undefined
  return readdirSync(installed)
    .filter((version) => Number(version) >= 15)
    .filter((version) => existsSync(join(installed, version, 'bin/initdb')))
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .sort((a, b) => Number(b) - Number(a))[0]
}

function identity(flag) {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer()
    server.on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}
