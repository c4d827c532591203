// Offices for benchmarks, in this process: empty of stories, on each database.
import { join, resolve } from 'node:path'
import { features } from '../src/apps/features.ts'
import { readConfig } from '../src/platform/server/config.ts'
import type { Office } from '../src/platform/server/office.ts'
import { openOffice } from '../src/platform/server/openOffice.ts'
import { entrance } from '../src/units/server/entrance.ts'
import { freshFolder, onEachDatabase } from './servers.ts'

/** Opens every door: sent as a bearer token. */
export const operatorKey = 'bench'

/** Opens an office on each database, and takes it away afterwards. */
export async function onEachOffice(
  work: (kind: 'embedded' | 'postgres', office: Office) => Promise<void>,
): Promise<void> {
  await onEachDatabase(async (kind, makeDatabase) => {
    const { folder, remove } = freshFolder()
    const database = await makeDatabase()
    const settings = { DATA_DIR: folder, ...(database.url ? { DATABASE_URL: database.url } : {}) }
    const config = { ...readConfig(settings), screensDir: join(folder, 'none'), migrationsDir: resolve('migrations') }
    const office = await openOffice({ config, features, entrance, log: () => {}, operatorKey, tellsStory: false })
    try {
      await work(kind, office)
    } finally {
      await office.close()
      await database.remove()
      remove()
    }
  })
}
