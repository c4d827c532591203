// The search of a list as a regular expression that PostgreSQL and JavaScript read alike: what `matches` (listing.ts) says,
// for lists that are searched where they are kept. A test holds the two equal.
import { folded } from './listing.ts'

const mark = '[\\u0300-\\u036f]'

/** Latin letters by what they are without marks: `a` → `AaÀàẢả…`. */
const spellings = Map.groupBy(
  [...latin(0x41, 0x5a), ...latin(0x61, 0x7a), ...latin(0xc0, 0x24f), ...latin(0x1e00, 0x1eff)],
  folded,
)

/** What a text must match that has the word; `isPlain`: a word without marks is found in text with any. */
export function searchPattern({ word, isPlain }: { readonly word: string; readonly isPlain: boolean }): string {
  if (isPlain) return [...word].map(withAnyMarks).join('')
  // The last letter has no further mark: `ạ` is not found in `ậ`, however it is written.
  return `${[...word].map(asWritten).join('')}(?!${mark})`
}

function withAnyMarks(letter: string): string {
  const spelled = spellings.get(letter)
  return spelled ? `[${spelled.join('')}]${mark}*` : eitherCase(letter)
}

/** The letter composed, or as the base with its marks that some machines write. */
function asWritten(letter: string): string {
  const taken = letter.normalize('NFD')
  if (taken === letter) return eitherCase(letter)
  const [base = '', ...rest] = taken
  return `(?:${eitherCase(letter)}|${eitherCase(base)}${rest.join('')})`
}

function eitherCase(letter: string): string {
  const upper = letter.toLocaleUpperCase('vi')
  if (upper !== letter && [...upper].length === 1) return `[${letter}${upper}]`
  return letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function latin(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
}
