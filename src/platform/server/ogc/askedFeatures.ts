// What a map program asks of a collection (OGC 17-069r4 §7.15, 18-058r1 §7): the query of the address made into a question. Pure.
import { fromWgs84, knownSrids, toWgs84, wgs84 } from '../../../geo/coordinateSystem.ts'
import { type Bounds, type Geometry, mapPositions, type Position } from '../../../geo/geometry.ts'
import type { FeatureQuestion } from '../../featureAnswer.ts'
import { badInput, type FieldFault } from '../../problem.ts'
import type { FeatureCollection } from './featureCollection.ts'

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const epsg = (srid: number) => `http://www.opengis.net/def/crs/EPSG/0/${srid}`
/** Those that can be asked for; the first is what comes when none is. */
export const offeredSystems: readonly string[] = [crs84, ...knownSrids.filter((srid) => fromWgs84(srid)).map(epsg)]

export interface AskedFeatures extends FeatureQuestion {
  /** The system of the answer, as it was named. */
  readonly crs: string
}

const usualLimit = 1000
const mostFeatures = 10_000
const known = ['f', 'limit', 'bbox', 'bbox-crs', 'crs', 'datetime', 'after']

/** Throws Problem `input.invalid` naming each parameter that cannot be used: also one that nobody knows (§7.15.6). */
export function askedFeatures(
  query: Readonly<Record<string, unknown>>,
  { filters: filterNames }: Pick<FeatureCollection, 'filters'>,
): AskedFeatures {
  const faults: FieldFault[] = []
  const wrong = (name: string, expected: string, params?: FieldFault['params']) => {
    faults.push({ path: `/${name}`, given: query[name], expected, ...(params ? { params } : {}) })
    return undefined
  }
  const text = (name: string) => {
    const value = query[name]
    return value === undefined ? undefined : typeof value === 'string' ? value : wrong(name, 'string')
  }
  for (const name of Object.keys(query)) if (![...known, ...filterNames].includes(name)) wrong(name, 'notKnown')
  const system = (name: string) => {
    const given = text(name) ?? crs84
    return offeredSystems.includes(given) ? given : (wrong(name, 'enum') ?? crs84)
  }
  const crs = system('crs')
  const bounds = boundsIn(text('bbox'), system('bbox-crs'), () => wrong('bbox', 'bounds'))
  const limit = limitIn(text('limit'), () => wrong('limit', 'integer'))
  const asOf = dayIn(text('datetime'), () => wrong('datetime', 'instant'))
  const after = text('after')
  const filters = Object.fromEntries(filterNames.flatMap((name) => (text(name) ? [[name, text(name) ?? '']] : [])))
  if (faults.length > 0) throw badInput(faults)
  return {
    crs,
    limit,
    ...(bounds ? { bounds } : {}),
    ...(asOf ? { asOf } : {}),
    ...(after ? { after } : {}),
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
  }
}

/** Asked for more than is given at once, the most is given (§7.15.2). */
function limitIn(given: string | undefined, wrong: () => undefined): number {
  if (given === undefined) return usualLimit
  if (!/^\d{1,9}$/.test(given) || Number(given) < 1) return wrong() ?? usualLimit
  return Math.min(Number(given), mostFeatures)
}

/** Four numbers, or six with heights, which are passed over. */
function boundsIn(given: string | undefined, crs: string, wrong: () => undefined): Bounds | undefined {
  if (given === undefined) return undefined
  const numbers = given.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [a, b, c, d] = numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index]) : numbers
  if (![4, 6].includes(numbers.length) || ![a, b, c, d].every(Number.isFinite)) return wrong()
  const [west, south, east, north] = swaps(crs) ? [b, a, d, c] : [a, b, c, d]
  const move = toWgs84(sridOf(crs))
  if (!move || !(Number(west) <= Number(east)) || !(Number(south) <= Number(north))) return wrong()
  // The sides of a box of a grid are bent in degrees: their middles are moved too.
  const steps = [0, 0.5, 1]
  const around = steps.flatMap((u) =>
    steps.map((v) =>
      move([Number(west) + u * (Number(east) - Number(west)), Number(south) + v * (Number(north) - Number(south))]),
    ),
  )
  const [lons, lats] = [around.map(([lon]) => lon), around.map(([, lat]) => lat)]
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}

/** A day or an instant, or an interval that is open at one end or both: its last day. */
function dayIn(given: string | undefined, wrong: () => undefined): string | undefined {
  if (given === undefined) return undefined
  const [first = '', last] = given.split('/')
  const wanted = last === undefined ? first : last === '' || last === '..' ? undefined : last
  if (given.split('/').length > 2) return wrong()
  if (wanted === undefined) return undefined
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(wanted) && !Number.isNaN(Date.parse(wanted))
    ? wanted.slice(0, 10)
    : wrong()
}

const sridOf = (crs: string) => (crs === crs84 ? wgs84 : Number(crs.slice(crs.lastIndexOf('/') + 1)))
/** Degrees of EPSG stand latitude first. */
const swaps = (crs: string) => crs !== crs84 && [wgs84, 4756].includes(sridOf(crs))

/** From degrees into a system that is offered, its axes in their order. */
export function placedIn(crs: string, geometry: Geometry): Geometry {
  if (crs === crs84) return geometry
  const move = fromWgs84(sridOf(crs)) ?? ((position: Position) => position)
  return mapPositions(geometry, (position) => {
    const [x, y] = move(position)
    return swaps(crs) ? [y, x] : [x, y]
  })
}
