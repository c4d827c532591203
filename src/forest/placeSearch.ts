// Plots searched by a place: not farther than so many metres from it, or touched by a drawn outline; as it stands in an address. Pure.
import type { Position } from '../geo/geometry.ts'

export interface Near {
  readonly lon: number
  readonly lat: number
  /** Metres to the nearest edge of a plot. */
  readonly withinM: number
}
/** Corners of an outline, in degrees of WGS84, in their order; the last is joined to the first. */
export type Ring = readonly Position[]

export interface PlaceSearch {
  readonly near?: Near
  readonly inside?: Ring
}

export const farthestM = 50_000
export const fewestCorners = 3
export const mostCorners = 200

/** What `?quanh=107.47,16.35,500` or `?khu=107.4,16.3;107.5,16.3;107.5,16.4` asks for; nothing where it cannot be read. */
export function placeSearchIn({ quanh, khu }: Readonly<Record<string, string | undefined>>): PlaceSearch {
  const [lon, lat, withinM] = numbersIn(quanh ?? '')
  if (lon !== undefined && lat !== undefined && withinM !== undefined && isPlace([lon, lat]))
    return withinM >= 1 && withinM <= farthestM ? { near: { lon, lat, withinM } } : {}
  const corners = (khu ?? '').split(';').map(numbersIn)
  const inside = corners.flatMap(([x, y]) => (x !== undefined && y !== undefined ? [[x, y] as const] : []))
  const isRing = inside.length === corners.length && inside.every(isPlace)
  return isRing && inside.length >= fewestCorners && inside.length <= mostCorners ? { inside } : {}
}

/** The other way round; six decimals of a degree are a tenth of a metre. */
export const nearText = ({ lon, lat, withinM }: Near): string => [degrees(lon), degrees(lat), withinM].join(',')
export const ringText = (ring: Ring): string => ring.map(([lon, lat]) => `${degrees(lon)},${degrees(lat)}`).join(';')

const degrees = (value: number) => Number(value.toFixed(6))
const isPlace = ([lon, lat]: Position) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90
const numbersIn = (text: string): readonly number[] => {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  return numbers.every(Number.isFinite) ? numbers : []
}
