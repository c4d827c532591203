import type { Bounds } from '../../../geo/geometry.ts'
import type { LonLat } from '../../../platform/contract.ts'

/** Room around the outermost points, degrees: about two kilometres. */
const room = 0.02

/** West, south, east, north of all points with some ground around. */
export function fitOf(points: readonly LonLat[]): Bounds {
  const lons = points.map(({ lon }) => lon)
  const lats = points.map(({ lat }) => lat)
  return [Math.min(...lons) - room, Math.min(...lats) - room, Math.max(...lons) + room, Math.max(...lats) + room]
}
