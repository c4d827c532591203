// What browsers are told about our pages: run only our scripts, be framed by nobody, tell nobody where you come from.
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/** `mapOrigin`: where the pictures of a base map on another server come from. */
export function securityHeaders(
  app: FastifyInstance,
  { publicAddress }: Pick<Config, 'publicAddress'>,
  mapOrigin: string | undefined,
) {
  const isHttps = publicAddress?.startsWith('https:') ?? false
  const map = mapOrigin ? [mapOrigin] : []
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The map draws in a worker of its own.
        workerSrc: ["'self'", 'blob:'],
        // The component library sets sizes and places as style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...map],
        connectSrc: ["'self'", ...map],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()')
    // Answers are for who asked; a file that may be kept says so itself.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'private, no-store')
  })
}
