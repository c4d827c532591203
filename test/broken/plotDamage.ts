// Three good plots as a file, and how one of them, or the file, is damaged.
import { type Corner, type DrawnRow, geoJsonFile, shapefileZip, square, zipFile } from '../support/boundaryFiles.ts'
import { partsOf } from './shapefileDamage.ts'

export interface PlotDamage {
  readonly kind: string
  readonly bytes: () => Uint8Array
  /** The whole file is refused, by this code. */
  readonly file?: string
  /** Codes of the faults of row 2; left out: every row is good. */
  readonly row?: string
  /** Of those codes none keeps the row out. */
  readonly isKept?: boolean
}

export const megabyte = 1024 * 1024
export const field = (index: number): Corner[] => square(107.4 + index * 0.01, 16.3, 0.002)
const facts = (lo: string): DrawnRow['properties'] => ({
  ...{ tk: '67', khoanh: '3', lo, dtich: 4.75, ldlr: 'RTG', maldlr: 60, malr3: 3, mamdsd: 9, ddanh: 'Đồi Ông Ngãi' },
})
export const good: readonly DrawnRow[] = [0, 1, 2].map((index) => ({
  properties: facts(`${index + 1}`),
  parts: [[field(index)]],
}))
export const withRow = (
  properties: DrawnRow['properties'],
  parts: DrawnRow['parts'] = [[field(1)]],
): readonly DrawnRow[] =>
  good.map((row, index) => (index === 1 ? { properties: { ...row.properties, ...properties }, parts } : row))

type Feature = { properties: Record<string, unknown>; geometry: unknown }
const collection = (): { type: string; features: Feature[] } => JSON.parse(geoJsonFile(good).toString())
/** GeoJSON whose second feature is changed, or, as text, replaced. */
export function geoJson(change: (feature: Feature) => unknown, retell = (text: string) => text): () => Uint8Array {
  return () => {
    const whole = collection()
    const changed = { ...whole, features: whole.features.map((each, index) => (index === 1 ? change(each) : each)) }
    return Buffer.from(retell(JSON.stringify(changed)))
  }
}
export const shaped = (geometry: unknown) => geoJson((feature) => ({ ...feature, geometry }))
export const polygon = (...rings: readonly (readonly Corner[])[]) => ({ type: 'Polygon', coordinates: rings })

/** The parts of the good Shapefile, one of them changed. */
export function shapefile(
  change: (parts: Record<string, Buffer>) => Record<string, Uint8Array | undefined>,
): () => Uint8Array {
  return () => {
    const parts = partsOf(shapefileZip(good))
    const changed = Object.entries({ ...parts, ...change(parts) })
    return zipFile(Object.fromEntries(changed.filter((part): part is [string, Uint8Array] => part[1] !== undefined)))
  }
}
export const [shp, shx, dbf] = ['layer/units.shp', 'layer/units.shx', 'layer/units.dbf']
export const patched = (part: string, patch: (bytes: Buffer) => void) =>
  shapefile((parts) => {
    const bytes = Buffer.from(parts[part] as Buffer)
    patch(bytes)
    return { [part]: bytes }
  })
/** Where the second record of the .shp begins: the first has a square of five corners. */
export const second = 100 + 8 + 44 + 4 + 5 * 16
