// What a request says of its asker, and of what it asks.
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../problem.ts'
import type { Language } from '../../words.ts'
import type { Credentials } from '../office.ts'

/** The cookie that holds the token of a sign-in. */
export const signInCookie = 'dai-ngan'

export function credentialsOf(request: FastifyRequest): Credentials {
  const { authorization, 'x-act-as': actAs, 'user-agent': device = '' } = request.headers
  const isHere = /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '')
  const operatorKey = isHere ? /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] : undefined
  return {
    token: request.cookies[signInCookie],
    operatorKey,
    actAs: operatorKey && typeof actAs === 'string' ? actAs : undefined,
    address: request.ip,
    device: device.slice(0, 200),
  }
}

/** `?input=<JSON>`; left out: `{}`. Throws Problem `input.unreadable`. */
export function inputOf(request: FastifyRequest): unknown {
  const { input = '{}' } = request.query as { input?: unknown }
  if (typeof input !== 'string') throw unreadable()
  try {
    return JSON.parse(input)
  } catch {
    throw unreadable()
  }
}

/** The language the asker's program reads in; undefined when it does not say. */
export function languageOf(request: FastifyRequest): Language | undefined {
  const { 'x-language': language } = request.headers
  return language === 'vi' || language === 'en' ? language : undefined
}

export const unreadable = (status = 400) => new Problem('input.unreadable', status)
