// Every command and read of importing a file of plots: opened and looked at first, then written as a whole, and undone as a whole.
// Reading, writing and taking back go on in the background, with progress, and can be stopped (decision 0050).
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { letterRepairs } from '../platform/letterRepair.ts'
import { landClasses } from './forestType.ts'
import { type PlotColumns, plotFields } from './frmsColumns.ts'
import { elsewhereChoices, plotImportStatuses, plotMatches } from './plotImport/plotImport.ts'
import type { PlotFault } from './plotRow.ts'

/** Whoever keeps the register. */
const whoImports = { stationHead: 'all' } as const

/** Which column of the file says what. */
const Columns = Type.Unsafe<PlotColumns>(
  Type.Object(Object.fromEntries(plotFields.map((field) => [field, Type.Optional(Type.String({ maxLength: 100 }))]))),
)

/** Reads an uploaded file of purpose `layer` in the background. What is given goes before what is found in the file. */
export const openPlotImport = commandContract({
  name: 'plotImport.open',
  input: Type.Object({
    fileId: Uuid,
    srid: Type.Optional(Type.Integer({ minimum: 1000, maximum: 999_999 })),
    letterRepair: Type.Optional(Type.Enum(letterRepairs)),
    columns: Type.Optional(Columns),
  }),
  output: Recorded,
  permits: whoImports,
})

/** Writes, in the background, every row that is not refused and that the register does not hold as it is. */
export const writePlotImport = commandContract({
  name: 'plotImport.write',
  input: Type.Object({
    plotImportId: Uuid,
    /** The day from which the plots are so. */
    validFrom: IsoDate,
    source: Type.String({ minLength: 3, maxLength: 300 }),
    reason: Type.Optional(Reason),
    elsewhere: Type.Enum(elsewhereChoices),
  }),
  output: Recorded,
  permits: whoImports,
})

/** Stops reading or writing; what was written of it is taken back. */
export const cancelPlotImport = commandContract({
  name: 'plotImport.cancel',
  input: Type.Object({ plotImportId: Uuid }),
  output: Recorded,
  permits: whoImports,
})

/** Takes back in the background what was written; refused when something was recorded of these plots since. */
export const undoPlotImport = commandContract({
  name: 'plotImport.undo',
  input: Type.Object({ plotImportId: Uuid }),
  output: Recorded,
  permits: whoImports,
})

const Count = Type.Integer({ minimum: 0 })

export const PlotImportRow = Type.Object({
  id: Uuid,
  fileName: Type.String(),
  plotImportStatus: Type.Enum(plotImportStatuses),
  rowCount: Count,
  /** Of the step under way. */
  rowsDone: Count,
  /** Versions in the register; null while nothing is. */
  writtenCount: orNull(Count),
  validFrom: orNull(IsoDate),
  source: orNull(Type.String()),
  openedBy: Type.String(),
  openedAt: Instant,
  writtenAt: orNull(Instant),
  undoneAt: orNull(Instant),
})
export type PlotImportRow = Static<typeof PlotImportRow>

export const listPlotImports = readContract({
  name: 'plotImport.list',
  input: Type.Object({ ...listQuery }),
  output: Page(PlotImportRow),
  permits: whoImports,
})

/** What the file turned out to be. */
const Found = Type.Object({
  geoFileFormat: Type.String(),
  encoding: Type.String(),
  letterRepair: Type.Enum(letterRepairs),
  isSureOfLetters: Type.Boolean(),
  srid: Type.Integer(),
  sridFrom: Type.Enum(['file', 'person', 'range']),
  /** X and Y stood the other way round. */
  isTurned: Type.Boolean(),
  fileColumns: Type.Array(Type.String()),
  columns: Columns,
})
export type FoundInFile = Static<typeof Found>

const Sum = Type.Object({ plots: Count, bookAreaHa: orNull(Type.Number()), geodesicAreaHa: Type.Number() })

export const showPlotImport = readContract({
  name: 'plotImport.show',
  input: Type.Object({ plotImportId: Uuid }),
  output: Type.Object({
    row: PlotImportRow,
    fileId: Uuid,
    /** Why it could not be read or, open again, not be written. */
    problem: orNull(Type.Object({ code: Type.String(), params: Type.Record(Type.String(), Type.Unknown()) })),
    found: orNull(Found),
    /** How many rows the step under way has in all, or the next one would have. */
    stepRows: Count,
    refused: Count,
    /** The refused rows in parts that one file holds, by the numbers of their first and last row. */
    refusedParts: Type.Array(Type.Object({ rows: Count, fromRow: Type.Integer(), toRow: Type.Integer() })),
    /** Not refused, with something to look at. */
    remarkable: Count,
    /** How many rows have each fault. */
    faults: Type.Record(Type.String(), Count),
    matches: Type.Record(Type.String(), Count),
    /** By kind of land: what the file says, and what the register says now of the compartments of the file. */
    sums: Type.Array(
      Type.Object({ landClass: orNull(Type.Enum(landClasses)), file: orNull(Sum), register: orNull(Sum) }),
    ),
    /** Plots that the register has in these compartments and the file lacks: they stay as they are. */
    missing: Count,
    /** West, south, east, north of what is not refused. */
    bounds: orNull(Type.Array(Type.Number())),
    /** Some of the outlines, simplified, for the map. */
    outlines: Type.Array(Type.Object({ rowNumber: Type.Integer(), isRefused: Type.Boolean(), shape: Type.Any() })),
  }),
  permits: whoImports,
})

const Fault = Type.Unsafe<PlotFault>(
  Type.Object({
    code: Type.String(),
    field: Type.Optional(Type.Enum(plotFields)),
    given: Type.String(),
    params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  }),
)

export const ImportedPlotRow = Type.Object({
  id: Uuid,
  rowNumber: Type.Integer({ minimum: 1 }),
  compartmentCode: orNull(Type.String()),
  subcompartmentCode: orNull(Type.String()),
  plotCode: orNull(Type.String()),
  forestType: orNull(Type.Integer()),
  bookAreaHa: orNull(Type.Number()),
  geodesicAreaHa: orNull(Type.Number()),
  isRefused: Type.Boolean(),
  plotMatch: orNull(Type.Enum(plotMatches)),
  plotId: orNull(Uuid),
  faults: Type.Array(Fault),
})
export type ImportedPlotRow = Static<typeof ImportedPlotRow>

export const listImportedPlots = readContract({
  name: 'plotImport.rows',
  input: Type.Object({
    ...listQuery,
    plotImportId: Uuid,
    isRefused: Type.Optional(Type.Boolean()),
    faultCode: Type.Optional(Type.String({ maxLength: 40 })),
    plotMatch: Type.Optional(Type.Enum(plotMatches)),
    fromRow: Type.Optional(Type.Integer({ minimum: 0 })),
    toRow: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
  output: Page(ImportedPlotRow),
  permits: whoImports,
})
