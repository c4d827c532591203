// The process that owns the embedded database: takes the lock, opens PGlite on the data folder, serves it on a socket,
// keeps it tidy, and ends cleanly when it is told to or when the server that started it is gone.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import { copyFiles, openCluster, prepareCluster, syncFiles } from './cluster.ts'
import { folderProblem, makeLastingFolder } from './dataFolder.ts'
import type { Instrument } from './hostFiles.ts'
import { takeLock } from './lock.ts'
import { keepTidy } from './upkeep.ts'
import { Wire } from './wire.ts'

/** What the server hands over when it starts the process. */
export interface EmbeddedOrder {
  readonly dataDir: string
  readonly serverPid: number
  /** The Unix socket to listen on; none on Windows: a loopback port and a token. */
  readonly socketPath?: string | undefined
  readonly token?: string | undefined
  readonly idleInTransaction: number
  readonly instrument?: string | undefined
}
export type ToEmbedded = { say: 'ping' } | { say: 'close' } | { say: 'copy'; folder: string; number: number }
export type FromEmbedded =
  | { say: 'pong' }
  | { say: 'ready'; port?: number | undefined }
  | { say: 'problem'; code: string; params: Readonly<Record<string, unknown>> }
  | { say: 'copied'; number: number; fault?: string | undefined }

const tell = (message: FromEmbedded) => void process.send?.(message)

const order = JSON.parse(process.argv[2] ?? '{}') as EmbeddedOrder

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {}) // the server decides
  let orphaned = false
  process.on('disconnect', () => {
    orphaned = true
  })

  makeLastingFolder(order.dataDir)
  const lock = await takeLock(join(order.dataDir, 'database.lock'), {
    serverPid: order.serverPid,
    socket: order.socketPath,
  })
  process.on('exit', () => lock.release())
  if (orphaned) process.exit(0) // while it waited, its server went
  const folder = await prepareCluster(order.dataDir)
  const instrument = order.instrument ? ((await import(order.instrument)).instrument as Instrument) : undefined
  const database = await openCluster(folder, instrument)
  const wire = new Wire(database, {
    idleInTransaction: order.idleInTransaction,
    token: order.token,
    onBroken: (reason) => {
      console.error(reason)
      process.exit(70)
    },
  })
  const tidy = keepTidy(wire)

  const close = async () => {
    setTimeout(() => process.exit(71), 30_000).unref()
    tidy.stop()
    await wire.close()
    await database.close()
    if (order.socketPath) rmSync(order.socketPath, { force: true })
    process.exit(0)
  }
  process.on('disconnect', close)
  process.on('message', (message: ToEmbedded) => {
    if (message.say === 'ping') tell({ say: 'pong' })
    if (message.say === 'close') void close()
    if (message.say === 'copy')
      wire
        .alone(async (open) => {
          await open.exec('checkpoint')
          return copyFiles(folder, message.folder)
        })
        .then(syncFiles) // meanwhile others are answered
        .then(
          () => tell({ say: 'copied', number: message.number }),
          (error) => tell({ say: 'copied', number: message.number, fault: String(error) }),
        )
  })
  if (order.socketPath) rmSync(order.socketPath, { force: true }) // left by a killed process: the lock is ours
  const port = await wire.listen(order.socketPath)
  if (order.socketPath) chmodSync(order.socketPath, 0o600)
  if (orphaned) return close()
  tell({ say: 'ready', port })
}

/** A fault while opening, as a Problem: the codes the machine's own errors stand for. */
function openingProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const { code, message, path } = (error ?? {}) as { code?: string; message?: string; path?: string }
  const reason = message?.split('\n')[0] ?? String(error)
  if (code === 'ERR_MODULE_NOT_FOUND' || (code === 'ENOENT' && path?.includes('node_modules')))
    return new Problem('database.brokenInstall', 500, { reason })
  if (/allocate memory|allocation failed|out of memory/i.test(reason))
    return new Problem('database.tooLittleMemory', 500, { reason })
  return folderProblem(error, order.dataDir) ?? new Problem('database.cannotOpen', 500, { reason })
}

main().catch((error: unknown) => {
  const { code, params } = openingProblem(error)
  if (!process.send) process.exit(72)
  process.send({ say: 'problem', code, params } satisfies FromEmbedded, () => process.exit(72))
})
