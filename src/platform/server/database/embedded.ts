// The server's side of the embedded database: starts the process that owns it, keeps it alive, talks to it like to any
// PostgreSQL. A statement that takes too long, or a crash, ends in a new process: what was acknowledged is on disk.
import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { Problem } from '../../problem.ts'
import type { Database, DatabaseOptions } from './database.ts'
import { makeLastingFolder } from './dataFolder.ts'
import type { EmbeddedOrder, FromEmbedded, ToEmbedded } from './embeddedProcess.ts'
import { inTransaction, kyselyOver, openPool } from './pool.ts'

const betweenPings = 2_000
const longestOpening = 600_000 // recovery on a slow disk: nothing that waits for it is gained by killing it
const quickRestarts = 3 // within a minute; then the fault is not a passing one, and is tried more seldom
const betweenRestarts = 5_000

/** Opens the embedded database in its own process. Throws a Problem `database.*` in one line. */
export async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const owner = new EmbeddedOwner(options)
  await owner.start()
  const pool = openPool({ ...owner.address(), max: 10, connectionTimeoutMillis: owner.slowAfter })
  owner.onServing = () => Object.assign(pool.options, owner.address()) // without Unix sockets the port is a new one
  const kysely = kyselyOver(pool, () => owner.ready)
  return {
    kind: 'embedded',
    kysely,
    pool,
    transaction: (work) => inTransaction(kysely, work),
    copyTo: (folder) => owner.copyTo(folder),
    close: async () => {
      await pool.end()
      await owner.stop()
    },
  }
}

class EmbeddedOwner {
  readonly slowAfter: number
  /** Settles when the database can be asked; rejects while it cannot. */
  ready: Promise<void> = Promise.resolve()
  /** Told each time the process serves again. */
  onServing: () => void = () => {}
  readonly #options: DatabaseOptions
  readonly #order: EmbeddedOrder
  readonly #socketFolder: string | undefined
  readonly #copies = new Map<number, (fault: string | undefined) => void>()
  #child: ChildProcess | undefined
  #port: number | undefined
  #stopping = false
  #ends: number[] = []
  #nextStart: NodeJS.Timeout | undefined
  #copyNumber = 0

  constructor(options: DatabaseOptions) {
    this.#options = options
    this.slowAfter = options.slowAfter ?? 60_000
    this.#socketFolder = process.platform === 'win32' ? undefined : socketFolder(options.dataDir)
    this.#order = {
      dataDir: resolve(options.dataDir),
      serverPid: process.pid,
      socketPath: this.#socketFolder && join(this.#socketFolder, '.s.PGSQL.5432'),
      token: this.#socketFolder ? undefined : randomBytes(24).toString('hex'),
      idleInTransaction: this.slowAfter,
      instrument: options.instrument,
    }
  }

  /** Where `pg` connects. */
  address(): pg.PoolConfig {
    const who = { user: 'postgres', database: 'postgres' }
    if (this.#socketFolder) return { ...who, host: this.#socketFolder, port: 5432 }
    return { ...who, host: '127.0.0.1', port: this.#port as number, application_name: this.#order.token as string }
  }

  /** Starts the process; settles when it serves, rejects with its Problem. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => this.#spawn(resolve, reject))
  }

  #spawn(resolve: () => void, reject: (problem: Problem) => void) {
    const child = fork(fileURLToPath(new URL('./embeddedProcess.ts', import.meta.url)), [JSON.stringify(this.#order)], {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child = child
    let served = false
    let heardAt = performance.now()
    const watch = setInterval(() => {
      if (performance.now() - heardAt > (served ? this.slowAfter : longestOpening) + betweenPings) child.kill('SIGKILL')
      else if (child.connected) child.send({ say: 'ping' } satisfies ToEmbedded, () => {})
    }, betweenPings)
    child.on('message', (message: FromEmbedded) => {
      heardAt = performance.now()
      if (message.say === 'problem') reject(new Problem(message.code, 500, message.params))
      if (message.say === 'copied') this.#copies.get(message.number)?.(message.fault)
      if (message.say !== 'ready') return
      served = true
      this.#port = message.port
      this.onServing()
      resolve()
    })
    child.on('error', (error) => reject(new Problem('database.cannotOpen', 500, { reason: error.message })))
    child.on('exit', (status, signal) => {
      clearInterval(watch)
      for (const done of this.#copies.values()) done('ended')
      const code = signal ? 'database.killedWhileOpening' : 'database.cannotOpen'
      if (!served) reject(new Problem(code, 500, { reason: `${signal ?? status}` }))
      else this.#comeBack(`ended (${signal ?? status})`)
    })
  }

  /** Starts the process again: at once, or after a pause when that has failed repeatedly. Whoever asks waits or gets a 503. */
  #comeBack(reason: string) {
    if (this.#stopping) return
    this.#options.log?.(`embedded database: ${reason}, starting again`)
    const now = performance.now()
    this.#ends = [...this.#ends.filter((at) => now - at < 60_000), now]
    if (this.#ends.length <= quickRestarts) return this.#startAgain()
    this.ready = Promise.reject(new Problem('database.unavailable', 503))
    this.ready.catch(() => {})
    this.#nextStart = setTimeout(() => this.#startAgain(), betweenRestarts)
  }

  #startAgain() {
    this.ready = this.start().catch((problem: Problem) => {
      this.#comeBack(problem.code)
      throw new Problem('database.unavailable', 503)
    })
    this.ready.catch(() => {}) // whoever asks next gets it
  }

  copyTo(folder: string): Promise<void> {
    const number = ++this.#copyNumber
    return new Promise<void>((resolve, reject) => {
      this.#copies.set(number, (fault) => {
        this.#copies.delete(number)
        if (fault) reject(new Problem('database.copyFailed', 500, { reason: fault }))
        else resolve()
      })
      const order: ToEmbedded = { say: 'copy', folder, number }
      if (this.#child?.connected) this.#child.send(order, (error) => error && this.#copies.get(number)?.(error.message))
      else this.#copies.get(number)?.('ended')
    })
  }

  /** Ends the process cleanly; after 30 s without mercy (the log on disk is enough to recover from). */
  async stop() {
    this.#stopping = true
    clearTimeout(this.#nextStart)
    const child = this.#child
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      const mercy = setTimeout(() => child.kill('SIGKILL'), 30_000)
      if (child.connected) child.send({ say: 'close' } satisfies ToEmbedded, () => {})
      await ended
      clearTimeout(mercy)
    }
    if (this.#socketFolder) rmSync(this.#socketFolder, { recursive: true, force: true })
  }
}

/** A folder only this account may enter, its path short enough for a Unix socket (about 104 bytes on macOS). */
function socketFolder(dataDir: string): string {
  const folder = resolve(dataDir, '.socket')
  if (Buffer.byteLength(folder) > 85) return mkdtempSync(join(tmpdir(), 'dai-ngan-'))
  makeLastingFolder(dataDir)
  makeLastingFolder(folder, 0o700)
  return folder
}
