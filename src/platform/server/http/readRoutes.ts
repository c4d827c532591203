// Questions: `GET /api/reads/<name>?input=<JSON>`.
import type { FastifyInstance } from 'fastify'
import type { Office } from '../office.ts'
import { credentialsOf, inputOf } from './asking.ts'
import { sendUnlessKnown } from './unchanged.ts'

export function readRoutes(app: FastifyInstance, office: Office) {
  app.get<{ Params: { name: string } }>('/api/reads/:name', async (request, reply) => {
    const answer = await office.ask(request.params.name, inputOf(request), credentialsOf(request))
    reply.type('application/json; charset=utf-8')
    return sendUnlessKnown(request, reply, JSON.stringify(answer ?? null))
  })
}
