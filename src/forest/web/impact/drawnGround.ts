// What was drawn by hand or read from a file as one area.
import type { Position } from '../../../geo/geometry.ts'
import type { AreaShape } from '../../plotFile.ts'

interface Drawn {
  readonly corners: readonly Position[]
  readonly areas: readonly AreaShape[]
}

/** The area that is drawn, or those of the file together; undefined while there is none. */
export function groundOf({ corners, areas }: Drawn): AreaShape | undefined {
  if (areas.length > 0) return { type: 'MultiPolygon', coordinates: areas.flatMap(({ coordinates }) => coordinates) }
  const [first] = corners
  return first && corners.length > 2 ? { type: 'MultiPolygon', coordinates: [[[...corners, first]]] } : undefined
}
