// Every failure becomes an answer here and nowhere else: a Problem as it is, everything else as a Problem that tells the
// asker nothing but a reference. The log gets one line with the same reference and nobody's data.
import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../problem.ts'
import type { Feature } from '../feature.ts'
import type { Log } from '../log.ts'
import type { Office } from '../office.ts'
import { languageOf, unreadable } from './asking.ts'
import { failureLine } from './failureLine.ts'

/** What the door does with whatever is thrown, and with addresses it does not have. */
export function problemReplies(app: FastifyInstance, office: Pick<Office, 'features'>, log: Log) {
  app.setErrorHandler((error, request, reply) => {
    const problem = request.raw.errored ? unreadable() : problemFor(error as FastifyError) // hung up in the middle
    if (problem.status >= 500 && problem.code !== 'server.stopping')
      log(failureLine(request, problem, error as Error), { requestId: request.id })
    return answer(request, reply, problem, office.features)
  })
  app.setNotFoundHandler((request, reply) =>
    answer(request, reply, new Problem('address.unknown', 404), office.features),
  )
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem, features: readonly Feature[]) {
  const language = languageOf(request) ?? 'vi'
  const speaker = features.find(({ words }) => words[language].problems[problem.code])
  const { seconds = problem.status === 503 ? 5 : undefined } = problem.params
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  const message = speaker?.words[language].problems[problem.code]?.(problem.params)
  return reply
    .code(problem.status)
    .removeHeader('etag')
    .removeHeader('content-disposition')
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ ...problem.toJSON(), ...(message ? { message } : {}) }))
}

/** The Problem of whatever was thrown: by us, by Fastify over a request it could not read, or unexpected. */
function problemFor(error: FastifyError): Problem {
  if (error instanceof Problem) return error
  const { code = '', statusCode = 500 } = error
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return new Problem('input.tooLarge', 413)
  if (code === 'FST_ERR_BAD_URL') return new Problem('address.unknown', 404)
  if (statusCode >= 400 && statusCode < 500) return unreadable(statusCode)
  return new Problem('server.unexpected', 500, { reference: randomBytes(4).toString('hex') })
}
