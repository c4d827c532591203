// Small images for tests: drawn with letters, or by chance.
import fc from 'fast-check'
import type { Grid } from '../../src/raster/grid.ts'

/** A row a line; a dot is 0, a digit itself. */
export function drawn(...rows: readonly string[]): { readonly grid: Grid; readonly values: Uint8Array } {
  const values = Uint8Array.from(rows.join(''), (sign) => (sign === '.' ? 0 : Number(sign)))
  return { grid: { width: rows[0]?.length ?? 0, height: rows.length }, values }
}

/** Up to 9 by 9 pixels with values 0 … `greatest`, those of one image more or less often 0. */
export const anyImage = (greatest: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }))
    .chain(([width, height, rest]) =>
      fc
        .array(fc.integer({ min: -rest, max: greatest }), { minLength: width * height, maxLength: width * height })
        .map((values) => ({
          grid: { width, height },
          values: Uint8Array.from(values, (value) => Math.max(value, 0)),
        })),
    )
