// A fact of the register in words: a number whose list is the office's own is shown as the number it is. Pure.
import { numberText } from '../platform/format.ts'
import type { Language } from '../platform/words.ts'
import { purposeDetailOfCode, purposeOfCode } from './forestPurpose.ts'
import { forestTypeOfCode } from './forestType.ts'
import { forestTypeName } from './forestTypeName.ts'
import { frmsColumns, type PlotField } from './frmsColumns.ts'
import type { ForestWords } from './words.ts'

export const fieldLabel = (field: PlotField, { fields }: Pick<ForestWords, 'fields'>): string => {
  const label = fields[field]
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** Site conditions 1–6 and origins 1–2, as the public code lists of FRMS have them. */
const siteConditions = ['earth', 'rock', 'saltMarsh', 'acidMarsh', 'freshMarsh', 'sand'] as const
const forestOrigins = ['natural', 'planted'] as const

/** Numbers that count or name something, not places in a list. */
const plainNumbers: readonly PlotField[] = [
  'frmsId',
  'provinceCode',
  'frmsDistrictCode',
  'communeCode',
  'parcelCode',
  'plantingYear',
  'useTermYears',
]

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
  const site = field === 'siteCondition' ? siteConditions[value - 1] : undefined
  const origin = field === 'forestOrigin' ? forestOrigins[value - 1] : undefined
  if (type) return `${value}: ${forestTypeName(type, words)}`
  if (purpose) return `${value}: ${words.forestPurpose[purpose]}`
  if (detail) return `${value}: ${words.purposeDetail[detail]}`
  if (site) return `${value}: ${words.forestType.ground[site]}`
  if (origin) return `${value}: ${words.forestOrigin[origin]}`
  if (frmsColumns[field].kind === 'decimal') return numberText(value, language, frmsColumns[field].decimals)
  return plainNumbers.includes(field) ? String(value) : words.plot.number(value)
}
