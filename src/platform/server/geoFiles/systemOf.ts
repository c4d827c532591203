// In which coordinate system a file stands: what a person says, what the file declares where its numbers agree, the numbers.
import { sridByRange, toWgs84, wgs84 } from '../../../geo/coordinateSystem.ts'
import type { Bounds } from '../../../geo/geometry.ts'
import { Problem } from '../../problem.ts'
import type { FileRules, ParsedFile } from './parsedFile.ts'

export interface FoundSystem {
  readonly srid: number
  readonly sridFrom: 'file' | 'person' | 'range'
  /** X and Y stand the other way round, as Vietnamese papers write them. */
  readonly isTurned: boolean
}

interface Asked {
  /** What a person says of the coordinate system, over what the file says. */
  readonly srid: number | undefined
  /** Where the office's territories are: decides between grids whose numbers look alike. */
  readonly near: { readonly lon: number; readonly lat: number }
}

/** `extent`: of the numbers as they stand. Throws Problem `….unknownSystem` when a person has to say the system. */
export function systemOf(
  { srid: declared, unknownSystem }: Pick<ParsedFile, 'srid' | 'unknownSystem'>,
  extent: Bounds | undefined,
  { srid, near }: Asked,
  { noun }: Pick<FileRules, 'noun'>,
): FoundSystem {
  const unknown = (system: string) => new Problem(`${noun}.unknownSystem`, 422, { system })
  const found = extent && sridByRange(extent, near)
  if (srid !== undefined) {
    if (!toWgs84(srid)) throw unknown(`EPSG:${srid}`)
    return { srid, sridFrom: 'person', isTurned: found?.isTurned === true }
  }
  // A declared system that the numbers contradict (degrees in a file that says metres, metres that say degrees) is not believed.
  const isPlausible = found
    ? (found.srid === wgs84) === isInDegrees(declared)
    : !(extent && isInDegrees(declared) && isBeyondDegrees(extent))
  if (declared !== undefined && isPlausible)
    return { srid: declared, sridFrom: 'file', isTurned: found?.isTurned ?? false }
  if (unknownSystem !== undefined || !found) throw unknown(unknownSystem ?? '')
  return { ...found, sridFrom: 'range' }
}

const isInDegrees = (srid: number | undefined) => srid === wgs84 || srid === 4756
const isBeyondDegrees = ([west, south, east, north]: Bounds) =>
  west < -180 || east > 180 || Math.min(south, north) < -180 || Math.max(south, north) > 180
