// How much one address may ask. An office of fifty sits behind one address: the limits stop a program that runs wild and
// somebody who guesses passwords, not a busy morning.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../../problem.ts'
import type { Config } from '../config.ts'

/** A minute's measure for each address. */
const reads = 12_000 // fifty people who each move the map: tiles, photos, lists
const writes = 1_200 // a phone that comes back with a week of records
const knocks = 60 // signing in and passwords, right or wrong
const refusedKnocks = 10 // wrong ones

export interface Limits {
  /** Around a command that opens a sign-in or sets a password: too many wrong ones, and the address rests for a minute. */
  knocking<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T>
}

/** Judges every question and write; answers what routes must ask themselves. Throws Problem `rateLimit.reached`. */
export function rateLimits(app: FastifyInstance, { trustedProxies }: Pick<Config, 'trustedProxies'>): Limits {
  const limiter = (max: number) => {
    const counter = app.createRateLimit({ max, timeWindow: 60_000 })
    return async (request: FastifyRequest, isCounted = true) => {
      const standing = await counter(request, { increment: isCounted })
      if (standing.isAllowed) return
      const isReached = isCounted ? standing.isExceeded : standing.remaining === 0
      if (isReached) throw new Problem('rateLimit.reached', 429, { seconds: Math.max(1, standing.ttlInSeconds) })
    }
  }
  const [reading, writing] = [limiter(reads), limiter(writes)]
  const [knocking, refused] = [limiter(knocks), limiter(refusedKnocks)]
  // A program on the machine itself could do worse than ask often; behind a proxy nobody has that address.
  const isHere = ({ ip }: FastifyRequest) => trustedProxies === 0 && /^(127\.|::1$|::ffff:127\.)/.test(ip)
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || isHere(request)) return
    await (request.method === 'GET' || request.method === 'HEAD' ? reading : writing)(request)
  })
  return {
    async knocking(request, work) {
      await refused(request, false)
      await knocking(request)
      try {
        return await work()
      } catch (error) {
        if (isGuess(error)) await refused(request)
        throw error
      }
    },
  }
}

/** A wrong password or link; not a form half filled in, a new password too short, a database that is slow. */
function isGuess(error: unknown): boolean {
  return error instanceof Problem && /^(signIn\.(refused|resting)|password\.(wrong|linkUsed))$/.test(error.code)
}
