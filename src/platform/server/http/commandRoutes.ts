// Writes: `POST /api/commands/<name>` with `{ id, issuedAt?, input }`.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Effect, Envelope, Office } from '../office.ts'
import { credentialsOf, signInCookie, unreadable } from './asking.ts'
import type { Limits } from './rateLimits.ts'

/** Where somebody without a sign-in can guess. */
const isKnock = (name: string) => /^(signIn\.open|password\.|secondFactor\.)/.test(name)

export function commandRoutes(app: FastifyInstance, office: Office, limits: Limits) {
  const isSecure = office.config.publicAddress?.startsWith('https:') ?? false
  app.post<{ Params: { name: string } }>('/api/commands/:name', async (request, reply) => {
    const { name } = request.params
    const envelope = envelopeOf(request.body)
    const give = () => office.give(name, envelope, credentialsOf(request))
    const { answer, effects } = await (isKnock(name) ? limits.knocking(request, give) : give())
    for (const effect of effects) carryOut(effect, reply, isSecure)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer ?? null))
  })
}

function envelopeOf(body: unknown): Envelope {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw unreadable()
  const { id, issuedAt, input } = body as Envelope
  return { id, issuedAt, input }
}

/** The sign-in is a cookie that no script can read and no other site can send. */
function carryOut(effect: Effect, reply: FastifyReply, secure: boolean) {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  if (effect.kind === 'closeSignIn') reply.clearCookie(signInCookie, options)
  else reply.setCookie(signInCookie, effect.token, { ...options, expires: effect.expiresAt })
}
