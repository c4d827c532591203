import type { Bounds } from '../../geo/geometry.ts'

/** Around all rows that have a shape; undefined when none has. */
export function extentOfRows(rows: readonly { readonly bounds: readonly number[] | null }[]): Bounds | undefined {
  const known = rows.flatMap(({ bounds }) => (bounds ? [bounds] : []))
  if (known.length === 0) return undefined
  const each = (index: number) => known.map((bounds) => bounds[index] ?? 0)
  return [Math.min(...each(0)), Math.min(...each(1)), Math.max(...each(2)), Math.max(...each(3))]
}
