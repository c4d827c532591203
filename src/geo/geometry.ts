// Geometry as GeoJSON (RFC 7946) writes it, two coordinates only. What the numbers mean (degrees, metres, tile units)
// is said by the function that takes them.

export type Position = readonly [x: number, y: number]
export type Ring = readonly Position[]

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint'; readonly coordinates: readonly Position[] }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

/** West, south, east, north (or left, bottom, right, top in plane units). */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** The shoelace area, positive when the ring runs counter-clockwise with y upwards. */
export function signedArea(ring: Ring): number {
  let doubled = 0
  let before = ring[ring.length - 1]
  for (const point of ring) {
    if (before) doubled += before[0] * point[1] - point[0] * before[1]
    before = point
  }
  return doubled / 2
}

/** Whether the point lies in the ring (even–odd rule). */
export function ringContains(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  let before = ring[ring.length - 1]
  for (const point of ring) {
    if (before && point[1] > y !== before[1] > y) {
      const crossing = point[0] + ((y - point[1]) / (before[1] - point[1])) * (before[0] - point[0])
      if (x < crossing) inside = !inside
    }
    before = point
  }
  return inside
}

/** The same geometry with every position moved by `move`. */
export function mapPositions(geometry: Geometry, move: (position: Position) => Position): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: move(geometry.coordinates) }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: geometry.coordinates.map(move) }
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((line) => line.map(move)) }
    case 'MultiPolygon':
      return {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(move))),
      }
  }
}
