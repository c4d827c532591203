// Numbers, dates and places as Vietnamese offices write them (or English readers, by language). Pure; runs anywhere.
import type { Language } from './words.ts'

/** U+00A0: a number is not torn from its unit. */
export const hardSpace = '\u00A0'
const locales = { vi: 'vi-VN', en: 'en-GB' } as const

/** 1.234,56; with a true minus. `digits` decimals exactly, or none for whole numbers. */
export function numberText(value: number, language: Language = 'vi', digits = 0): string {
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−')
}

/** 17,4 % */
export const percentText = (ratio: number, language: Language = 'vi', digits = 1) =>
  `${numberText(ratio * 100, language, digits)}${hardSpace}%`

/** 118,40 ha */
export const hectaresText = (areaHa: number, language: Language = 'vi') =>
  `${numberText(areaHa, language, 2)}${hardSpace}ha`

/** 341.500.000 đồng */
export const moneyText = (amountDong: number, language: Language = 'vi') =>
  `${numberText(amountDong, language)}${hardSpace}${language === 'vi' ? '\u0111\u1ed3ng' : 'VND'}`

/** `2026-06-19` → 19/06/2026; in both languages the same, as the office writes it. */
export function dateText(isoDate: string): string {
  const [year, month, day] = isoDate.slice(0, 10).split('-')
  return `${day}/${month}/${year}`
}

/** 19/06 */
export const dayText = (isoDate: string) => dateText(isoDate).slice(0, 5)

/** 01/01–19/06/2026, or with both years where they differ. */
export function dateRangeText(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4) ? `${dayText(from)}–${dateText(to)}` : `${dateText(from)}–${dateText(to)}`
}

const zone = 'Asia/Ho_Chi_Minh'
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone })

/** The calendar date in the office, `YYYY-MM-DD`, of an instant. */
export const dateOfInstant = (instant: string | Date) => calendar.format(new Date(instant))
/** 07:40 */
export const timeText = (instant: string | Date) => clock.format(new Date(instant))
/** 19/06/2026, 07:40 */
export const instantText = (instant: string | Date) => `${dateText(dateOfInstant(instant))}, ${timeText(instant)}`

/** Whole days from one calendar date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The calendar date so many days after another; before it with a negative number. */
export const dayAfter = (isoDate: string, days = 1): string =>
  new Date(Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** `2026-06-19` → Thứ Sáu, 19/06/2026 */
export function longDateText(isoDate: string, language: Language = 'vi'): string {
  const weekday = new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  )
  const words =
    language === 'vi' ? weekday.replace(/(^|\s)(\p{L})/gu, (found) => found.toLocaleUpperCase('vi')) : weekday
  return `${words}, ${dateText(isoDate)}`
}

/** 41,6 MB */
export function bytesText(bytes: number, language: Language = 'vi'): string {
  if (bytes < 1000) return `${bytes}${hardSpace}B`
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']
  return `${numberText(size, language, size < 100 ? 1 : 0)}${hardSpace}${unit}`
}

/**
 * A number as people type it: `1.234,56` and `1234,56` in Vietnamese, `1,234.56` in English. Undefined when it is none:
 * a grouping mark counts only before exactly three digits.
 */
export function numberOf(text: string, language: Language = 'vi'): number | undefined {
  const [group, point] = language === 'vi' ? ['\\.', ','] : [',', '\\.']
  const plain = text.trim().replace('−', '-').replace(/\s/g, '')
  const pattern = new RegExp(`^-?(\\d{1,3}(${group}\\d{3})+|\\d+)(${point}\\d+)?$`)
  if (!pattern.test(plain)) return undefined
  return Number(plain.replace(new RegExp(group, 'g'), '').replace(',', '.'))
}

/** `19/6/2026`, `19-06-2026`, `190626` or `19062026` → `2026-06-19`; undefined when there is no such day. */
export function dateOf(text: string): string | undefined {
  const parts =
    /^\s*(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4}|\d{2})\s*$/.exec(text)
  if (!parts) return undefined
  const [, day = '', month = '', shortYear = ''] = parts
  const year = shortYear.length === 2 ? `20${shortYear}` : shortYear
  const isoDate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const there = new Date(`${isoDate}T00:00:00Z`)
  return Number.isNaN(there.valueOf()) || there.toISOString().slice(0, 10) !== isoDate ? undefined : isoDate
}
