// Does the imports of plots in a process of its own, to be killed: tells of each transaction before it begins.
import { resolve } from 'node:path'
import { features } from '../../src/apps/features.ts'
import { importJobs } from '../../src/forest/server/plotImport/jobs.ts'
import { readConfig } from '../../src/platform/server/config.ts'
import { openOffice } from '../../src/platform/server/openOffice.ts'
import { entrance } from '../../src/units/server/entrance.ts'

/** An empty office of that place. */
export const officeAt = (place: Readonly<Record<string, string>>) =>
  openOffice({
    config: { ...readConfig(place), migrationsDir: resolve('migrations') },
    features,
    entrance,
    log: () => {},
    tellsStory: false,
  })

if (import.meta.main) {
  const [dataDir = '', databaseUrl = ''] = process.argv.slice(2)
  const office = await officeAt({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
  for (const job of importJobs)
    await job.run({}, (work) => {
      process.send?.('begins')
      return office.moment(work)
    })
  process.exit(0)
}
