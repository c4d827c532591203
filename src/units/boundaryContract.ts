// Every command and read of importing territories with their boundaries from a file: opened and looked at first, then
// written as a whole, and undone as a whole.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { boundaryImportStatuses } from './boundaryImport/boundaryImport.ts'
import { boundaryFormats, shapeStates } from './boundaryImport/boundaryRow.ts'
import { administratorOnly, LegalBasis, Name } from './contract.ts'
import { territoryKinds } from './unit.ts'

/** Reads an uploaded file of purpose `boundaries`; the register of territories is not touched. `srid`: when the file does not say. */
export const openBoundaryImport = commandContract({
  name: 'boundaryImport.open',
  input: Type.Object({ fileId: Uuid, srid: Type.Optional(Type.Integer({ minimum: 1000, maximum: 999999 })) }),
  output: Recorded,
  permits: administratorOnly,
})

/** Which column of the file says what; null = none does. */
export const BoundaryColumns = Type.Object({
  code: orNull(Type.String()),
  name: orNull(Type.String()),
  areaKm2: orNull(Type.String()),
})
export type BoundaryColumns = Static<typeof BoundaryColumns>

/** What a person decided about one row, over what was found by itself. */
export const RowDecision = Type.Object({
  rowNumber: Type.Integer({ minimum: 1 }),
  isLeftOut: Type.Optional(Type.Boolean()),
  /** What was to be looked at was looked at. */
  isAccepted: Type.Optional(Type.Boolean()),
  /** The territory it is, chosen by hand; null = a new one. */
  territoryId: Type.Optional(orNull(Uuid)),
  code: Type.Optional(Type.String({ pattern: '^[0-9]{2,5}$' })),
  name: Type.Optional(Name),
  territoryKind: Type.Optional(Type.Enum(territoryKinds)),
})
export type RowDecision = Static<typeof RowDecision>

/** Writes the rows that are ready; refuses nothing silently: every other row must be left out or not ready by its own fault. */
export const importTerritories = commandContract({
  name: 'territory.import',
  input: Type.Object({
    boundaryImportId: Uuid,
    /** The day on which codes and names are looked up; new territories are valid from it. */
    validFrom: IsoDate,
    legalBasis: LegalBasis,
    columns: BoundaryColumns,
    /** The territory that new ones are part of. */
    parentId: orNull(Uuid),
    decisions: Type.Array(RowDecision, { maxItems: 20_000 }),
  }),
  output: Type.Object({ id: Uuid, written: Type.Integer(), created: Type.Integer() }),
  permits: administratorOnly,
})

/** Puts back every boundary as it was and takes away the territories that the import made. */
export const undoTerritoryImport = commandContract({
  name: 'territory.undoImport',
  input: Type.Object({ boundaryImportId: Uuid }),
  output: Recorded,
  permits: administratorOnly,
})

export const BoundaryImportRow = Type.Object({
  id: Uuid,
  fileName: Type.String(),
  boundaryFormat: Type.Enum(boundaryFormats),
  boundaryImportStatus: Type.Enum(boundaryImportStatuses),
  rowCount: Type.Integer({ minimum: 0 }),
  /** Rows written; null while nothing is. */
  writtenCount: orNull(Type.Integer()),
  legalBasis: orNull(Type.String()),
  validFrom: orNull(IsoDate),
  openedBy: Type.String(),
  openedAt: Instant,
  writtenAt: orNull(Instant),
  undoneAt: orNull(Instant),
})
export type BoundaryImportRow = Static<typeof BoundaryImportRow>

export const listBoundaryImports = readContract({
  name: 'boundaryImport.list',
  input: Type.Object({ ...listQuery }),
  output: Page(BoundaryImportRow),
  permits: administratorOnly,
})

const FileValue = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])

/** One row of the file as it was read, with what was measured. */
const BoundaryRow = Type.Object({
  rowNumber: Type.Integer({ minimum: 1 }),
  properties: Type.Record(Type.String(), FileValue),
  shapeState: Type.Enum(shapeStates),
  /** Where and why the shape was not sound, as PostGIS says it. */
  shapeFault: orNull(Type.String()),
  areaKm2: orNull(Type.Number()),
  /** West, south, east, north. */
  bounds: orNull(Type.Array(Type.Number())),
  /** Other rows that this one covers in part. */
  overlaps: Type.Array(Type.Object({ rowNumber: Type.Integer(), areaHa: Type.Number() })),
  /** Simplified for the map. */
  shape: orNull(Type.Any()),
  /** The territory that has this boundary since it was written. */
  territoryId: orNull(Uuid),
})

/** A territory in force on the day asked, as a row may be matched to it. */
const KnownTerritory = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: Type.String(),
  fullName: Type.String(),
  territoryKind: Type.Enum(territoryKinds),
  parentId: orNull(Uuid),
  hasShape: Type.Boolean(),
  isSketch: Type.Boolean(),
  areaKm2: orNull(Type.Number()),
})

export const showBoundaryImport = readContract({
  name: 'boundaryImport.show',
  input: Type.Object({ boundaryImportId: Uuid, on: IsoDate }),
  output: Type.Object({
    row: BoundaryImportRow,
    fileId: Uuid,
    srid: Type.Integer(),
    /** How the coordinate system is known. */
    sridFrom: Type.Enum(['file', 'person', 'range']),
    /** X and Y stood the other way round, as Vietnamese papers write them. */
    isTurned: Type.Boolean(),
    /** Texts were in the old TCVN3 letters and were turned into Unicode. */
    isTcvn3: Type.Boolean(),
    columns: Type.Array(Type.String()),
    rows: Type.Array(BoundaryRow),
    territories: Type.Array(KnownTerritory),
  }),
  permits: administratorOnly,
})
