// Where a click on the map is meant: at a corner of the plot that is near, else on its edge, else where it was. Pure.
import type { Position } from '../../geo/geometry.ts'

interface Screen {
  /** From degrees to pixels. */
  readonly project: (place: Position) => Position
  /** How near is near, in pixels. */
  readonly reach: number
}

export function snapped(
  place: Position,
  rings: readonly (readonly Position[])[],
  { project, reach }: Screen,
): Position {
  const [x, y] = project(place)
  let [corner, cornerDistance]: [Position | undefined, number] = [undefined, reach]
  let [edge, edgeDistance]: [Position | undefined, number] = [undefined, reach]
  for (const ring of rings) {
    const pixels = ring.map(project)
    for (const [index, b] of ring.entries()) {
      const [bx, by] = pixels[index] as Position
      const distance = Math.hypot(x - bx, y - by)
      if (distance <= cornerDistance) [corner, cornerDistance] = [b, distance]
      const [a, before] = [ring[index - 1], pixels[index - 1]]
      if (!a || !before) continue
      const [dx, dy] = [bx - before[0], by - before[1]]
      const along = Math.min(1, Math.max(0, ((x - before[0]) * dx + (y - before[1]) * dy) / (dx * dx + dy * dy || 1)))
      const off = Math.hypot(x - before[0] - along * dx, y - before[1] - along * dy)
      if (off > edgeDistance) continue
      edge = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]
      edgeDistance = off
    }
  }
  return corner ?? edge ?? place
}
