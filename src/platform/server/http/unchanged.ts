// Answers that the asker may have already: named by a hash of their bytes, and not sent again when they are the same.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Weak: what is sent may be compressed on the way. */
export function tagOf(content: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`
}

/** Sends `content`, or only "not modified". To be asked about each time: whoever lost a right loses the answer. */
export function sendUnlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  content: string | Uint8Array,
  tag?: string,
) {
  const etag = tag ?? tagOf(content)
  reply.header('etag', etag).header('cache-control', 'private, no-cache')
  if (isKnown(request, etag)) return reply.code(304).send()
  return reply.send(
    content instanceof Uint8Array ? Buffer.from(content.buffer, content.byteOffset, content.length) : content,
  )
}

/** Whether the asker holds what has this tag (RFC 9110 §13.1.2: compared weakly). */
export function isKnown(request: FastifyRequest, etag: string): boolean {
  const held = request.headers['if-none-match']
  if (!held) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return held.trim() === '*' || held.split(',').some((tag) => opaque(tag) === opaque(etag))
}
