// Lines and areas of a small file of a GPS device or a map program: GPX, KML, GeoJSON, in WGS84 degrees. Read on the device, as text:
// nothing in it is carried out or asked for elsewhere. Pure.
import type { Position, Ring } from '../../geo/geometry.ts'
import { boundsOf, looseGeometries, ringOf } from '../../geo/looseGeometry.ts'
import type { AreaShape } from '../plotFile.ts'

export interface DrawnFile {
  readonly lines: readonly (readonly Position[])[]
  /** One for each area of the file. */
  readonly areas: readonly AreaShape[]
}

/** One outline: the areas of the file, else the line that was walked around it, whose end meets its beginning. */
export const outlineIn = ({ lines, areas }: DrawnFile) => ({
  lines: [],
  corners: areas.length > 0 ? [] : (lines[0] ?? []),
  areas,
})

/** Undefined: nothing drawn in it, or not in degrees. */
export function drawnIn(text: string): DrawnFile | undefined {
  const drawn = text.trimStart().startsWith('{') ? inGeoJson(text) : inXml(text)
  const bounds = drawn && boundsOf([...drawn.areas, { type: 'MultiLineString', coordinates: drawn.lines }])
  if (!bounds) return undefined
  const [west, south, east, north] = bounds
  return west >= -180 && south >= -90 && east <= 180 && north <= 90 ? drawn : undefined
}

function inGeoJson(text: string): DrawnFile | undefined {
  let read: { features?: unknown; geometry?: unknown; type?: unknown }
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  const features = Array.isArray(read.features) ? read.features : [read]
  const found = features.flatMap((feature: { geometry?: unknown } | null) => {
    const geometries = looseGeometries(feature?.geometry ?? feature)
    return 'geometries' in geometries ? geometries.geometries : []
  })
  return {
    lines: found.flatMap((each) =>
      each.type === 'LineString' ? [each.coordinates] : each.type === 'MultiLineString' ? each.coordinates : [],
    ),
    areas: found.flatMap((each): AreaShape[] =>
      each.type === 'Polygon'
        ? [{ type: 'MultiPolygon', coordinates: [each.coordinates] }]
        : each.type === 'MultiPolygon'
          ? each.coordinates.map((polygon) => ({ type: 'MultiPolygon', coordinates: [polygon] }))
          : [],
    ),
  }
}

const parts = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}[\\s>][\\s\\S]*?</(?:\\w+:)?${name}>`, 'g'))].map(([part]) => part)

function inXml(text: string): DrawnFile {
  const tracks = [...parts(text, 'trkseg'), ...parts(text, 'rte')].map((track) =>
    [...track.matchAll(/<(?:\w+:)?(?:trkpt|rtept)\s[^>]*>/g)].flatMap(([point]) => {
      const degrees = ['lon', 'lat'].map((name) =>
        Number(new RegExp(`\\s${name}\\s*=\\s*["']([^"']+)`).exec(point)?.[1]),
      )
      return positionOf(degrees)
    }),
  )
  return {
    lines: [...tracks, ...parts(text, 'LineString').flatMap(coordinatesIn)].filter((line) => line.length > 1),
    areas: parts(text, 'Polygon').flatMap((polygon): AreaShape[] => {
      const rings = parts(polygon, 'LinearRing').flatMap(coordinatesIn).map(ringOf)
      const sound = rings.filter((ring): ring is Ring => ring !== undefined)
      return sound.length > 0 ? [{ type: 'MultiPolygon', coordinates: [sound] }] : []
    }),
  }
}

/** `lon,lat,height lon,lat,height` as KML writes them. */
const coordinatesIn = (text: string): Position[][] =>
  parts(text, 'coordinates').map((list) =>
    list
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/\s+/)
      .flatMap((corner) => positionOf(corner.split(',').map(Number))),
  )

const positionOf = ([lon = Number.NaN, lat = Number.NaN]: readonly number[]): Position[] =>
  Number.isFinite(lon) && Number.isFinite(lat) ? [[lon, lat]] : []
