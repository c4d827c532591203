// The office itself: who is signed in, whether it is well, and what it can be asked.
import type { FastifyInstance } from 'fastify'
import type { Office } from '../office.ts'
import { openApi } from '../openapi.ts'
import { credentialsOf } from './asking.ts'
import { isHealthy } from './healthSql.ts'
import { sendUnlessKnown } from './unchanged.ts'

export function officeRoutes(app: FastifyInstance, office: Office) {
  app.get('/api/me', async (request) => office.me(credentialsOf(request)))

  // Many may watch; the database is asked once at a time.
  let asked: Promise<boolean> | undefined
  app.get('/healthz', async (_request, reply) => {
    asked ??= isHealthy(office.database).finally(() => {
      asked = undefined
    })
    const isWell = await asked
    return reply
      .code(isWell ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isWell ? 'ok' : 'unavailable' })
  })

  let described: string | undefined
  app.get('/api/openapi.json', async (request, reply) => {
    described ??= JSON.stringify(openApi(office.features))
    reply.type('application/json; charset=utf-8')
    return sendUnlessKnown(request, reply, described)
  })
}
