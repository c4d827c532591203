declare module 'shpjs' {
  /** Geometries in the file's own coordinates, one a record; null where a record has none. */
  export function parseShp(shp: DataView | Uint8Array): (object | null)[]
}
