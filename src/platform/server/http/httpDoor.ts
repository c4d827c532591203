// The office over HTTP: what screens, phones and other programs talk to. Wiring only; each address has a file of its own.
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'
import type { Office } from '../office.ts'
import { backupRoute } from './backupRoute.ts'
import { checkedBaseMap } from './baseMap.ts'
import { baseMapRoutes } from './baseMapRoutes.ts'
import { answerBrokenRequest } from './brokenRequest.ts'
import { closing } from './closing.ts'
import { commandRoutes } from './commandRoutes.ts'
import { compressedAnswers } from './compression.ts'
import { downloadRoutes } from './downloadRoutes.ts'
import { exportRoutes } from './exportRoutes.ts'
import { featureRoutes } from './featureRoutes.ts'
import { feedRoutes } from './feedRoutes.ts'
import { fileRoutes } from './fileRoutes.ts'
import { refuseForeignSites } from './foreignSite.ts'
import { mapPrintRoute } from './mapPrintRoute.ts'
import { officeRoutes } from './officeRoutes.ts'
import { problemReplies } from './problemReply.ts'
import { prometheusFigures } from './prometheus.ts'
import { rateLimits } from './rateLimits.ts'
import { readinessOf, readinessRoutes } from './readiness.ts'
import { readRoutes } from './readRoutes.ts'
import { requestIdOf, requestIds } from './requestId.ts'
import { screenRoutes } from './screenRoutes.ts'
import { securityHeaders } from './securityHeaders.ts'
import { tileRoutes } from './tileRoutes.ts'
import { largestUpload } from './uploadForm.ts'

/** A photo of 25 MB at 10 kB a second, the slowest network worth waiting for, takes this long. */
const longestRequestMs = 75 * 60_000
/** A question may name five thousand records in its address. */
const longestHeadBytes = 256 * 1024

/**
 * The door, not yet listening. `log` is told of each failure in one line without anybody's data; default: standard error.
 * Throws Problem `config.invalid` when the configured base map cannot be used.
 */
export function httpDoor(office: Office, log: Log = toStandardError): FastifyInstance {
  const { config } = office
  const baseMap = checkedBaseMap(config)
  const app: FastifyInstance = fastify({
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: longestRequestMs,
    return503OnClosing: false, // closing.ts says it in our words
    http: { maxHeaderSize: longestHeadBytes },
    genReqId: requestIdOf,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: (error, request, reply) => app.errorHandler(error, request, reply),
  })
  app.removeContentTypeParser('text/plain')
  requestIds(app, log, config.logFormat === 'json')
  const readiness = readinessOf(office)
  prometheusFigures(app, office, readiness)
  problemReplies(app, office, log)
  securityHeaders(app, config, baseMap?.origin)
  app.register(cookie)
  app.register(multipart, { limits: { files: 1, fields: 4, fieldSize: 200, fileSize: largestUpload + 1 } })
  app.register(rateLimit, { global: false })
  app.after(() => {
    closing(app)
    refuseForeignSites(app, config)
    const limits = rateLimits(app, config)
    compressedAnswers(app)
    commandRoutes(app, office, limits)
    readRoutes(app, office)
    officeRoutes(app, office)
    readinessRoutes(app, readiness)
    exportRoutes(app, office)
    downloadRoutes(app, office)
    feedRoutes(app, office)
    featureRoutes(app, office)
    fileRoutes(app, office)
    tileRoutes(app, office)
    baseMapRoutes(app, office, baseMap)
    mapPrintRoute(app, office)
    backupRoute(app, office, log)
    screenRoutes(app, config.screensDir)
  })
  return app
}

const toStandardError = (line: string) => void process.stderr.write(`${line}\n`)
