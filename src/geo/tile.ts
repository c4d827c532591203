// The tile grid of web maps (spherical Mercator, EPSG:3857; OGC "WebMercatorQuad"): z 0 is the world in one tile, y runs south.
import { degrees, radians } from './ellipsoid.ts'
import type { Bounds, Position } from './geometry.ts'

export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** The latitude at which the square world ends. */
const maximumLatitude = 85.0511287798066

/** Degrees to the unit square: 0,0 is north-west, 1,1 south-east. */
export function unitSquareOf(lon: number, lat: number): Position {
  const phi = radians(Math.max(-maximumLatitude, Math.min(maximumLatitude, lat)))
  return [lon / 360 + 0.5, 0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI)]
}

/** From the unit square back to degrees. */
export function lonLatOf([x, y]: Position): { lon: number; lat: number } {
  return { lon: (x - 0.5) * 360, lat: degrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI))) }
}

/** The tile of zoom `z` in which the place lies. */
export function tileAt(lon: number, lat: number, z: number): Tile {
  const side = 2 ** z
  const [x, y] = unitSquareOf(lon, lat)
  const bounded = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value * side)))
  return { z, x: bounded(x), y: bounded(y) }
}

/** Bounds of a tile in degrees, wider by `margin` (share of the tile's side) on each side. */
export function tileBounds({ z, x, y }: Tile, margin = 0): Bounds {
  const side = 2 ** z
  const northWest = lonLatOf([(x - margin) / side, (y - margin) / side])
  const southEast = lonLatOf([(x + 1 + margin) / side, (y + 1 + margin) / side])
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat]
}

/** A function from degrees to units of this tile: 0,0 its north-west corner, `extent` its south-east one. */
export function tileProjection({ z, x, y }: Tile, extent: number): (position: Position) => Position {
  const scale = 2 ** z * extent
  return ([lon, lat]) => {
    const [unitX, unitY] = unitSquareOf(lon, lat)
    return [unitX * scale - x * extent, unitY * scale - y * extent]
  }
}

/** Whether the three numbers name a tile that exists, up to `deepest`. */
export function isTile({ z, x, y }: Tile, deepest = 22): boolean {
  const whole = [z, x, y].every((value) => Number.isInteger(value) && value >= 0)
  return whole && z <= deepest && x < 2 ** z && y < 2 ** z
}
