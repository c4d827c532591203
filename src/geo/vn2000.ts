// WGS84 (EPSG:4326) ↔ VN-2000 / TM-3, the plane grid of Vietnamese maps. Datum shift: the seven parameters published by
// Quyết định 05/2007/QĐ-BTNMT (VN-2000 → WGS84). Published as coordinate-frame rotations (EPSG method 9607); here they
// stand as position-vector rotations (9606, as in proj4's +towgs84), so the signs of rx, ry, rz are turned. With the
// signs left unturned a point of Huế is 0.65 m off; without the shift 224 m. Height is taken as 0 on either side, which
// costs under 1 mm in Huế and under 3 mm over the country when going there and back. Display order in Vietnam: X is north, Y is east.
import { type Geocentric, geocentricOf, geodeticOf, radians } from './ellipsoid.ts'
import { type Projected, project, type TransverseMercator, unproject } from './transverseMercator.ts'

/** The 3-degree zones of VN-2000: EPSG code → central meridian in degrees (EPSG names them "TM-3 107-00"). */
export const vn2000Zones: Readonly<Record<number, number>> = {
  5896: 102,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  5897: 105,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  5899: 107.75,
  5898: 108,
  9217: 108.25,
  9218: 108.5,
}
/** The zone of Huế. */
const hueMeridian = 107

const shift = { dx: -191.90441429, dy: -39.30318279, dz: -111.45032835 }
const seconds = (value: number) => radians(value / 3600)
const rotation = { rx: seconds(0.00928836), ry: seconds(-0.01975479), rz: seconds(0.00427372) }
const scale = 1 + 0.252906278e-6

const gridOf = (centralMeridian: number, gridScale = 0.9999): TransverseMercator => ({
  centralMeridian,
  scale: gridScale,
  falseEasting: 500000,
})

/**
 * WGS84 degrees to VN-2000 metres of the zone with that central meridian, to the millimetre; `gridScale` 0.9996 for the
 * national 6-degree grid (EPSG 3405, 3406).
 */
export function vn2000Of(lon: number, lat: number, centralMeridian = hueMeridian, gridScale = 0.9999): Projected {
  const own = vn2000DegreesOf(lon, lat)
  return project(gridOf(centralMeridian, gridScale), own.lon, own.lat)
}

/** WGS84 degrees to VN-2000 degrees (EPSG 4756). */
export function vn2000DegreesOf(lon: number, lat: number): { lon: number; lat: number } {
  return geodeticOf(toVn2000(geocentricOf(lon, lat, 0)))
}

/** VN-2000 metres of a zone to WGS84 degrees; `gridScale` 0.9996 for the national 6-degree grid (EPSG 3405, 3406). */
export function wgs84Of(
  point: Projected,
  centralMeridian = hueMeridian,
  gridScale = 0.9999,
): { lon: number; lat: number } {
  const own = unproject(gridOf(centralMeridian, gridScale), point)
  return wgs84OfDegrees(own.lon, own.lat)
}

/** VN-2000 degrees (EPSG 4756) to WGS84 degrees. */
export function wgs84OfDegrees(lon: number, lat: number): { lon: number; lat: number } {
  return geodeticOf(toWgs84(geocentricOf(lon, lat, 0)))
}

/** EPSG method 9606, position vector. */
function toWgs84([x, y, z]: Geocentric): Geocentric {
  const { rx, ry, rz } = rotation
  return [
    shift.dx + scale * (x - rz * y + ry * z),
    shift.dy + scale * (rz * x + y - rx * z),
    shift.dz + scale * (-ry * x + rx * y + z),
  ]
}

/** The way back: shift and scale undone, then the transposed rotation (its own inverse to 1e-7 m at these angles). */
function toVn2000(point: Geocentric): Geocentric {
  const { rx, ry, rz } = rotation
  const x = (point[0] - shift.dx) / scale
  const y = (point[1] - shift.dy) / scale
  const z = (point[2] - shift.dz) / scale
  return [x + rz * y - ry * z, -rz * x + y + rx * z, ry * x - rx * y + z]
}
