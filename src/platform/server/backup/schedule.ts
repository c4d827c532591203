// The backup of each day, and what became of the last one. With BACKUP_FOLDER an archive of everything; without it the
// embedded database copies itself beside itself, against mistakes only, and PostgreSQL has whatever its keeper arranged.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { LastBackup } from '../../machine/lastBackup.ts'
import { Problem } from '../../problem.ts'
import { selectSetting, upsertSetting } from '../acceptedSql.ts'
import type { Config } from '../config.ts'
import { backUp } from '../database/backup.ts'
import type { Database, Transaction } from '../database/database.ts'
import { makeLastingFolder } from '../database/dataFolder.ts'
import type { FileStores } from '../files/fileStore.ts'
import type { Job } from '../jobs.ts'
import { archivedBeside } from './archivedBeside.ts'
import { writtenBackup } from './writtenBackup.ts'

interface Place {
  readonly database: Database
  readonly stores: FileStores
  readonly config: Config
  clock(): Date
}

const nameOf = (now: Date) => `dai-ngan-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`

export function backupJobs({ database, stores, config, clock }: Place): readonly Job[] {
  const { backupFolder } = config
  const [hour, minute] = config.backupAt.split(':').map(Number)
  const cron = `${minute} ${hour} * * *`
  if (backupFolder)
    return [
      { name: 'platform.backUp', cron, run: () => scheduledBackup({ database, stores, config, clock }, backupFolder) },
    ]
  if (database.kind !== 'embedded') return []
  const copies = join(config.dataDir, 'backups')
  return [{ name: 'platform.backUp', cron, run: async () => void (await backUp(database, copies, clock())) }]
}

/** Writes today's archive, checks it, removes those that are too many; what became of it is kept in the database. */
export async function scheduledBackup({ database, stores, config, clock }: Place, folder: string): Promise<void> {
  const now = clock()
  const before = await database.transaction(lastBackup)
  const keep = (last: LastBackup) => database.transaction((tx) => upsertSetting(tx, 'lastBackup', last, now))
  try {
    makeLastingFolder(folder, 0o700)
    for (const name of readdirSync(folder)) // left by one that was cut off
      if (/^dai-ngan-.*\.backup\.unfinished$/.test(name)) rmSync(join(folder, name), { force: true })
    const { bytes } = await archivedBeside({ database, stores, appVersion: config.appVersion, now }, config.dataDir)
    const { sizeBytes, lostFiles } = await writtenBackup(bytes, join(folder, nameOf(now)), config.backupKey)
    const at = now.toISOString()
    await keep({ at, isWell: true, wellAt: at, sizeBytes, lostFiles: lostFiles.length, fault: null })
  } catch (error) {
    const fault = error instanceof Problem ? error.code : 'server.unexpected'
    const { wellAt = null, sizeBytes = null } = before ?? {}
    await keep({ at: now.toISOString(), isWell: false, wellAt, sizeBytes, lostFiles: 0, fault })
    throw error
  }
  const archives = readdirSync(folder).filter((name) => /^dai-ngan-[\dTZ-]+\.backup$/.test(name))
  for (const name of archives.sort().slice(0, -config.backupsKept)) rmSync(join(folder, name), { force: true })
}

/** Undefined: none was ever attempted by the clock. */
export function lastBackup(tx: Transaction): Promise<LastBackup | undefined> {
  return selectSetting<LastBackup>(tx, 'lastBackup')
}
