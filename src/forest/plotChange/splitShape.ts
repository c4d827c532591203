// A plot's outline cut by lines into the outlines of its parts. Pure.
import { cutPolygon } from '../../geo/cutPolygon.ts'
import type { Position } from '../../geo/geometry.ts'
import { polygonAreaM2 } from '../../geo/measure.ts'
import type { AreaShape } from '../plotFile.ts'

/** Some five centimetres: a line drawn to a corner of the map, whose degrees are rounded, ends there. */
const toleranceDegrees = 5e-7

/**
 * The parts, the largest first; one where the lines do not get through. Pieces of a scattered plot that no line cuts stay with the
 * largest part.
 */
export function splitShape({ coordinates }: AreaShape, lines: readonly (readonly Position[])[]): readonly AreaShape[] {
  const pieces = coordinates.map((polygon) => ({ polygon, parts: cutPolygon(polygon, lines, toleranceDegrees) }))
  const parts = pieces.flatMap((piece) => (piece.parts.length > 1 ? piece.parts : []))
  if (parts.length === 0) return [{ type: 'MultiPolygon', coordinates }]
  const bySize = parts.toSorted((a, b) => polygonAreaM2(b) - polygonAreaM2(a))
  const whole = pieces.flatMap((piece) => (piece.parts.length > 1 ? [] : [piece.polygon]))
  return bySize.map((part, index) => ({ type: 'MultiPolygon', coordinates: index === 0 ? [part, ...whole] : [part] }))
}

export const measuredHaOf = ({ coordinates }: AreaShape): number =>
  coordinates.reduce((sum, polygon) => sum + polygonAreaM2(polygon), 0) / 10_000
