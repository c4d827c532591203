// The demonstration office that every journey begins with, founded once in the folder given: each journey gets a copy of it, and
// on PostgreSQL of its database. Run by scripts/test.mjs; prints what journeys are told of it. What founding itself proves is
// proved here, and in test/durability/start.test.ts.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makePostgres } from './database.ts'

const patienceMs = 300_000
const root = resolve(import.meta.dirname, '../..')
const folder = resolve(process.argv[2] ?? '')
const serverUrl = process.env.TEST_DATABASE_URL
const databaseUrl = serverUrl ? (await makePostgres(serverUrl)).databaseUrl : ''

const server = spawn(process.execPath, [join(root, 'src/apps/server.ts')], {
  cwd: root,
  stdio: 'ignore',
  env: { ...process.env, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', DEMO: '1', DATABASE_URL: databaseUrl },
})
const ended = new Promise((done) => server.once('close', done))
const isFounded = await announced(join(folder, 'server.json'))
server.kill(isFounded ? 'SIGTERM' : 'SIGKILL')
await ended
const told = {
  PREPARED_OFFICE: folder,
  ...(databaseUrl ? { PREPARED_DATABASE: new URL(databaseUrl).pathname.slice(1) } : {}),
}
// One that does not start tells nothing: then each journey founds its own and says why.
process.stdout.write(JSON.stringify(isFounded ? told : {}))

async function announced(announcement: string): Promise<boolean> {
  for (const end = performance.now() + patienceMs; performance.now() < end && server.exitCode === null; ) {
    await wait(200)
    if (!existsSync(announcement)) continue
    try {
      const { address } = JSON.parse(readFileSync(announcement, 'utf8')) as { address: string }
      if ((await fetch(`${address}/healthz`)).ok) return true
    } catch {
      // not yet
    }
  }
  return false
}
