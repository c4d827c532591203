// The official table of old and new units ("Bảng chuyển đổi ĐVHC"), as it was opened: its columns, its rows. Pure.
import type { TerritoryKind } from '../unit.ts'

export const unitConversionStatuses = ['open', 'written', 'undone'] as const
export type UnitConversionStatus = (typeof unitConversionStatuses)[number]

/** In the order of the official table. */
export const conversionFields = [
  'newProvince',
  'newName',
  'newCode',
  'oldName',
  'oldCode',
  'note',
  'oldDistrict',
  'oldProvince',
] as const
export type ConversionField = (typeof conversionFields)[number]

export interface ConversionRow {
  /** As the spreadsheet counts it, from 1. */
  readonly rowNumber: number
  /** One line each, '' where the cell is empty. */
  readonly cells: Readonly<Record<ConversionField, string>>
}

/** What the note says became of the old unit. */
const conversionNotes = ['whole', 'part', 'unchanged', 'renamed'] as const
export type ConversionNote = (typeof conversionNotes)[number]

/** `agrees`: the register says the same; `missing`: it is to be written; `differs`: it says otherwise; `wrong`: unreadable. */
export const conversionStates = ['missing', 'agrees', 'differs', 'wrong'] as const
export type ConversionState = (typeof conversionStates)[number]

/** Province, what stood between it and the commune before 1/7/2025, commune. */
export type UnitLevel = 1 | 2 | 3

/** A unit as a cell names it. */
export interface NamedUnit {
  readonly level: UnitLevel
  readonly code: string
  /** Without its kind. */
  readonly name: string
  readonly fullName: string
  readonly territoryKind: TerritoryKind
}

const rowFaults = ['cellMissing', 'codeMalformed', 'nameMalformed', 'noteUnknown', 'unchangedDiffers'] as const
const tableFaults = ['codeConflict', 'wholeTwice'] as const
const registerFaults = ['nameDiffers', 'codeTaken', 'endedEarlier', 'restsUpon', 'heirDiffers'] as const
export const conversionFaultCodes = [...rowFaults, ...tableFaults, ...registerFaults] as const
export type ConversionFaultCode = (typeof conversionFaultCodes)[number]

export interface ConversionFault {
  readonly code: ConversionFaultCode
  readonly field: ConversionField
  readonly given: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Whether the register, and not the table, is what stands against the row. */
export function isOfRegister({ code }: Pick<ConversionFault, 'code'>): boolean {
  return (registerFaults as readonly string[]).includes(code)
}
