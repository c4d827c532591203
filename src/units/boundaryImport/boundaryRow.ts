// One row of a file of boundaries, as it was read and measured. Pure.
import type { FileValue } from '../../platform/files/geoFile.ts'
import type { TerritoryKind } from '../unit.ts'

export const boundaryFormats = ['geoJson', 'shapefile', 'geoPackage'] as const
export type BoundaryFormat = (typeof boundaryFormats)[number]

/** `repaired`: it crossed itself and was made sound; the other three cannot be written. */
export const shapeStates = ['sound', 'repaired', 'missing', 'notArea', 'broken', 'outsideCountry'] as const
export type ShapeState = (typeof shapeStates)[number]

export interface BoundaryRow {
  /** From 1, in the order of the file. */
  readonly rowNumber: number
  readonly properties: Readonly<Record<string, FileValue>>
  readonly shapeState: ShapeState
  readonly shapeFault: string | null
  /** Measured on the ellipsoid; null without a shape. */
  readonly areaKm2: number | null
  readonly overlaps: readonly { readonly rowNumber: number; readonly areaHa: number }[]
}

/** A territory of the register that is in force on the day of the import. */
export interface KnownTerritory {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly territoryKind: TerritoryKind
  readonly hasShape: boolean
  readonly isSketch: boolean
  /** Null where there is no shape, or only a sketch. */
  readonly areaKm2: number | null
}
