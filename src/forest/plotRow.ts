// One row of a file of plots read by itself: its 51 values, and what is wrong with them. Nothing is guessed: a value that cannot be
// read is unknown, and said. Pure.
import type { FileValue } from '../platform/files/geoFile.ts'
import { purposeDetailOfCode, purposeOfCode, purposeOfDetail } from './forestPurpose.ts'
import { forestTypeOfCode, forestTypeOfSymbol } from './forestType.ts'
import { frmsColumns, type PlotColumns, type PlotField, plotFields } from './frmsColumns.ts'

type ValueOf<Field extends PlotField> = (typeof frmsColumns)[Field]['kind'] extends 'text' ? string : number
/** Null: the file does not say. A number whose list is the office's own is kept as it came, 0 included. */
export type PlotFacts = { readonly [Field in PlotField]: ValueOf<Field> | null }

/** What keeps a row out of the register until somebody mends it. */
const refusingFaults = [
  'rowTooLarge',
  'rowTooDeep',
  'rowDeleted',
  'codeMissing',
  'notANumber',
  'notWhole',
  'tooLong',
  'typeUnknown',
  'typeDiffers',
  'purposeUnknown',
  'purposeDiffers',
  'plotTwice',
  'areaNegative',
  'shapeMissing',
  'shapeNotArea',
  'shapeMixed',
  'shapeBroken',
  'shapeNoArea',
  'outsideCountry',
] as const
/** What is said and kept as it is. */
const remarkableFaults = [
  'areaMissing',
  'areaDiffers',
  'originDiffers',
  'yearImpossible',
  'nameCut',
  'lettersLost',
  'shapeCrosses',
  'shapeTwice',
] as const
export type PlotFaultCode = (typeof refusingFaults)[number] | (typeof remarkableFaults)[number]

export interface PlotFault {
  readonly code: PlotFaultCode
  readonly field?: PlotField
  /** As it stands in the file; for a shape the place, in its own numbers. */
  readonly given: string
  readonly params?: Readonly<Record<string, string | number>>
}

export const isRefusing = ({ code }: PlotFault): boolean => (refusingFaults as readonly string[]).includes(code)

export interface ReadPlotRow {
  readonly facts: PlotFacts
  readonly faults: readonly PlotFault[]
}

/** `year`: the last one in which a forest may have been planted. */
export function readPlotRow(
  properties: Readonly<Record<string, FileValue>>,
  columns: PlotColumns,
  year: number,
): ReadPlotRow {
  const faults: PlotFault[] = []
  const facts = Object.fromEntries(
    plotFields.map((field) => {
      const column = columns[field]
      const given = column === undefined ? null : (properties[column] ?? null)
      return [field, frmsColumns[field].kind === 'text' ? textOf(field, given, faults) : numberOf(field, given, faults)]
    }),
  ) as unknown as PlotFacts
  faults.push(...codeFaults(facts), ...typeFaults(facts), ...purposeFaults(facts), ...otherFaults(facts, year, faults))
  return { facts, faults }
}

/** Names that FRMS cuts: the whole one is kept here, and cut again only on the way out. */
const cutNames: readonly PlotField[] = ['ownerName', 'contractorName', 'disputantName']

function textOf(field: PlotField, given: FileValue, faults: PlotFault[]): string | null {
  const text = given === null ? '' : String(given).trim()
  if (text === '') return null
  const { width } = frmsColumns[field]
  const length = [...text].length
  if (length > width && !cutNames.includes(field))
    faults.push({ code: 'tooLong', field, given: text.slice(0, 100), params: { length, most: width } })
  // A name that fills its column to the last sign was most likely cut there.
  if (length === width && cutNames.includes(field)) faults.push({ code: 'nameCut', field, given: text })
  return text
}

const plainNumber = /^[-+]?\d+(?:[.,]\d+)?$/
/** As Vietnamese papers write them: `1.234,5`. */
const groupedNumber = /^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/

function numberOf(field: PlotField, given: FileValue, faults: PlotFault[]): number | null {
  if (given === null || given === '') return null
  const text = String(given).trim()
  if (text === '') return null
  const refuse = (code: PlotFaultCode, params?: PlotFault['params']) => {
    faults.push({ code, field, given: text.slice(0, 100), ...(params ? { params } : {}) })
    return null
  }
  const value =
    typeof given === 'number'
      ? given
      : groupedNumber.test(text)
        ? Number(text.replaceAll('.', '').replace(',', '.'))
        : plainNumber.test(text)
          ? Number(text.replace(',', '.'))
          : Number.NaN
  if (!Number.isFinite(value)) return refuse('notANumber')
  const { kind, width, decimals } = frmsColumns[field]
  if (kind === 'integer' && !Number.isInteger(value)) return refuse('notWhole')
  const written = value.toFixed(decimals)
  if (written.length > width) return refuse('tooLong', { length: written.length, most: width })
  return value
}

function codeFaults(facts: PlotFacts): PlotFault[] {
  const codes = ['compartmentCode', 'subcompartmentCode', 'plotCode'] as const
  return codes.filter((field) => facts[field] === null).map((field) => ({ code: 'codeMissing', field, given: '' }))
}

/** 0 in a list of codes means that nothing was entered. */
const entered = (code: number | null) => (code === 0 ? null : code)

function typeFaults(facts: PlotFacts): PlotFault[] {
  const code = entered(facts.forestTypeCode)
  const symbol = facts.forestTypeSymbol
  const byCode = code === null ? undefined : forestTypeOfCode(code)
  const bySymbol = symbol === null ? undefined : forestTypeOfSymbol(symbol)
  const faults: PlotFault[] = []
  if (code !== null && !byCode) faults.push({ code: 'typeUnknown', field: 'forestTypeCode', given: String(code) })
  if (symbol !== null && !bySymbol) faults.push({ code: 'typeUnknown', field: 'forestTypeSymbol', given: symbol })
  if (byCode && bySymbol && byCode !== bySymbol)
    faults.push({
      code: 'typeDiffers',
      field: 'forestTypeSymbol',
      given: symbol ?? '',
      params: { code: byCode.code, symbol: byCode.symbol },
    })
  const type = bySymbol ?? byCode
  const origin = facts.forestOrigin === 1 ? 'natural' : facts.forestOrigin === 2 ? 'planted' : undefined
  if (type && origin && (type.landClass === 'natural' || type.landClass === 'planted') && type.landClass !== origin)
    faults.push({
      code: 'originDiffers',
      field: 'forestOrigin',
      given: String(facts.forestOrigin),
      params: { symbol: type.symbol },
    })
  return faults
}

function purposeFaults(facts: PlotFacts): PlotFault[] {
  const [main, detail] = [entered(facts.forestPurpose), entered(facts.purposeDetailCode)]
  const purpose = main === null ? undefined : purposeOfCode(main)
  const purposeDetail = detail === null ? undefined : purposeDetailOfCode(detail)
  const faults: PlotFault[] = []
  if (main !== null && !purpose) faults.push({ code: 'purposeUnknown', field: 'forestPurpose', given: String(main) })
  if (detail !== null && !purposeDetail)
    faults.push({ code: 'purposeUnknown', field: 'purposeDetailCode', given: String(detail) })
  if (purpose && purposeDetail && purposeOfDetail(purposeDetail) !== purpose)
    faults.push({
      code: 'purposeDiffers',
      field: 'purposeDetailCode',
      given: String(detail),
      params: { purpose: String(main) },
    })
  return faults
}

const firstPlantingYear = 1900

function otherFaults({ bookAreaHa, plantingYear }: PlotFacts, year: number, before: readonly PlotFault[]): PlotFault[] {
  const planted = entered(plantingYear)
  const isUnread = before.some(({ field }) => field === 'bookAreaHa')
  return [
    ...(bookAreaHa !== null && bookAreaHa < 0
      ? [{ code: 'areaNegative', field: 'bookAreaHa', given: String(bookAreaHa) } as const]
      : []),
    ...(!isUnread && (bookAreaHa === null || bookAreaHa === 0)
      ? [{ code: 'areaMissing', field: 'bookAreaHa', given: bookAreaHa === null ? '' : String(bookAreaHa) } as const]
      : []),
    ...(planted !== null && (planted < firstPlantingYear || planted > year)
      ? [{ code: 'yearImpossible', field: 'plantingYear', given: String(planted), params: { most: year } } as const]
      : []),
  ]
}
