// Each request has an id: the proxy's (`x-request-id`) where it is one, else a new one. The answer and every line of the log
// about it carry it. With LOG_FORMAT=json each answer is a line: pattern of the address, status, time; nothing that was typed.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'

export function requestIdOf({ headers }: IncomingMessage): string {
  const { 'x-request-id': given } = headers
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

export function requestIds(app: FastifyInstance, log: Log, logsRequests: boolean) {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  if (!logsRequests) return
  app.addHook('onResponse', async (request, reply) =>
    log('request', {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    }),
  )
}
