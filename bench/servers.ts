// Real servers for benchmarks: processes of their own, on a folder of their own, on each database there is.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startPostgres } from '../scripts/postgres.mjs'
import { makePostgres } from '../test/support/database.ts'

const root = resolve(import.meta.dirname, '..')

export interface BenchServer {
  readonly dataDir: string
  readonly address: string
  /** Seconds from the start of the process to the first answer of /healthz. */
  readonly startedIn: number
  stop(): Promise<void>
}

/** Starts a server and waits until it answers. */
export async function startServer(dataDir: string, databaseUrl = ''): Promise<BenchServer> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'src/apps/server.ts')], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseUrl, DEMO: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const address = await answering(child, dataDir)
  return {
    dataDir,
    address,
    startedIn: (performance.now() - started) / 1000,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.kill('SIGTERM')
      }),
  }
}

async function answering(child: ChildProcess, dataDir: string): Promise<string> {
  for (let waited = 0; waited < 180_000; waited += 25) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    try {
      const { address, pid } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))
      if (pid === child.pid && (await fetch(`${address}/healthz`)).ok) return address
    } catch {
      // not yet
    }
    await new Promise((done) => setTimeout(done, 25))
  }
  throw new Error('the server did not start in three minutes')
}

export function freshFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-bench-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Runs `work` for the embedded database, then (BENCH_ONLY: one of both) for PostgreSQL (BENCH_DATABASE_URL, or one of our own) where there is one. */
export async function onEachDatabase(
  work: (
    kind: 'embedded' | 'postgres',
    makeDatabase: () => Promise<{ url: string; remove(): Promise<void> }>,
  ) => Promise<void>,
): Promise<void> {
  if (process.env.BENCH_ONLY !== 'postgres') await work('embedded', async () => ({ url: '', remove: async () => {} }))
  if (process.env.BENCH_ONLY === 'embedded') return
  const own = process.env.BENCH_DATABASE_URL ? undefined : await startPostgres()
  const url = process.env.BENCH_DATABASE_URL ?? own?.url
  if (!url) {
    process.stderr.write(`no PostgreSQL (${own?.reason}): left out\n`)
    return
  }
  try {
    await work('postgres', async () => {
      const { databaseUrl, remove } = await makePostgres(url)
      return { url: databaseUrl, remove }
    })
  } finally {
    own?.stop?.()
  }
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
