// The office as an archive, for the command line of this machine: whoever holds the operator's key has the data folder anyway.
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import { readContract } from '../../contract.ts'
import { archivedBeside } from '../backup/archivedBeside.ts'
import type { Office } from '../office.ts'
import { credentialsOf } from './asking.ts'

/** Permitted to no role: only to the operator. */
const makeBackup = readContract({
  name: 'platform.backUp',
  input: Type.Object({}),
  output: Type.Object({}),
  permits: {},
})

export function backupRoute(app: FastifyInstance, office: Office, log: (line: string) => void) {
  app.get('/api/operator/backup', async (request, reply) => {
    const now = await office.permitted(makeBackup, credentialsOf(request), async (permitted) => permitted.now)
    const { database, stores, config } = office
    const { bytes, totals } = await archivedBeside(
      { database, stores, appVersion: config.appVersion, now },
      config.dataDir,
    )
    totals.catch((error: Error) => log(`backup: ${error.message}`))
    return reply.type('application/gzip').header('cache-control', 'no-store').send(bytes)
  })
}
