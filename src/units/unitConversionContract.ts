// Every command and read of importing the official table of old and new units: opened and looked at first, then written as a
// whole, and undone as a whole.
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
import { administratorOnly, LegalBasis } from './contract.ts'
import {
  conversionFaultCodes,
  conversionFields,
  conversionStates,
  unitConversionStatuses,
} from './unitConversion/unitConversion.ts'

const ProvinceCode = Type.String({ pattern: '^[0-9]{2}$' })

/** Reads an uploaded file of purpose `table`; the register of territories is not touched. */
export const openUnitConversion = commandContract({
  name: 'unitConversion.open',
  input: Type.Object({ fileId: Uuid }),
  output: Recorded,
  permits: administratorOnly,
})

/** Writes the rows that the register lacks; those that are wrong, or that it contradicts, stay out. */
export const writeUnitConversion = commandContract({
  name: 'unitConversion.write',
  input: Type.Object({
    unitConversionId: Uuid,
    /** Of today; null = the whole table. */
    provinceCode: orNull(ProvinceCode),
    /** The first day of the new units, by which instrument. */
    validFrom: IsoDate,
    legalBasis: LegalBasis,
    /** Of provinces that were merged; null = none was. */
    provinceLegalBasis: orNull(LegalBasis),
    /** Since when, and by what, the old units are known that the register lacks; null = it lacks none. */
    knownFrom: orNull(IsoDate),
    knownBasis: orNull(LegalBasis),
  }),
  output: Type.Object({ id: Uuid, created: Type.Integer(), ended: Type.Integer(), successions: Type.Integer() }),
  permits: administratorOnly,
})

/** Takes away what the import made and opens again what it ended; refused while something rests on it. */
export const undoUnitConversion = commandContract({
  name: 'unitConversion.undo',
  input: Type.Object({ unitConversionId: Uuid }),
  output: Recorded,
  permits: administratorOnly,
})

export const UnitConversionRow = Type.Object({
  id: Uuid,
  fileName: Type.String(),
  unitConversionStatus: Type.Enum(unitConversionStatuses),
  rowCount: Type.Integer({ minimum: 0 }),
  /** The day that the heading of the table names. */
  effectiveOn: orNull(IsoDate),
  provinceCode: orNull(Type.String()),
  validFrom: orNull(IsoDate),
  legalBasis: orNull(Type.String()),
  knownFrom: orNull(IsoDate),
  /** What was written; null while nothing is. */
  createdCount: orNull(Type.Integer()),
  endedCount: orNull(Type.Integer()),
  successionCount: orNull(Type.Integer()),
  openedBy: Type.String(),
  openedAt: Instant,
  writtenAt: orNull(Instant),
  undoneAt: orNull(Instant),
})
export type UnitConversionRow = Static<typeof UnitConversionRow>

export const listUnitConversions = readContract({
  name: 'unitConversion.list',
  input: Type.Object({ ...listQuery }),
  output: Page(UnitConversionRow),
  permits: administratorOnly,
})

/** What is judged: which rows, by the register of which days. */
const judging = {
  unitConversionId: Uuid,
  provinceCode: Type.Optional(ProvinceCode),
  validFrom: Type.Optional(IsoDate),
  knownFrom: Type.Optional(IsoDate),
}

const Count = Type.Integer({ minimum: 0 })

/** The trial: what would be written, without writing. */
const Trial = Type.Object({
  /** Units of the three levels that the register lacks: of the new map, and of the old one. */
  newUnits: Count,
  newProvinces: Count,
  oldUnits: Count,
  oldDistricts: Count,
  oldProvinces: Count,
  unchangedUnits: Count,
  ended: Count,
  successions: Count,
  /** Some of the successions are of provinces: their own instrument is asked for. */
  provinceSuccessions: Count,
})
export type Trial = Static<typeof Trial>

export const showUnitConversion = readContract({
  name: 'unitConversion.show',
  input: Type.Object(judging),
  output: Type.Object({
    row: UnitConversionRow,
    /** The provinces of today that the table has, with how many rows. */
    provinces: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), rowCount: Count })),
    /** The day by which the register was asked. */
    on: IsoDate,
    states: Type.Object({ missing: Count, agrees: Count, differs: Count, wrong: Count }),
    /** Units of today by what became of them. */
    outcomes: Type.Object({
      newUnits: Count,
      merged: Count,
      unchanged: Count,
      renamed: Count,
      oldUnits: Count,
      split: Count,
    }),
    trial: Trial,
  }),
  permits: administratorOnly,
})

const ConversionFault = Type.Object({
  code: Type.Enum(conversionFaultCodes),
  field: Type.Enum(conversionFields),
  given: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})

export const JudgedConversionRow = Type.Object({
  fileName: Type.String(),
  rowNumber: Type.Integer({ minimum: 1 }),
  newProvince: Type.String(),
  newName: Type.String(),
  newCode: Type.String(),
  oldName: Type.String(),
  oldCode: Type.String(),
  note: Type.String(),
  oldDistrict: Type.String(),
  oldProvince: Type.String(),
  conversionState: Type.Enum(conversionStates),
  faults: Type.Array(ConversionFault),
})
export type JudgedConversionRow = Static<typeof JudgedConversionRow>

export const listConversionRows = readContract({
  name: 'unitConversion.rows',
  input: Type.Object({
    ...listQuery,
    ...judging,
    conversionState: Type.Optional(Type.Enum(conversionStates)),
    /** Only rows that stay out: wrong, or contradicted by the register. */
    isRejected: Type.Optional(Type.Boolean()),
  }),
  output: Page(JudgedConversionRow),
  permits: administratorOnly,
})
