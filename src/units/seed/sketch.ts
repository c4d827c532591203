// Coarse outlines of the three present units and of the former town, drawn by us from general knowledge (rivers, roads,
// passes), good to about a kilometre or two. They help to find one's way; they decide no boundary, nothing is measured on them.
import type { Position } from '../../geo/geometry.ts'
import { binhDienId, huongTraId, kimTraId, townId } from './territories.ts'

// Where borders meet: the three units; Hương Trà and Kim Trà in the north; Hương Trà and Bình Điền in the west; Kim Trà and
// Bình Điền in the east.
const middle: Position = [107.455, 16.457]
const north: Position = [107.495, 16.53]
const west: Position = [107.36, 16.395]
const east: Position = [107.49, 16.45]

const middleToNorth: readonly Position[] = [
  [107.46, 16.467],
  [107.475, 16.48],
  [107.49, 16.49],
  [107.5, 16.51],
]
const westToMiddle: readonly Position[] = [
  [107.38, 16.385],
  [107.41, 16.375],
  [107.43, 16.39],
  [107.43, 16.41],
  [107.435, 16.435],
  [107.44, 16.453],
]
/** Sông Bồ and the hills above it. */
const northToWest: readonly Position[] = [
  [107.465, 16.548],
  [107.44, 16.525],
  [107.44, 16.49],
  [107.43, 16.465],
  [107.405, 16.44],
  [107.38, 16.42],
]
const westToEast: readonly Position[] = [
  [107.35, 16.38],
  [107.335, 16.37],
  [107.34, 16.345],
  [107.38, 16.35],
  [107.41, 16.34],
  [107.4, 16.315],
  [107.42, 16.275],
  [107.47, 16.26],
  [107.51, 16.27],
  [107.54, 16.29],
  [107.55, 16.325],
  [107.555, 16.36],
  [107.545, 16.385],
  [107.515, 16.4],
  [107.485, 16.41],
  [107.48, 16.43],
]
const eastToNorth: readonly Position[] = [
  [107.505, 16.462],
  [107.52, 16.477],
  [107.54, 16.49],
  [107.555, 16.51],
  [107.555, 16.53],
  [107.515, 16.538],
]

const closed = (...points: readonly Position[]) => [...points, points[0] as Position]
const backwards = (line: readonly Position[]) => [...line].reverse()

/** One ring each, the last point equal to the first. Neighbours share every point of their border. */
export const territorySketches: ReadonlyMap<string, readonly Position[]> = new Map([
  [huongTraId, closed(north, ...northToWest, west, ...westToMiddle, middle, ...middleToNorth)],
  [kimTraId, closed(north, ...backwards(middleToNorth), middle, east, ...eastToNorth)],
  [binhDienId, closed(west, ...westToEast, east, middle, ...backwards(westToMiddle))],
  [townId, closed(north, ...northToWest, west, ...westToEast, east, ...eastToNorth)],
])
