// The words of the command line that are about the machine, not about the office: backup, restore, move. They open no office,
// which would found one where there is none.
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { parseArgs } from 'node:util'
import { Problem } from '../../problem.ts'
import { runningServer } from '../announcement.ts'
import type { Config } from '../config.ts'
import { makeLastingFolder } from '../database/dataFolder.ts'
import { openDatabase } from '../database/open.ts'
import { officeStores } from '../files/officeStores.ts'
import { archived } from './archived.ts'
import { type Restored, restored } from './restored.ts'
import { requireNew, type WrittenBackup, writtenBackup } from './writtenBackup.ts'

type Verb = (given: readonly string[], config: Config, clock: () => Date) => Promise<unknown>

export const machineVerbs: Readonly<Record<string, Verb>> = { backup, restore, move }

const options = {
  out: { type: 'string' },
  key: { type: 'string' },
  to: { type: 'string' },
  replace: { type: 'boolean' },
} as const

/** `backup --out FILE [--key K]`: beside a running server as well as without one. */
async function backup(given: readonly string[], config: Config, clock: () => Date): Promise<WrittenBackup> {
  const { out, key } = parsed(given).values
  if (!out) throw new Problem('backup.noTarget', 400)
  return backedUp(config, out, key ?? config.backupKey, clock)
}

/** `restore FILE [--key K] [--replace]`: into DATABASE_URL, else into DATA_DIR. */
async function restore(given: readonly string[], config: Config): Promise<Restored> {
  const { values, positionals } = parsed(given)
  await requireNoServer(config)
  const { key = config.backupKey, replace: isReplacing = false } = values
  return restored(positionals[0] ?? '', { config, stores: await officeStores(config), key, isReplacing })
}

/**
 * `move --to postgres://… [--replace]`: the office of DATA_DIR into PostgreSQL. The archive it goes by stays in
 * DATA_DIR/backups, and what was there stays where it was.
 */
async function move(given: readonly string[], config: Config, clock: () => Date) {
  const { to, replace: isReplacing = false } = parsed(given).values
  if (!to || !/^postgres(ql)?:\/\//.test(to)) throw new Problem('move.needsTarget', 400)
  await requireNoServer(config)
  const folder = join(config.dataDir, 'backups')
  makeLastingFolder(folder, 0o700)
  const file = join(folder, `moved-${clock().toISOString().slice(0, 19).replaceAll(':', '-')}Z.tar.gz`)
  const key = config.backupKey
  const backedUpTo = await backedUp(config, file, key, clock)
  const target = { ...config, databaseUrl: to }
  const moved = await restored(file, { config: target, stores: await officeStores(config), key, isReplacing })
  return { backup: backedUpTo, restored: moved }
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true })
  } catch {
    throw new Problem('input.unreadable', 400)
  }
}

async function requireNoServer({ dataDir }: Config) {
  const server = await runningServer(dataDir)
  if (server) throw new Problem('restore.serverRunning', 409, { pid: server.pid })
}

async function backedUp(
  config: Config,
  file: string,
  key: string | undefined,
  clock: () => Date,
): Promise<WrittenBackup> {
  requireNew(file)
  const server = await runningServer(config.dataDir)
  if (server) return writtenBackup(await fromServer(server.address, server.operatorKey), file, key)
  const database = await openDatabase(config)
  try {
    const source = { database, stores: await officeStores(config), appVersion: config.appVersion, now: clock() }
    return await writtenBackup(archived(source).bytes, file, key)
  } finally {
    await database.close()
  }
}

/** The archive that a running server makes of itself; the key stays here. */
async function fromServer(address: string, operatorKey: string): Promise<Readable> {
  const reply = await fetch(`${address}/api/operator/backup`, { headers: { authorization: `Bearer ${operatorKey}` } })
  if (!reply.ok || !reply.body) {
    const answer = (await reply.json()) as ReturnType<Problem['toJSON']>
    throw new Problem(answer.code, answer.status, answer.params, answer.fields)
  }
  const body = Readable.fromWeb(reply.body as ReadableStream)
  return Readable.from(
    (async function* () {
      try {
        yield* body
      } catch {
        throw new Problem('backup.cutOff', 503)
      }
    })(),
  )
}
