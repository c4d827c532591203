// Starts the real server as a process of its own and listens to what it says.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface Saying {
  readonly code: number | null
  readonly said: string
}

/** The environment of a start: nothing of this machine's own office reaches it. */
export function environmentOf(dataDir: string, given: Readonly<Record<string, string>> = {}) {
  const { NODE_TEST_CONTEXT, DATABASE_URL, PUBLIC_ADDRESS, BASE_MAP, ...rest } = process.env
  return { ...rest, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', DEMO: '0', ...given }
}

/** Starts the server; `before` stands before it on the command line (a program that takes something away from it). */
export function startServer(
  dataDir: string,
  given: Readonly<Record<string, string>> = {},
  before: readonly string[] = [],
): ChildProcess {
  const [program = process.execPath, ...words] = [...before, process.execPath, join(root, 'src/apps/server.ts')]
  return spawn(program, words, { cwd: root, env: environmentOf(dataDir, given), stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Waits until a started server has ended by itself. */
export function ended(server: ChildProcess): Promise<Saying> {
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  return new Promise((resolve) => server.on('close', (code) => resolve({ code, said })))
}

/** Waits until a started server has said in its data folder where it listens. */
export async function announced(server: ChildProcess, dataDir: string): Promise<void> {
  for (const until = performance.now() + 120_000; performance.now() < until && server.exitCode === null; ) {
    try {
      const { pid } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { pid: number }
      if (pid === server.pid) return
    } catch {
      // not yet
    }
    await new Promise((on) => setTimeout(on, 100))
  }
  throw new Error(`The server did not start (${server.exitCode}).`)
}
