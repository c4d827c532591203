// Which column of a file says the code, the name, the official area: guessed by the names that offices use. Pure.
import { folded } from '../../platform/listing.ts'
import type { BoundaryColumns } from '../boundaryContract.ts'

/** From the most telling to the least; compared without case, marks and signs. */
const usual: Readonly<Record<keyof BoundaryColumns, readonly string[]>> = {
  code: ['code', 'maxa', 'mapx', 'maphuongxa', 'ma', 'madvhc', 'maxaphuong', 'gsocode', 'id'],
  name: ['fullname', 'tendaydu', 'tenxa', 'tenpx', 'tenhc', 'tendvhc', 'ten', 'xa', 'name', 'namevi'],
  areaKm2: ['areakm2', 'dientichkm2', 'dtichkm2', 'dientich', 'area'],
}

/** Null where no column has such a name. */
export function guessedColumns(columns: readonly string[]): BoundaryColumns {
  const find = (names: readonly string[]) =>
    names
      .map((name) => columns.find((column) => folded(column).replace(/[^a-z0-9]/g, '') === name))
      .find((column) => column !== undefined) ?? null
  return { code: find(usual.code), name: find(usual.name), areaKm2: find(usual.areaKm2) }
}
