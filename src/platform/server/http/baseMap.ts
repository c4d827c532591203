// The office's own base map as configured: a file in the data folder or an address. Looked at once, when the door is made.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { extname, relative, resolve } from 'node:path'
import type { BaseMap } from '../../map/baseMap.ts'
import { Problem } from '../../problem.ts'
import type { Config } from '../config.ts'
import { Mbtiles } from '../tiles/mbtiles.ts'

export interface CheckedBaseMap {
  readonly shown: BaseMap
  /** A .pmtiles file, sent by ranges. */
  readonly file?: { readonly path: string; readonly sizeBytes: number }
  readonly mbtiles?: Mbtiles
  /** Another server that the screens may fetch from. */
  readonly origin?: string
}

/** Undefined: none is configured. Throws Problem `config.invalid` naming BASE_MAP, with what was expected of it. */
export function checkedBaseMap({ baseMap, dataDir }: Pick<Config, 'baseMap' | 'dataDir'>): CheckedBaseMap | undefined {
  if (!baseMap) return undefined
  const wrong = (expected: string) =>
    new Problem('config.invalid', 500, {}, [{ path: 'BASE_MAP', given: baseMap, expected }])
  if (/^https?:/.test(baseMap)) return byAddress(baseMap, wrong)
  const path = resolve(dataDir, baseMap)
  if (relative(dataDir, path).startsWith('..') || !existsSync(path)) throw wrong(`DATA_DIR/*.pmtiles, *.mbtiles`)
  if (extname(path) === '.mbtiles') return byMbtiles(path, wrong)
  if (extname(path) === '.pmtiles') return byPmtiles(path, wrong)
  throw wrong('*.pmtiles, *.mbtiles, https://…/{z}/{x}/{y}.png')
}

type Wrong = (expected: string) => Problem

function byAddress(address: string, wrong: Wrong): CheckedBaseMap {
  if (!['{z}', '{x}', '{y}'].every((part) => address.includes(part))) throw wrong('https://…/{z}/{x}/{y}.png')
  // Braces may stand in the path only: the browser is told one origin that it may fetch from.
  if (!URL.canParse(address) || /[{};, ]/.test(new URL(address).host)) throw wrong('https://…/{z}/{x}/{y}.png')
  const { origin, pathname } = new URL(address)
  const kind = /\.(pbf|mvt)$/.test(pathname) ? 'vector' : 'raster'
  return { shown: { kind, tiles: address, minimumZoom: 0, maximumZoom: kind === 'vector' ? 14 : 19 }, origin }
}

function byMbtiles(path: string, wrong: Wrong): CheckedBaseMap {
  try {
    const mbtiles = new Mbtiles(path)
    return { shown: mbtiles.shown('/api/base-map/{z}/{x}/{y}'), mbtiles }
  } catch {
    throw wrong('MBTiles 1.3')
  }
}

/** PMTiles 3 (github.com/protomaps/PMTiles, spec/v3 §3): name, version, kind of tile and zooms stand in the first 127 bytes. */
function byPmtiles(path: string, wrong: Wrong): CheckedBaseMap {
  const head = Buffer.alloc(127)
  const file = openSync(path, 'r')
  const read = readSync(file, head, 0, head.length, 0)
  closeSync(file)
  if (read < head.length || head.toString('latin1', 0, 7) !== 'PMTiles' || head[7] !== 3) throw wrong('PMTiles 3')
  const shown: BaseMap = {
    kind: head[99] === 1 ? 'vector' : 'raster',
    tiles: 'pmtiles:///api/base-map/file.pmtiles',
    minimumZoom: head[100] ?? 0,
    maximumZoom: head[101] ?? 14,
  }
  return { shown, file: { path, sizeBytes: statSync(path).size } }
}
