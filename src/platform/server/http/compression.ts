// Answers of text are sent compressed: at the edge of the network a list takes a second instead of ten.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)]
const worthwhileBytes = 1_000
const textTypes = /^(application\/(json|geo\+json|vnd\.mapbox-vector-tile)|text\/)/

/** Compresses whole answers (not streams) that are long enough and of a kind that shrinks. */
export function compressedAnswers(app: FastifyInstance) {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    const type = String(reply.getHeader('content-type') ?? '')
    if (payload.length < worthwhileBytes || reply.hasHeader('content-encoding') || !textTypes.test(type)) return payload
    reply.header('vary', 'accept-encoding')
    const encoding = encodingFor(request.headers['accept-encoding'])
    if (!encoding) return payload
    reply.header('content-encoding', encoding).removeHeader('content-length')
    return compressed(payload, encoding, 4)
  })
}

/** The best that the asker takes; undefined: send as it is. */
export function encodingFor(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const taken = (accepted ?? '').toLowerCase()
  return (['br', 'gzip'] as const).find((name) => new RegExp(`(^|[ ,])${name}(?!;\\s*q=0(\\.0*)?(,|$))`).test(taken))
}

/** `effort` 1 (fast) to 9 (small). */
export function compressed(content: string | Buffer, encoding: 'br' | 'gzip', effort: number): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(content, { level: effort })
  return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } })
}
