// The 51 columns of a plot in FRMS, in the order, type and width in which it reads and writes them, and what each is called
// here. FRMS names stand in this file only. Pure.
import { folded } from '../platform/listing.ts'

interface Column {
  /** The name in an FRMS file, at most ten signs, as dBASE allows. */
  readonly frms: string
  /** Other spellings met in files. */
  readonly aliases: readonly string[]
  /** Signs in the file, the decimal point included. */
  readonly width: number
}
const integer = (frms: string, width: number, ...aliases: string[]) =>
  ({ kind: 'integer', frms, width, decimals: 0, aliases }) as const
const decimal = (frms: string, width: number, decimals: number, ...aliases: string[]) =>
  ({ kind: 'decimal', frms, width, decimals, aliases }) as const
const text = (frms: string, width: number, ...aliases: string[]) =>
  ({ kind: 'text', frms, width, decimals: 0, aliases }) as const

/** In file order. What a number means where its list is the office's own is not known here: it is kept as it came. */
export const frmsColumns = {
  rowNumber: integer('tt', 9, 'stt'),
  frmsId: integer('id', 9),
  provinceCode: integer('matinh', 3),
  frmsDistrictCode: integer('mahuyen', 4),
  communeCode: integer('maxa', 5),
  communeName: text('xa', 30, 'tenxa'),
  compartmentCode: text('tk', 5, 'tieukhu'),
  subcompartmentCode: text('khoanh', 5, 'kh'),
  plotCode: text('lo', 10, 'tenlo'),
  parcelCode: integer('thuad', 4, 'thuadat', 'sothua'),
  mapSheet: text('tobando', 5, 'toban', 'soto'),
  placeName: text('ddanh', 50, 'diadanh'),
  bookAreaHa: decimal('dtich', 9, 2, 'dientich', 'dientichha'),
  forestOrigin: integer('nggocr', 2),
  forestTypeSymbol: text('ldlr', 5),
  forestTypeCode: integer('maldlr', 3),
  treeSpecies: text('sldlr', 30, 'loaicay'),
  plantingYear: integer('namtr', 4, 'namtrong'),
  ageClass: integer('captuoi', 2),
  canopyClosure: integer('ktan', 2),
  plantationOrigin: integer('nggocrt', 2),
  hasBecomeForest: integer('thanhrung', 2),
  volumePerHa: decimal('mgo', 7, 2),
  stemsPerHa: decimal('mtn', 9, 3, 'mtr'),
  volumePerPlot: decimal('mgolo', 10, 2),
  stemsPerPlot: decimal('mtnlo', 10, 3, 'mtrlo'),
  siteCondition: integer('lapdia', 2),
  forestPurpose: integer('malr3', 2),
  purposeDetailSymbol: text('mdsd', 5),
  purposeDetailCode: integer('mamdsd', 2),
  ownerTypeCode: integer('dtuong', 2),
  ownerName: text('churung', 50),
  ownerCode: integer('machur', 5),
  disputeStatus: integer('trchap', 2),
  useRightPaper: integer('quyensd', 2),
  useTermYears: integer('thoihansd', 2),
  protectionContractStatus: integer('khoan', 2),
  planningStatus: integer('nqh', 2),
  contractorName: text('nguoink', 30),
  disputantName: text('nguoitrch', 30),
  contractorCode: integer('mangnk', 5),
  disputantCode: integer('mangtrch', 5),
  naturalForestOrigin: integer('ngsinh', 2),
  easting: decimal('kd', 11, 2),
  northing: decimal('vd', 10, 2),
  frmsCapkd: decimal('capkd', 5, 1),
  frmsCapvd: decimal('capvd', 5, 2),
  previousPlotCode: text('locu', 10),
  parcelPositionStatus: integer('vitrithua', 2),
  provinceName: text('tinh', 30),
  frmsDistrictName: text('huyen', 30),
} as const satisfies Record<string, Column>

export type PlotField = keyof typeof frmsColumns
export const plotFields = Object.keys(frmsColumns) as readonly PlotField[]

/** Which column of a file says which field; a field that no column says is left out. */
export type PlotColumns = Readonly<Partial<Record<PlotField, string>>>

const longestInDbase = 10
const bare = (name: string) => folded(name).replace(/[^a-z0-9]/g, '')

/**
 * Guessed by the names that FRMS and offices use, in either case and with or without marks. An own name of FRMS goes before
 * another spelling, and that before one that dBASE cut to ten signs; a column says one field only.
 */
export function guessedPlotColumns(columns: readonly string[]): PlotColumns {
  const byName = new Map<string, string>()
  for (const column of columns) if (!byName.has(bare(column))) byName.set(bare(column), column)
  const guessed: Partial<Record<PlotField, string>> = {}
  const taken = new Set<string>()
  const take = (namesOf: (column: Column) => readonly string[]) => {
    for (const field of plotFields) {
      const found = guessed[field] ? undefined : namesOf(frmsColumns[field]).find((name) => byName.has(name))
      const column = found === undefined ? undefined : byName.get(found)
      if (column === undefined || taken.has(column)) continue
      guessed[field] = column
      taken.add(column)
    }
  }
  take(({ frms }) => [frms])
  take(({ aliases }) => aliases.map(bare))
  take(({ aliases }) => aliases.filter((name) => name.length > longestInDbase).map((name) => bare(name).slice(0, 10)))
  return guessed
}
