// The one area of a boundary file, in WGS84: the ground that a land paper says.
import { toWgs84 } from '../../../geo/coordinateSystem.ts'
import { boundsOf, looseGeometries } from '../../../geo/looseGeometry.ts'
import { Problem } from '../../../platform/problem.ts'
import { layerTypeOf } from '../../../platform/server/files/mediaType.ts'
import { openedGeoFile } from '../../../platform/server/geoFiles/openedGeoFile.ts'
import { systemOf } from '../../../platform/server/geoFiles/systemOf.ts'
import { type AreaShape, areaIn } from '../../plotFile.ts'

const rules = { noun: 'plotFile', mostRows: 200_000 }

/** Throws Problem `plotFile.*` like a file of plots, `landPaper.oneArea`, `landPaper.noGround`. */
export async function readGround(
  bytes: Uint8Array,
  asked: { readonly srid: number | undefined; readonly near: { readonly lon: number; readonly lat: number } },
): Promise<AreaShape> {
  const mediaType = layerTypeOf(bytes.subarray(0, 4096))
  if (!mediaType) throw new Problem('plotFile.unknownFormat', 422)
  const { parsed } = await openedGeoFile(bytes, mediaType, rules)
  const [row] = parsed.rows
  if (!row || parsed.rows.length > 1) throw new Problem('landPaper.oneArea', 422, { count: parsed.rows.length })
  const read = looseGeometries(row.geometry)
  const system = systemOf(parsed, 'fault' in read ? undefined : boundsOf(read.geometries), asked, rules)
  const toDegrees = toWgs84(system.srid)
  if (!toDegrees) throw new Problem('plotFile.unknownSystem', 422, { system: `EPSG:${system.srid}` })
  return soundGround(row.geometry, ([x, y]) => toDegrees(system.isTurned ? [y, x] : [x, y]))
}

/** An area inside the country whose line does not cross itself. Throws Problem `landPaper.noGround`. */
export function soundGround(geometry: unknown, move: Parameters<typeof areaIn>[1] = (position) => position): AreaShape {
  const read = areaIn(geometry, move)
  if ('fault' in read)
    throw new Problem('landPaper.noGround', 422, { fault: read.fault }, [{ path: '/shape', expected: 'right' }])
  return read.shape
}
