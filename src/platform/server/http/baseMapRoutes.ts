// The office's own base map: what it is, and its bytes or tiles for whoever is signed in.
import { createReadStream } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../problem.ts'
import type { Office } from '../office.ts'
import { byteRange } from '../tiles/byteRange.ts'
import { credentialsOf } from './asking.ts'
import type { CheckedBaseMap } from './baseMap.ts'
import { forSignedIn } from './signedIn.ts'
import { askedTile } from './tileRoutes.ts'
import { sendUnlessKnown } from './unchanged.ts'

export function baseMapRoutes(app: FastifyInstance, office: Office, baseMap: CheckedBaseMap | undefined) {
  const enter = (request: FastifyRequest) => forSignedIn(office, credentialsOf(request), async () => {})
  app.get('/api/base-map', async (request) => {
    await enter(request)
    return { baseMap: baseMap?.shown ?? null }
  })
  const { file, mbtiles } = baseMap ?? {}
  if (file)
    app.get('/api/base-map/file.pmtiles', async (request, reply) => {
      await enter(request)
      return sendRange(request, reply, file)
    })
  if (!mbtiles) return
  app.addHook('onClose', async () => mbtiles.close())
  app.get<{ Params: Record<'z' | 'x' | 'y', string> }>('/api/base-map/:z/:x/:y', async (request, reply) => {
    await enter(request)
    const { z, x, y } = request.params
    const tile = mbtiles.tile(askedTile(z, x, y))
    if (!tile) throw notFound('tile', `${z}/${x}/${y}`)
    if (tile.isGzipped) reply.header('content-encoding', 'gzip')
    reply.type(tile.mediaType)
    return sendUnlessKnown(request, reply, tile.bytes)
  })
}

function sendRange(request: FastifyRequest, reply: FastifyReply, file: { path: string; sizeBytes: number }) {
  const { path, sizeBytes } = file
  const range = byteRange(request.headers.range, sizeBytes)
  reply
    .header('accept-ranges', 'bytes')
    .type('application/vnd.pmtiles')
    .header('cache-control', 'private, max-age=3600')
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${sizeBytes}`).send('')
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${sizeBytes}`)
  reply.header('content-length', String(range ? range.end - range.start + 1 : sizeBytes))
  return reply.send(createReadStream(path, range))
}
