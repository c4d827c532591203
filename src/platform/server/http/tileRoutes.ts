// Vector tiles of the features' lists: `GET /api/tiles/<layer>/{z}/{x}/{y}.mvt?input=<JSON>`; ready tiles out of files: `….tile`.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Tile, tileBounds } from '../../../geo/tile.ts'
import { encodeDrawn } from '../../../geo/vectorTile.ts'
import { faultsOf } from '../../faults.ts'
import { badInput, notFound, Problem } from '../../problem.ts'
import type { Transaction } from '../database/database.ts'
import type { Office, Permitted } from '../office.ts'
import { buffer, dataVersion, extent, tileByEncoder, tileByPostgis } from '../tiles/sql.ts'
import { TileCache } from '../tiles/tileCache.ts'
import type { StoredTileSource, TileSource } from '../tiles/tileSource.ts'
import { credentialsOf, inputOf } from './asking.ts'
import { sendUnlessKnown } from './unchanged.ts'

const deepestZoom = 22
const keptBytes = 48 * 1024 * 1024

export function tileRoutes(app: FastifyInstance, office: Office) {
  const sources = new Map(office.features.flatMap(({ tiles = [] }) => tiles.map((source) => [source.name, source])))
  const stored = new Map(
    office.features.flatMap(({ storedTiles = [] }) => storedTiles.map((source) => [source.name, source])),
  )
  const cache = new TileCache(keptBytes)
  const drawn = office.database.kind === 'postgres' ? tileByPostgis : tileByEncoder
  const address = '/api/tiles/:layer/:z/:x/:file'
  app.get<{ Params: Record<'layer' | 'z' | 'x' | 'file', string> }>(address, async (request, reply) => {
    const { layer, z, x, file } = request.params
    const ready = stored.get(layer)
    if (ready && file.endsWith('.tile'))
      return readyTile(office, ready, askedTile(z, x, file.slice(0, -5)), request, reply)
    const source = sources.get(layer)
    if (!source || !file.endsWith('.mvt')) throw new Problem('address.unknown', 404)
    const tile = askedTile(z, x, file.slice(0, -4))
    const input = inputOf(request)
    const faults = faultsOf(source.input, input)
    if (faults.length > 0) throw badInput(faults)
    const { bytes, etag } = await office.permitted(source.contract, credentialsOf(request), async (permitted) => {
      const key = JSON.stringify([
        layer,
        tile,
        permitted.scope,
        input,
        permitted.today,
        await dataVersion(permitted.tx),
        await source.version?.(permitted.tx),
      ])
      return cache.get(key, () => drawnTile(drawn, source, tile, input, permitted))
    })
    reply.type('application/vnd.mapbox-vector-tile')
    return sendUnlessKnown(request, reply, bytes, `W/${etag}`)
  })
}

type Drawing = (tx: Transaction, name: string, tile: Tile, rows: ReturnType<TileSource['rows']>) => Promise<Uint8Array>

async function drawnTile(drawn: Drawing, source: TileSource, tile: Tile, input: unknown, permitted: Permitted) {
  const { tx, scope, now, today } = permitted
  const question = { tile, bounds: tileBounds(tile, buffer / extent), scope, now, today, input }
  const merged = await source.merged?.(tx, question)
  if (merged) return { bytes: encodeDrawn(source.name, merged.features, extent), isPassing: merged.isPassing }
  return { bytes: await drawn(tx, source.name, tile, source.rows(question)), isPassing: false }
}

async function readyTile(
  office: Office,
  source: StoredTileSource,
  tile: Tile,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const input = inputOf(request)
  const faults = faultsOf(source.input, input)
  if (faults.length > 0) throw badInput(faults)
  const found = await office.permitted(source.contract, credentialsOf(request), (permitted) =>
    source.tile(permitted, tile, input),
  )
  if (!found) throw notFound('tile', `${tile.z}/${tile.x}/${tile.y}`)
  if (found.isGzipped) reply.header('content-encoding', 'gzip')
  reply.type(found.mediaType)
  return sendUnlessKnown(request, reply, found.bytes)
}

/** The tile that these three parts of an address name. Throws Problem `input.invalid` naming the part. */
export function askedTile(z: string, x: string, y: string): Tile {
  const number = (path: string, given: string, most: number) => {
    const value = /^\d{1,8}$/.test(given) ? Number(given) : Number.NaN
    if (!(value <= most)) throw badInput([{ path, given, expected: 'maximum', params: { limit: most } }])
    return value
  }
  const zoom = number('/z', z, deepestZoom)
  return { z: zoom, x: number('/x', x, 2 ** zoom - 1), y: number('/y', y, 2 ** zoom - 1) }
}
