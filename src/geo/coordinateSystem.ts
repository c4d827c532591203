// The coordinate systems that Vietnamese files of boundaries come in, told by what the file declares or by the range of its
// numbers, and their way to WGS84. Pure.
import { semiMajorM } from './ellipsoid.ts'
import type { Bounds, Position } from './geometry.ts'
import { type Projected, project, unproject } from './transverseMercator.ts'
import { vn2000DegreesOf, vn2000Of, vn2000Zones, wgs84Of, wgs84OfDegrees } from './vn2000.ts'

export const wgs84 = 4326
const vn2000Degrees = 4756
const webMercator = 3857
/** National 6-degree grid of VN-2000 and UTM on WGS84: central meridians of zones 48 and 49. */
const sixDegreeZones: Readonly<Record<number, number>> = { 3405: 105, 3406: 111 }
const utmZones: Readonly<Record<number, number>> = { 32648: 105, 32649: 111 }
const utmScale = 0.9996
const threeDegreeScale = 0.9999

/** Systems a person may choose from, those of Huế first. */
export const knownSrids: readonly number[] = [
  ...new Set([
    wgs84,
    9214,
    3405,
    vn2000Degrees,
    32648,
    ...Object.keys(vn2000Zones).map(Number),
    3406,
    32649,
    webMercator,
  ]),
]

/** The central meridian of a grid; undefined for degrees and web maps. */
export const meridianOf = (srid: number): number | undefined =>
  vn2000Zones[srid] ?? sixDegreeZones[srid] ?? utmZones[srid]

/** Moves one position to WGS84 degrees; undefined for a system that is not known. */
export function toWgs84(srid: number): ((position: Position) => Position) | undefined {
  const [threeDegree, sixDegree, utm] = [vn2000Zones[srid], sixDegreeZones[srid], utmZones[srid]]
  const pair = ({ lon, lat }: { lon: number; lat: number }): Position => [lon, lat]
  if (srid === wgs84) return (position) => position
  if (srid === vn2000Degrees) return ([lon, lat]) => pair(wgs84OfDegrees(lon, lat))
  if (srid === webMercator) return mercatorDegrees
  if (threeDegree !== undefined) return ([easting, northing]) => pair(wgs84Of({ easting, northing }, threeDegree))
  if (sixDegree !== undefined) return ([easting, northing]) => pair(wgs84Of({ easting, northing }, sixDegree, utmScale))
  if (utm !== undefined) {
    const grid = utmGrid(utm)
    return ([easting, northing]) => pair(unproject(grid, { easting, northing }))
  }
  return undefined
}

const utmGrid = (centralMeridian: number) => ({ centralMeridian, scale: utmScale, falseEasting: 500_000 })

/** Moves one position of WGS84 degrees there; undefined for a system that is not known, and for that of web maps, which has no measures. */
export function fromWgs84(srid: number): ((position: Position) => Position) | undefined {
  const [threeDegree, sixDegree, utm] = [vn2000Zones[srid], sixDegreeZones[srid], utmZones[srid]]
  const placed = ({ easting, northing }: Projected): Position => [easting, northing]
  if (srid === wgs84) return (position) => position
  if (srid === vn2000Degrees)
    return ([lon, lat]) => {
      const own = vn2000DegreesOf(lon, lat)
      return [own.lon, own.lat]
    }
  if (threeDegree !== undefined) return ([lon, lat]) => placed(vn2000Of(lon, lat, threeDegree))
  if (sixDegree !== undefined) return ([lon, lat]) => placed(vn2000Of(lon, lat, sixDegree, utmScale))
  return utm === undefined ? undefined : ([lon, lat]) => placed(project(utmGrid(utm), lon, lat))
}

/** The definition that goes beside a Shapefile (.prj, WKT of ESRI), as ArcGIS and QGIS name these systems; undefined where `fromWgs84` is. */
export function esriWkt(srid: number): string | undefined {
  const degrees = (name: string, datum: string) =>
    `GEOGCS["${name}",DATUM["${datum}",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`
  const [world, country] = [degrees('GCS_WGS_1984', 'D_WGS_1984'), degrees('GCS_VN_2000', 'D_Vietnam_2000')]
  if (srid === wgs84) return world
  if (srid === vn2000Degrees) return country
  const meridian = meridianOf(srid)
  if (meridian === undefined) return undefined
  const isUtm = utmZones[srid] !== undefined
  const scale = vn2000Zones[srid] === undefined ? utmScale : threeDegreeScale
  const zone = Math.round((meridian + 183) / 6)
  const name = isUtm
    ? `WGS_1984_UTM_Zone_${zone}N`
    : scale === utmScale
      ? `VN_2000_UTM_Zone_${zone}N`
      : `VN_2000_TM-3_${String(meridian).replace('.', '-')}`
  return (
    `PROJCS["${name}",${isUtm ? world : country},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],` +
    `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian.toFixed(2)}],PARAMETER["Scale_Factor",${scale}],` +
    'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]'
  )
}

function mercatorDegrees([x, y]: Position): Position {
  const degrees = 180 / Math.PI
  return [(x / semiMajorM) * degrees, Math.atan(Math.sinh(y / semiMajorM)) * degrees]
}

/**
 * The system that a .prj or a GeoPackage's definition (WKT of OGC or ESRI) names; undefined when it is none of ours. A grid
 * of scale 0.9999 is VN-2000 whatever datum is written: no other uses it here, and MapInfo writes WGS 84 beside it.
 */
export function sridOfWkt(text: string): number | undefined {
  const declared = [...text.matchAll(/(?:AUTHORITY|ID)\["EPSG",\s*"?(\d+)"?\]/gi)].at(-1)?.[1]
  if (declared && toWgs84(Number(declared)) && /\]\]\s*$/.test(text.trim())) {
    const isWhole = new RegExp(`(?:AUTHORITY|ID)\\["EPSG",\\s*"?${declared}"?\\]\\]\\s*$`, 'i').test(text.trim())
    if (isWhole) return Number(declared)
  }
  const isVn2000 = /vn[-_ ]?2000|viet_?nam_?2000/i.test(text)
  if (!/PROJCS|PROJCRS/i.test(text))
    return isVn2000 ? vn2000Degrees : /wgs[-_ ]?(19)?84/i.test(text) ? wgs84 : undefined
  if (/web_?mercator|pseudo-mercator/i.test(text)) return webMercator
  const parameter = (name: string) =>
    Number(new RegExp(`PARAMETER\\["${name}",\\s*([-\\d.]+)`, 'i').exec(text)?.[1] ?? Number.NaN)
  const meridian = firstNumber(parameter('Central_Meridian'), parameter('Longitude of natural origin'))
  const scale = firstNumber(parameter('Scale_Factor'), parameter('Scale factor at natural origin'))
  if (Math.abs(scale - threeDegreeScale) < 1e-6) return zoneWith(vn2000Zones, meridian)
  return Math.abs(scale - utmScale) < 1e-6 ? zoneWith(isVn2000 ? sixDegreeZones : utmZones, meridian) : undefined
}

const firstNumber = (...numbers: readonly number[]) => numbers.find((number) => !Number.isNaN(number)) ?? Number.NaN

function zoneWith(zones: Readonly<Record<number, number>>, meridian: number): number | undefined {
  const found = Object.entries(zones).find(([, own]) => Math.abs(own - meridian) < 1e-6)?.[0]
  return found === undefined ? undefined : Number(found)
}

/** `urn:ogc:def:crs:EPSG::9214`, `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84` */
export function sridOfName(name: string): number | undefined {
  if (/CRS84/i.test(name)) return wgs84
  const code = /EPSG:(?:[\d.]*:)?(\d{4,6})/i.exec(name)?.[1]
  return code === undefined ? undefined : Number(code)
}

/** Around the country with its islands. */
export const countryExtent: Bounds = [101.5, 5.5, 118, 24]
const inside = ([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds) =>
  west >= left && east <= right && south >= bottom && north <= top
/** Eastings and northings of every grid above, over the country. */
const gridExtent: Bounds = [50_000, 600_000, 1_300_000, 2_700_000]
const turned = ([west, south, east, north]: Bounds): Bounds => [south, west, north, east]

/** A system in which the numbers of a file may stand, and where its middle would then be. */
export interface FittingSystem {
  readonly srid: number
  /** X and Y the other way round. */
  readonly isTurned: boolean
  readonly lon: number
  readonly lat: number
}

/** Degrees from its meridian to which a grid is used: half of its zone, and what a province reaches beyond it. */
const mostFromMeridian = (srid: number) => (vn2000Zones[srid] === undefined ? 3.5 : 2)

/** Every system of the country that fits the range of the numbers, the nearest to `near` first; of two alike that of Huế. */
export function fittingSystems(
  bounds: Bounds,
  near: { readonly lon: number; readonly lat: number },
): readonly FittingSystem[] {
  const middle = ([west, south, east, north]: Bounds): Position => [(west + east) / 2, (south + north) / 2]
  const inDegrees = [false, true].filter((isTurned) => inside(isTurned ? turned(bounds) : bounds, countryExtent))
  if (inDegrees.length > 0)
    return inDegrees.flatMap((isTurned) => {
      const [lon, lat] = middle(isTurned ? turned(bounds) : bounds)
      return [wgs84, vn2000Degrees].map((srid) => ({ srid, isTurned, lon, lat }))
    })
  const isTurned = !inside(bounds, gridExtent) || bounds[0] > bounds[3]
  const own = isTurned ? turned(bounds) : bounds
  if (!inside(own, gridExtent)) return []
  const distance = ({ lon, lat }: FittingSystem) => Math.hypot(lon - near.lon, lat - near.lat)
  return [9214, ...Object.keys({ ...vn2000Zones, ...sixDegreeZones, ...utmZones }).map(Number)]
    .filter((srid, index, all) => all.indexOf(srid) === index)
    .flatMap((srid) => {
      const [lon = 0, lat = 0] = toWgs84(srid)?.(middle(own)) ?? []
      const isUsed = Math.abs(lon - (meridianOf(srid) ?? 0)) <= mostFromMeridian(srid)
      return isUsed && inside([lon, lat, lon, lat], countryExtent) ? [{ srid, isTurned, lon, lat }] : []
    })
    .sort((one, other) => (Math.abs(distance(one) - distance(other)) < 1e-9 ? 0 : distance(one) - distance(other)))
}

/**
 * The system by the range of the numbers, and whether X and Y stand the other way round. Of several grids that fit, the one
 * that puts the file nearest to where the office's territories are: a guess, to be shown as one. UTM of WGS84 has the numbers
 * of the national grid, 200 m apart, and is not guessed.
 */
export function sridByRange(
  bounds: Bounds,
  near: { readonly lon: number; readonly lat: number },
): { readonly srid: number; readonly isTurned: boolean } | undefined {
  const [best] = fittingSystems(bounds, near).filter(({ srid }) => utmZones[srid] === undefined)
  if (!best) return undefined
  const { srid, isTurned, lon, lat } = best
  return srid === wgs84 || Math.hypot(lon - near.lon, lat - near.lat) < 3 ? { srid, isTurned } : undefined
}
