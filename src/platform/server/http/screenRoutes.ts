// The built screens: every address that is not the programs' (`/api`) opens the one page, which knows its way from there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../problem.ts'
import { compressed, encodingFor } from './compression.ts'
import { isKnown, tagOf } from './unchanged.ts'

/** Kinds that shrink and are kept compressed; letters and pictures are compressed by their own form. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
/** No build of ours comes near; a folder that does was not built by us and is sent as it lies. */
const keptBytes = 32 * 1024 * 1024

interface Screen {
  readonly type: string
  readonly content: Buffer
  readonly etag: string
  readonly sent: Map<string, Promise<Buffer>>
}

/** Serves `folder`. Without one (the screens are served by the builder while somebody writes them) only `/api` answers. */
export function screenRoutes(app: FastifyInstance, folder: string) {
  if (!existsSync(join(folder, 'index.html'))) return
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/')),
  )
  const screens = textScreens(folder, files)
  app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false })
  app.get('/*', async (request, reply) => {
    const path = pathOf(request)
    const name = files.has(path) ? path : '/index.html'
    // A file that another build had: a page in its place would be read as a script.
    if (path.startsWith('/api/') || (name !== path && path.startsWith('/assets/')))
      throw new Problem('address.unknown', 404)
    reply.header('cache-control', name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    const screen = screens.get(name)
    return screen ? sendScreen(request, reply, screen) : reply.sendFile(name)
  })
}

function pathOf({ url }: FastifyRequest): string {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/')
  } catch {
    throw new Problem('address.unknown', 404)
  }
}

function textScreens(folder: string, files: ReadonlySet<string>): ReadonlyMap<string, Screen> {
  let held = 0
  const screens = new Map<string, Screen>()
  for (const name of files) {
    const type = textTypes[extname(name)]
    if (!type) continue
    const content = readFileSync(join(folder, name))
    held += content.length
    if (held > keptBytes) break
    screens.set(name, { type, content, etag: tagOf(content), sent: new Map() })
  }
  return screens
}

async function sendScreen(request: FastifyRequest, reply: FastifyReply, { type, content, etag, sent }: Screen) {
  reply.type(type).header('etag', etag).header('vary', 'accept-encoding')
  if (isKnown(request, etag)) return reply.code(304).send()
  const encoding = encodingFor(request.headers['accept-encoding'])
  if (!encoding || content.length < 500) return reply.send(content)
  // Once for each build: slow and small.
  const bytes = sent.get(encoding) ?? compressed(content, encoding, 9)
  sent.set(encoding, bytes)
  return reply.header('content-encoding', encoding).send(await bytes)
}
