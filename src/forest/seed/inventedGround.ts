// Invented ground, the same every time: a grid whose corners are moved a little, its fields whole, parted or put together. Neighbours
// share their corners to the last digit, so that plots touch without gaps. Pure.
import type { Bounds, Position } from '../../geo/geometry.ts'

/** Degrees of about 350 m at 16.4° north. */
const [width, height] = [0.003277, 0.003165]
/** In parts of a field: what the corners, the middles of the sides and the middle move at most. */
const [cornerPlay, sidePlay, middlePlay] = [0.22, 0.07, 0.28]

/** From 0 to 1, by place and purpose. */
export function chance(i: number, j: number, salt: number): number {
  let mixed = Math.imul(i, 0x9e3779b1) ^ Math.imul(j, 0x85ebca6b) ^ Math.imul(salt, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
}

/** The same, changing slowly from field to field: hills and valleys. */
export function slowChance(i: number, j: number, salt: number, reach = 7): number {
  const [x, y] = [i / reach, j / reach]
  const [left, bottom] = [Math.floor(x), Math.floor(y)]
  const smooth = (part: number) => part * part * (3 - 2 * part)
  const [right, top] = [smooth(x - left), smooth(y - bottom)]
  const at = (dx: number, dy: number) => chance(left + dx, bottom + dy, salt)
  const lower = at(0, 0) * (1 - right) + at(1, 0) * right
  const upper = at(0, 1) * (1 - right) + at(1, 1) * right
  return lower * (1 - top) + upper * top
}

export interface Field {
  readonly i: number
  readonly j: number
}

/** Numbers of the fields over an extent. */
export function fieldsOver([west, south, east, north]: Bounds): Field[] {
  const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const columns = span(Math.floor(west / width), Math.floor(east / width))
  return span(Math.floor(south / height), Math.floor(north / height)).flatMap((j) => columns.map((i) => ({ i, j })))
}

const degrees = (value: number) => Number(value.toFixed(7))
const moved = (i: number, j: number, play: number, salt: number): Position => [
  i * width + (chance(Math.round(i * 2), Math.round(j * 2), salt) - 0.5) * 2 * play * width,
  j * height + (chance(Math.round(i * 2), Math.round(j * 2), salt + 1) - 0.5) * 2 * play * height,
]
const rounded = ([lon, lat]: Position): Position => [degrees(lon), degrees(lat)]
const corner = (i: number, j: number) => rounded(moved(i, j, cornerPlay, 1))
const between = (a: Position, b: Position, [dx, dy]: Position): Position =>
  rounded([(a[0] + b[0]) / 2 + dx, (a[1] + b[1]) / 2 + dy])
const nudge = (i: number, j: number, salt: number, play = sidePlay): Position => [
  (chance(i, j, salt) - 0.5) * 2 * play * width,
  (chance(i, j, salt + 1) - 0.5) * 2 * play * height,
]
/** The middle of the lower side, of the left side, of the field. */
const lower = (i: number, j: number) => between(corner(i, j), corner(i + 1, j), nudge(i, j, 3))
const left = (i: number, j: number) => between(corner(i, j), corner(i, j + 1), nudge(i, j, 5))
const middle = (i: number, j: number) => between(lower(i, j), lower(i, j + 1), nudge(i, j, 7, middlePlay))
export const middleOf = ({ i, j }: Field): Position => middle(i, j)

/** The outlines of a field's parts: whole, two, four, or one with its right neighbour, whose own field is then empty. */
export function partsOf({ i, j }: Field, isOurs: (field: Field) => boolean): readonly (readonly Position[])[] {
  const first = i - (((i % 2) + 2) % 2)
  const isPair = chance(first, j, 9) < 0.12 && isOurs({ i: first, j }) && isOurs({ i: first + 1, j })
  const [a, b, c, d] = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
  const [south, east, north, west, inside] = [lower(i, j), left(i + 1, j), lower(i, j + 1), left(i, j), middle(i, j)]
  if (isPair) {
    if (i !== first) return []
    const far = [lower(i + 1, j), corner(i + 2, j), left(i + 2, j), corner(i + 2, j + 1), lower(i + 1, j + 1)]
    return [closed([a, south, b, ...far, c, north, d, west])]
  }
  const kind = chance(i, j, 10)
  if (kind < 0.38) return [closed([a, south, b, east, c, north, d, west])]
  if (kind < 0.7) return [closed([a, south, inside, north, d, west]), closed([south, b, east, c, north, inside])]
  return [
    closed([a, south, inside, west]),
    closed([south, b, east, inside]),
    closed([inside, east, c, north]),
    closed([west, inside, north, d]),
  ]
}

const closed = (ring: readonly Position[]): readonly Position[] => [...ring, ring[0] as Position]
