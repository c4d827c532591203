// A fact of the register in words: a number whose list is the office's own is shown as the number it is.
import { numberText } from '../../platform/format.ts'
import type { Language } from '../../platform/words.ts'
import { purposeDetailOfCode, purposeOfCode } from '../forestPurpose.ts'
import { forestTypeOfCode } from '../forestType.ts'
import { forestTypeName } from '../forestTypeName.ts'
import { frmsColumns, type PlotField } from '../frmsColumns.ts'
import type { ForestWords } from '../words.ts'

export const fieldLabel = (field: PlotField, { fields }: Pick<ForestWords, 'fields'>): string => {
  const label = fields[field]
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** Numbers that count or name something, not places in a list. */
const plainNumbers: readonly PlotField[] = ['frmsId', 'parcelCode', 'plantingYear', 'useTermYears']

export function factText(
  field: PlotField,
  value: string | number | null,
  words: ForestWords,
  language: Language,
): string {
  if (value === null) return words.plot.unknown
  if (typeof value === 'string') return value
  const type = field === 'forestTypeCode' ? forestTypeOfCode(value) : undefined
  const purpose = field === 'forestPurpose' ? purposeOfCode(value) : undefined
  const detail = field === 'purposeDetailCode' ? purposeDetailOfCode(value) : undefined
  if (type) return `${value}: ${forestTypeName(type, words)}`
  if (purpose) return `${value}: ${words.forestPurpose[purpose]}`
  if (detail) return `${value}: ${words.purposeDetail[detail]}`
  if (frmsColumns[field].kind === 'decimal') return numberText(value, language, frmsColumns[field].decimals)
  return plainNumbers.includes(field) ? String(value) : words.plot.number(value)
}
