// While the server stops, what is under way is finished and nothing new is begun. A browser keeps its connection open for
// the next request: without being cut off it would hold up the end for more than a minute.
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'

const betweenLooks = 50
const longestWait = 8_000 // systems that stop a service wait ten seconds, then kill it

/** Requests that come after `close` was called are told to come again; connections are ended as soon as they rest. */
export function closing(app: FastifyInstance) {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
    const idle = setInterval(() => app.server.closeIdleConnections(), betweenLooks)
    const all = setTimeout(() => app.server.closeAllConnections(), longestWait)
    for (const timer of [idle, all]) timer.unref()
    app.server.once('close', () => {
      clearInterval(idle)
      clearTimeout(all)
    })
  })
  app.addHook('onRequest', async (_request, reply) => {
    if (!isClosing) return
    reply.header('connection', 'close')
    throw new Problem('server.stopping', 503)
  })
}
