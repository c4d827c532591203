// How numbers and dates are written inside official documents (Decree 30/2020/NĐ-CP, Annex I; domain/report.md 2.2).
// Screens use ../format.ts: there a hard space stands before %, here none.
import { numberText } from '../format.ts'
import { vi } from './vi.ts'

/** Half away from zero at `digits` decimals, free of binary noise: 38.45 → 38.5, 1.005 → 1.01. */
export function roundedHalfUp(value: number, digits: number): number {
  const scale = 10 ** digits
  const scaled = Math.abs(value) * scale
  return (Math.sign(value) * Math.floor(scaled + 0.5 + Math.max(1, scaled) * 1e-12)) / scale
}

/** 1.234,56 */
export const officialNumber = (value: number, digits = 0) => numberText(roundedHalfUp(value, digits), 'vi', digits)

/** 38,5% and 100%: one decimal, a trailing ",0" dropped, no space. `percent` is 38.46…, not 0.3846… */
export function officialPercent(percent: number): string {
  const rounded = roundedHalfUp(percent, 1)
  return `${officialNumber(rounded, Number.isInteger(rounded) ? 0 : 1)}%`
}

/** Decimals by unit of measure; counted things have none. */
const decimals: Readonly<Record<string, number>> = {
  hectare: 2,
  ha: 2,
  cubicMetre: 3,
  'm³': 3,
  kilometre: 1,
  km: 1,
  hour: 1,
  day: 1,
  percent: 1,
  '%': 1,
  millionDong: 1,
  tonne: 2,
  tonneCo2e: 2,
}
const isMeasured = (unitOfMeasure: string) => unitOfMeasure in decimals
export const decimalsOf = (unitOfMeasure: string) => decimals[unitOfMeasure] ?? 0

/** A quantity without its unit: 01 … 09 for counted things, 2 decimals for ha, 3 for m³, 38,5% for rates. */
export function officialQuantity(value: number, unitOfMeasure: string): string {
  if (unitOfMeasure === 'percent' || unitOfMeasure === '%') return officialPercent(value)
  if (isMeasured(unitOfMeasure)) return officialNumber(value, decimalsOf(unitOfMeasure))
  if (!Number.isInteger(value)) return officialNumber(value, 1)
  return value >= 1 && value <= 9 ? `0${value}` : officialNumber(value)
}

/** `2026-01-05` → ngày 05 tháng 01 năm 2026; `2026-06-19` → ngày 19 tháng 6 năm 2026. */
export function officialDate(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  return vi.date(day, Number(month) <= 2 ? month : String(Number(month)), year)
}

/** `2025-07-01` → 01/7/2025: the same zeros as in words. */
export function officialShortDate(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}

/** A date still open: the clerk writes it when the document is issued. */
export const openDate = (year: number) => vi.date('…', '…', String(year))

/** 7 → 07; an unknown number is left open for the clerk. */
export const documentNumberText = (number: number | undefined) =>
  number === undefined ? '…' : String(number).padStart(2, '0')

/** 4 → IV */
export function romanNumeral(number: number): string {
  const signs: readonly [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let text = ''
  for (const [worth, sign] of signs)
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  return text
}
