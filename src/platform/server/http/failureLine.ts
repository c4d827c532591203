// One line of the log for one failure: enough to find the place in the code, nothing that anybody typed.
import type { FastifyRequest } from 'fastify'
import type { Problem } from '../../problem.ts'

/** E.g. `POST /api/commands/:name 500 server.unexpected 1f0c9a3b TypeError: x is undefined at sql.ts:20:5 at …`. */
export function failureLine(request: FastifyRequest, problem: Problem, error: Error): string {
  const { reference = '' } = problem.params as { reference?: string }
  const cause = error.cause instanceof Error ? error.cause : error
  const { code } = cause as { code?: string }
  return [
    request.method,
    request.routeOptions.url ?? 'unknown address', // the pattern: what stands in its place may be a name
    problem.status,
    problem.code,
    reference,
    cause === problem ? '' : `${cause.name}${code ? ` ${code}` : ''}: ${withoutValues(cause.message)}${places(cause)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Databases quote the value they could not take: what stands in quotes, and long numbers, are left out. */
function withoutValues(message: string): string {
  return message
    .replace(/\s+/g, ' ')
    .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|\([^()]*\)|\d{4,}|\S+@\S+/g, '…')
    .slice(0, 200)
}

/** The first places of the stack, by file name and line. */
function places({ stack = '' }: Error): string {
  const frames = [...stack.matchAll(/^\s+at .*?([^/\\\s(]+:\d+:\d+)\)?$/gm)].slice(0, 4)
  return frames.map(([, place]) => ` at ${place}`).join('')
}
