// The demonstration office that every journey begins with, founded once: each journey gets a copy of its folder, and on
// PostgreSQL of its database. What founding proves is proved here, and in test/durability/start.test.ts.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { runtime } from './runtime.mjs'

const patienceMs = 300_000

/**
 * Founds it in `folder` and answers what journeys are told of it: PREPARED_OFFICE, PREPARED_DATABASE. Answers nothing when the
 * server does not start: then each journey founds its own and says why.
 */
export async function prepareOffice(folder, environment, serverUrl) {
  const name = `prepared_${process.pid}`
  const url = serverUrl && new URL(serverUrl)
  if (url) {
    const { default: pg } = await import('pg')
    const client = new pg.Client(serverUrl)
    await client.connect()
    await client.query(`create database ${name} template template0 encoding 'UTF8'`).finally(() => client.end())
    url.pathname = name
  }
  const server = spawn(runtime(), [join(root, 'src/apps/server.ts')], {
    cwd: root,
    stdio: 'ignore',
    env: { ...environment, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', DEMO: '1', DATABASE_URL: url?.href ?? '' },
  })
  const ended = new Promise((done) => server.once('close', done))
  const isReady = await founded(server, join(folder, 'server.json'))
  server.kill(isReady ? 'SIGTERM' : 'SIGKILL')
  await ended
  return isReady ? { PREPARED_OFFICE: folder, ...(url ? { PREPARED_DATABASE: name } : {}) } : {}
}

async function founded(server, announcement) {
  for (const end = performance.now() + patienceMs; performance.now() < end && server.exitCode === null; ) {
    await new Promise((done) => setTimeout(done, 200))
    if (!existsSync(announcement)) continue
    try {
      const { address } = JSON.parse(readFileSync(announcement, 'utf8'))
      if ((await fetch(`${address}/healthz`)).ok) return true
    } catch {
      // not yet
    }
  }
  return false
}
