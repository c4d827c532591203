// Where an archive goes. Both kinds are found as they were when a restore is cut off, with a sign that it was: the schema
// `restoring`, or the folder of that name in which an embedded database is made before it takes its place.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../problem.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/database.ts'
import { makeLastingFolder } from '../database/dataFolder.ts'
import { openEmbedded } from '../database/embedded.ts'
import { syncFolder } from '../database/hostFiles.ts'
import { takeLock } from '../database/lock.ts'
import { restoringFolder } from '../database/open.ts'
import { openPostgres } from '../database/postgres.ts'
import { inSession, type Session } from '../database/session.ts'
import { countOthers, dropOffice, dropSign, holdsOffice, setSign } from './catalogSql.ts'

export interface RestoreTarget {
  /** Leaves the sign. Throws Problem `restore.notEmpty`, `restore.inUse`. */
  begin(isReplacing: boolean): Promise<void>
  /** One transaction: all of `work` or nothing. */
  write<T>(work: (session: Session) => Promise<T>): Promise<T>
  /** What was written takes its place, and the sign is gone. */
  finish(): Promise<void>
  /** Also when it was not finished. */
  close(): Promise<void>
}

export async function openTarget({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<RestoreTarget> {
  return databaseUrl ? postgresTarget(await openPostgres(databaseUrl, {})) : embeddedTarget(dataDir)
}

/** What a process that has just died was doing, PostgreSQL takes back within moments; a server at work stays. */
const patienceMs = 10_000

function postgresTarget(database: Database): RestoreTarget {
  let isReplaced = false
  return {
    async begin(isReplacing) {
      await othersGone(database)
      await inSession(database, 'write', async (session) => {
        if ((await countOthers(session)) > 0) throw new Problem('restore.inUse', 409)
        if (!isReplacing && (await holdsOffice(session))) throw new Problem('restore.notEmpty', 409)
        isReplaced = isReplacing
        await setSign(session)
      })
    },
    write: (work) =>
      inSession(database, 'write', async (session) => {
        if (isReplaced) await dropOffice(session)
        await dropSign(session)
        return work(session)
      }),
    finish: async () => {},
    close: () => database.close(),
  }
}

async function othersGone(database: Database): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end; await wait(100))
    if ((await inSession(database, 'snapshot', countOthers)) === 0) return
}

async function embeddedTarget(dataDir: string): Promise<RestoreTarget> {
  makeLastingFolder(dataDir)
  const lock = await takeLock(join(dataDir, 'database.lock'), { patience: 0 })
  const place = join(dataDir, 'database')
  const sign = join(dataDir, restoringFolder)
  const former = `${place}.former`
  let database: Database | undefined
  const closed = async () => {
    await database?.close()
    database = undefined
  }
  return {
    async begin(isReplacing) {
      if (!isReplacing && existsSync(place)) throw new Problem('restore.notEmpty', 409)
      rmSync(sign, { recursive: true, force: true })
      makeLastingFolder(sign, 0o700)
      database = await openEmbedded({ dataDir: sign })
    },
    write: (work) => inSession(database as Database, 'write', work),
    async finish() {
      await closed()
      rmSync(former, { recursive: true, force: true })
      if (existsSync(place)) renameSync(place, former)
      renameSync(join(sign, 'database'), place)
      syncFolder(dataDir)
      rmSync(sign, { recursive: true, force: true })
      rmSync(former, { recursive: true, force: true })
      syncFolder(dataDir)
    },
    async close() {
      await closed()
      lock.release()
    },
  }
}
