// A page of another site cannot give commands with the cookie of somebody who is signed in here. The cookie is SameSite=Lax
// already; this holds also for browsers that do not know that, and for pages under a neighbouring name.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../../problem.ts'
import type { Config } from '../config.ts'

/** Refuses whatever changes something and comes from a page that is not ours. Programs that are no browser say no origin. */
export function refuseForeignSites(app: FastifyInstance, { publicAddress }: Pick<Config, 'publicAddress'>) {
  const ownHost = publicAddress ? new URL(publicAddress).host : undefined
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (isForeign(request, ownHost)) throw new Problem('request.foreignSite', 403)
  })
}

function isForeign({ headers, host }: FastifyRequest, ownHost: string | undefined): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = headers
  if (origin === undefined) return false
  const from = URL.canParse(origin) ? new URL(origin).host : '' // `null`: a page that hides where it is from
  return from === '' || (from !== host && from !== ownHost)
}
