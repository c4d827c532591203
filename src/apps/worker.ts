// `npm run worker`: background work on another machine, against the same PostgreSQL.
import { Problem } from '../platform/problem.ts'
import { readConfig } from '../platform/server/config.ts'
import { openOffice } from '../platform/server/openOffice.ts'
import { logIn, say, sayFailure } from '../platform/server/speech.ts'
import { entrance } from '../units/server/entrance.ts'
import { features } from './features.ts'

try {
  const config = readConfig()
  const log = logIn(config.logFormat)
  if (!config.databaseUrl) throw new Problem('worker.needsPostgres', 500)
  const office = await openOffice({ config, features, entrance, log, worksJobs: true, tellsStory: false })
  const close = async () => {
    await office.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close())
  say('worker')
} catch (error) {
  sayFailure(error, features)
  process.exit(1)
}
