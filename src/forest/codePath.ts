// A search that names plots by their numbers, in the forms people type: "TK 67 K 3 lô 12", "67/3/12", "tk67 khoảnh 3". Pure.
import { codePathWords } from './codePathWords.ts'

export interface CodePath {
  readonly compartmentCode?: string
  readonly subcompartmentCode?: string
  readonly plotCode?: string
}

/** A number, perhaps with letters: `12`, `12a`, `B3`. */
const code = String.raw`([a-z]?\d+[a-z0-9.]*)`
const begins = String.raw`(?<![\p{L}\p{N}])`
const ends = String.raw`(?![\p{L}\p{N}])`
const named = (words: readonly string[]) =>
  new RegExp(`${begins}(?:${words.join('|').replaceAll(' ', '\\s*')})[\\s.:]*${code}${ends}`, 'iu')
const compartment = named(codePathWords.compartment)
const subcompartment = named(codePathWords.subcompartment)
const plot = named(codePathWords.plot)
const slashed = new RegExp(`${begins}${code}\\s*/\\s*${code}(?:\\s*/\\s*${code})?${ends}`, 'iu')

/** The numbers that a search names, and the other words of it. */
export function codePathIn(search: string): { readonly path: CodePath; readonly rest: string } {
  let rest = search.normalize('NFC')
  const take = (pattern: RegExp) => {
    const found = pattern.exec(rest)
    if (!found) return []
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    return found.slice(1).map((each) => each?.toLowerCase())
  }
  const [first, second, third] = take(slashed)
  const [compartmentCode = first] = take(compartment)
  const [subcompartmentCode = second] = take(subcompartment)
  const [plotCode = third] = take(plot)
  return {
    path: {
      ...(compartmentCode ? { compartmentCode } : {}),
      ...(subcompartmentCode ? { subcompartmentCode } : {}),
      ...(plotCode ? { plotCode } : {}),
    },
    rest: rest.replace(/[\s,;]+/g, ' ').trim(),
  }
}
