// A geometry as a file gives it, made into polygons: rings closed, heights left away, lone polygons gathered. Pure.
import type { Bounds, Geometry, Ring } from '../../geo/geometry.ts'
import { ringOf } from '../../geo/looseGeometry.ts'

type MultiPolygon = Extract<Geometry, { type: 'MultiPolygon' }>
export type ShapeRead = { readonly shape: MultiPolygon } | { readonly fault: 'missing' | 'notArea' | 'broken' }

/** Collections within collections, of which RFC 7946 asks to make none. */
const deepest = 8

/** The polygons of a GeoJSON geometry, whatever came; holes and several parts are kept. */
export function shapeOf(geometry: unknown, depth = 0): ShapeRead {
  if (geometry === null || geometry === undefined) return { fault: 'missing' }
  const { type, coordinates, geometries } = geometry as { type?: unknown; coordinates?: unknown; geometries?: unknown }
  if (type === 'Polygon') return gathered([coordinates])
  if (type === 'MultiPolygon') return gathered(Array.isArray(coordinates) ? coordinates : [undefined])
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    if (depth === deepest) return { fault: 'notArea' }
    const parts = geometries
      .map((each) => shapeOf(each, depth + 1))
      .flatMap((part) => ('shape' in part ? part.shape.coordinates : []))
    return parts.length > 0 ? { shape: { type: 'MultiPolygon', coordinates: parts } } : { fault: 'notArea' }
  }
  return { fault: 'notArea' }
}

function gathered(polygons: readonly unknown[]): ShapeRead {
  const parts: Ring[][] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return { fault: 'broken' }
    const rings = polygon.map(ringOf)
    if (rings[0] === undefined) return { fault: 'broken' }
    parts.push(rings.filter((ring) => ring !== undefined))
  }
  return parts.length > 0 ? { shape: { type: 'MultiPolygon', coordinates: parts } } : { fault: 'missing' }
}

/** The extent of several shapes; undefined when there is none. */
export function extentOf(shapes: readonly MultiPolygon[]): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { coordinates } of shapes)
    for (const [outer = []] of coordinates)
      for (const [x, y] of outer) {
        west = Math.min(west, x)
        south = Math.min(south, y)
        east = Math.max(east, x)
        north = Math.max(north, y)
      }
  return west <= east ? [west, south, east, north] : undefined
}
