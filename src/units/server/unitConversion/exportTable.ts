// The rows of the table of old and new units as a file: as they stand there, and for those that stay out which cell and why.
import type { ExportTable } from '../../../platform/server/feature.ts'
import { type ConversionWords, conversionWords } from '../../unitConversion/words.ts'
import type { JudgedConversionRow } from '../../unitConversionContract.ts'

export const conversionRowTable: ExportTable = (language) => {
  const words: ConversionWords = conversionWords[language]
  const { columns } = words.screen
  const ofFaults = (text: (fault: JudgedConversionRow['faults'][number]) => string) => (row: JudgedConversionRow) =>
    row.faults.map(text).join('; ') || null
  return {
    fileName: { head: columns.fileName, cell: (row: JudgedConversionRow) => row.fileName },
    rowNumber: { head: columns.rowNumber, cell: (row: JudgedConversionRow) => row.rowNumber },
    newProvince: { head: words.field.newProvince, cell: (row: JudgedConversionRow) => row.newProvince },
    newName: { head: words.field.newName, cell: (row: JudgedConversionRow) => row.newName },
    newCode: { head: words.field.newCode, cell: (row: JudgedConversionRow) => row.newCode },
    oldName: { head: words.field.oldName, cell: (row: JudgedConversionRow) => row.oldName },
    oldCode: { head: words.field.oldCode, cell: (row: JudgedConversionRow) => row.oldCode },
    note: { head: words.field.note, cell: (row: JudgedConversionRow) => row.note },
    oldDistrict: { head: words.field.oldDistrict, cell: (row: JudgedConversionRow) => row.oldDistrict },
    oldProvince: { head: words.field.oldProvince, cell: (row: JudgedConversionRow) => row.oldProvince },
    conversionState: {
      head: columns.conversionState,
      cell: (row: JudgedConversionRow) => words.state[row.conversionState],
    },
    fault: { head: columns.fault, cell: ofFaults(({ field }) => words.field[field]) },
    given: { head: columns.given, cell: ofFaults(({ given }) => given) },
    expected: { head: columns.expected, cell: ofFaults(({ code, params }) => words.faults[code](params)) },
  }
}
