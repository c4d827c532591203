// Dates as people and spreadsheets write them. Two digits of a year are asked about, never guessed.
export interface TypedDate {
  readonly date?: string
  readonly code?: 'dateUnknown' | 'dateAsked'
  readonly suggestion?: string
}

/** Serial 1 of Excel is 1 January 1900, and it believes in a 29 February of that year: from March on, days since 30/12/1899. */
const serialZero = Date.UTC(1899, 11, 30)
/** 1 January 1955 to 31 December 2100: other numbers are no date that anybody enters here. */
const serials = { first: 20_090, last: 73_415 }

/** `dd/mm/yyyy` (also with - or .), `yyyy-mm-dd`, the serial number of Excel; `d-m-yy` is asked back with what it may mean. */
export function typedDate(text: string): TypedDate {
  const given = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d\d:\d\d.*)?$/.exec(given)
  if (iso) return calendar(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(given)
  if (local) return calendar(Number(local[3]), Number(local[2]), Number(local[1]))
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(given)
  if (short) {
    const { date } = calendar(2000 + Number(short[3]), Number(short[2]), Number(short[1]))
    return date ? { code: 'dateAsked', suggestion: date } : { code: 'dateUnknown' }
  }
  if (/^\d{5}(\.\d+)?$/.test(given)) {
    const serial = Math.floor(Number(given))
    if (serial >= serials.first && serial <= serials.last)
      return { date: new Date(serialZero + serial * 86_400_000).toISOString().slice(0, 10) }
  }
  return { code: 'dateUnknown' }
}

function calendar(year: number, month: number, day: number): TypedDate {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? { date: date.toISOString().slice(0, 10) } : { code: 'dateUnknown' }
}
