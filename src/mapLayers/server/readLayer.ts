// From the bytes of a file to features in WGS84: format, coordinate system, letters, what could not be read. Nothing is written.
import { toWgs84 } from '../../geo/coordinateSystem.ts'
import { type Geometry, mapPositions, type Position } from '../../geo/geometry.ts'
import { boundsOf, looseGeometries, positionsOf } from '../../geo/looseGeometry.ts'
import { hasLostLetters, type LetterRepair, likelyRepair, repairedText } from '../../platform/letterRepair.ts'
import { Problem } from '../../platform/problem.ts'
import { openedGeoFile } from '../../platform/server/geoFiles/openedGeoFile.ts'
import type { FileRules, ParsedRow } from '../../platform/server/geoFiles/parsedFile.ts'
import { type FoundSystem, systemOf } from '../../platform/server/geoFiles/systemOf.ts'
import {
  type LayerFault,
  type LayerFormat,
  layerLimits,
  type Properties,
  type ShapeKind,
  textsOf,
} from '../mapLayer.ts'

export interface ReadFeature {
  /** Of the file, from 1; a row of several kinds of shapes is several features. */
  readonly rowNumber: number
  readonly shapeKind: ShapeKind
  readonly properties: Properties
  readonly geometry: Geometry
}

export interface ReadLayer extends FoundSystem {
  readonly layerFormat: LayerFormat
  /** As a person calls it, e.g. `UTF-8`; `?` where the bytes are no Unicode. */
  readonly encoding: string
  readonly letterRepair: LetterRepair
  readonly isSureOfLetters: boolean
  readonly columns: readonly string[]
  readonly vertexCount: number
  readonly features: readonly ReadFeature[]
  readonly faults: readonly LayerFault[]
}

export interface LayerReading {
  /** What a person says of the coordinate system, over what the file says. */
  readonly srid: number | undefined
  readonly near: { readonly lon: number; readonly lat: number }
}

const rules: FileRules = { noun: 'layerFile', mostRows: layerLimits.features }

/**
 * Throws Problem `layerFile.*`: unreadable, unreadableXml, entities, bomb, locked, noLayer, severalLayers, noRows, nothingDrawn,
 * tooLarge, tooManyRows, tooManyCorners, and unknownSystem when a person has to say the coordinate system.
 */
export async function readLayer(bytes: Uint8Array, mediaType: string, reading: LayerReading): Promise<ReadLayer> {
  if (bytes.byteLength > layerLimits.vectorBytes)
    throw new Problem('layerFile.tooLarge', 413, { most: layerLimits.vectorBytes })
  const { parsed, geoFileFormat, encoding } = await openedGeoFile(bytes, mediaType, rules)
  if (parsed.rows.length === 0) throw new Problem('layerFile.noRows', 422)
  const faults: LayerFault[] = []
  const shapes = parsed.rows.map((row, index) => shapesOf(row, index + 1, faults))
  const system = systemOf(parsed, boundsOf(mostAlike(shapes.flat())), reading, rules)
  const vertexCount = requireFewCorners(shapes.flat())
  const features = parsed.rows.flatMap(({ properties }, index) =>
    inDegrees(shapes[index] ?? [], system, index + 1, faults).map((geometry) => ({
      rowNumber: index + 1,
      shapeKind: kindOf(geometry),
      properties,
      geometry,
    })),
  )
  if (features.length === 0) throw new Problem('layerFile.nothingDrawn', 422, { rows: parsed.rows.length })
  const { letterRepair, isSure } = likelyRepair(parsed.rows.flatMap(({ properties }) => textsOf(properties)))
  faults.push(...lostLetters(parsed.rows, letterRepair))
  return {
    layerFormat: geoFileFormat,
    encoding,
    ...system,
    letterRepair,
    isSureOfLetters: isSure,
    columns: [...new Set(parsed.rows.flatMap(({ properties }) => Object.keys(properties)))],
    vertexCount,
    features,
    faults: faults.sort((a, b) => a.rowNumber - b.rowNumber),
  }
}

function shapesOf({ geometry }: ParsedRow, rowNumber: number, faults: LayerFault[]): readonly Geometry[] {
  const read = looseGeometries(geometry)
  if ('geometries' in read) return read.geometries
  faults.push({
    rowNumber,
    layerFaultKind: read.fault === 'missing' ? 'shapeMissing' : 'shapeBroken',
    given: read.given,
  })
  return []
}

/**
 * What most shapes of a file have in common, degrees or metres: a few strays do not decide where the others are. A shape at
 * 0, 0 is none.
 */
function mostAlike(shapes: readonly Geometry[]): readonly Geometry[] {
  const firsts = shapes.map((shape) => positionsOf(shape).next().value as Position)
  const isDegrees = ([x, y]: Position) => Math.abs(x) <= 180 && Math.abs(y) <= 180
  const standing = firsts.map(([x, y]) => x !== 0 || y !== 0)
  const degrees = firsts.filter((first, index) => standing[index] && isDegrees(first)).length
  const areDegrees = degrees * 2 >= standing.filter(Boolean).length
  return shapes.filter((_, index) => standing[index] && isDegrees(firsts[index] ?? [0, 0]) === areDegrees)
}

function requireFewCorners(shapes: readonly Geometry[]): number {
  let count = 0
  for (const shape of shapes) for (const _ of positionsOf(shape)) count++
  if (count > layerLimits.vertices)
    throw new Problem('layerFile.tooManyCorners', 413, { count, most: layerLimits.vertices })
  return count
}

function inDegrees(shapes: readonly Geometry[], system: FoundSystem, rowNumber: number, faults: LayerFault[]) {
  const move = toWgs84(system.srid)
  if (!move) throw new Problem('layerFile.unknownSystem', 422, { system: `EPSG:${system.srid}` })
  return shapes.flatMap((shape) => {
    const moved = mapPositions(shape, ([x, y]) => move(system.isTurned ? [y, x] : [x, y]))
    const wrong = firstOutside(moved)
    if (!wrong) return [moved]
    const [found] = positionsOf(shape)
    faults.push({ rowNumber, layerFaultKind: 'outsideWorld', given: (found ?? []).join(' ') })
    return []
  })
}

function firstOutside(shape: Geometry) {
  for (const position of positionsOf(shape)) {
    const [lon, lat] = position
    // Negated, so that what is no number is outside too. Beyond 85° the square map has no place.
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) return position
  }
  return undefined
}

function kindOf({ type }: Geometry): ShapeKind {
  return type.endsWith('Point') ? 'point' : type.endsWith('LineString') ? 'line' : 'area'
}

function lostLetters(rows: readonly ParsedRow[], letterRepair: LetterRepair): LayerFault[] {
  return rows.flatMap(({ properties }, index) =>
    Object.entries(properties).flatMap(([field, value]): LayerFault[] =>
      typeof value === 'string' && hasLostLetters(repairedText(value, letterRepair))
        ? [{ rowNumber: index + 1, layerFaultKind: 'lettersLost', field, given: value.slice(0, 80) }]
        : [],
    ),
  )
}
