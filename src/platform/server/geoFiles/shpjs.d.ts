declare module 'shpjs' {
  /** Geometries in the file's own coordinates, one a record; null where a record has none. */
  export function parseShp(shp: DataView | Uint8Array): (object | null)[]
  /** `encoding`: what stands in the .cpg. */
  export function parseDbf(dbf: DataView | Uint8Array, encoding?: string): Record<string, unknown>[]
}
