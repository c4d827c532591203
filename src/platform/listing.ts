// Search, order and page of a list that fits in memory. What grows with the evidence is paged by the same rules in the
// database (server/database/pagedList.ts, decision 0046).

export interface ListQuery {
  readonly search?: string
  readonly sort?: string
  readonly direction?: 'asc' | 'desc'
  readonly page?: number
  readonly pageSize?: number
}

export interface Listing<Row> {
  /** The words of a row that a search looks in. */
  words(row: Row): readonly (string | null | undefined)[]
  /** By column: what to order by. Null comes last, whichever the direction: unknown is neither small nor large. */
  readonly sorts: Readonly<Record<string, (row: Row) => string | number | null>>
  readonly first: { readonly sort: string; readonly direction: 'asc' | 'desc' }
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** The page asked for, and how many rows match in all. */
export function listed<Row>(
  rows: readonly Row[],
  query: ListQuery,
  listing: Listing<Row>,
): { rows: Row[]; total: number } {
  const matching = query.search?.trim()
    ? rows.filter((row) => matches(query.search ?? '', listing.words(row)))
    : [...rows]
  const isKnown = Object.hasOwn(listing.sorts, query.sort ?? '')
  const sort = isKnown ? (query.sort ?? '') : listing.first.sort
  const direction = query.direction ?? (isKnown ? 'asc' : listing.first.direction)
  const key = listing.sorts[sort]
  if (key) matching.sort((a, b) => compared(key(a), key(b), direction === 'desc' ? -1 : 1))
  const pageSize = query.pageSize ?? 50
  const from = ((query.page ?? 1) - 1) * pageSize
  return { rows: matching.slice(from, from + pageSize), total: matching.length }
}

/** Every word of the search occurs: with its marks where the search has marks, without where it has none. */
export function matches(search: string, words: readonly (string | null | undefined)[]): boolean {
  const text = words.filter(Boolean).join(' ').normalize('NFC').toLocaleLowerCase('vi')
  const plain = folded(text)
  return searchedWords(search).every(({ word, isPlain }) => (isPlain ? plain : text).includes(word))
}

/** The words of a search; one without marks looks in texts without marks. */
export function searchedWords(search: string): readonly { readonly word: string; readonly isPlain: boolean }[] {
  const words = search.normalize('NFC').toLocaleLowerCase('vi').split(/\s+/).filter(Boolean)
  return words.map((word) => ({ word, isPlain: folded(word) === word }))
}

export interface TextPiece {
  readonly text: string
  readonly isFound: boolean
}

/** Where the word is found in the text, by letters of the NFC text: where it begins a word of the text, or else anywhere. */
function placesOf(text: string, { word, isPlain }: { readonly word: string; readonly isPlain: boolean }) {
  // Each letter by itself, so that a place in the folded text is the same place in the other.
  const letters = [...text.normalize('NFC')].map((letter) => letter.toLocaleLowerCase('vi'))
  const within = isPlain ? letters.map((letter) => [...folded(letter)][0] ?? ' ') : letters
  const wanted = [...word]
  const all = within.flatMap((_, at) => (wanted.every((letter, index) => within[at + index] === letter) ? [at] : []))
  const atStart = all.filter((at) => at === 0 || !/[\p{L}\p{N}]/u.test(within[at - 1] ?? ''))
  // `huong` is in `Hương` before it is in `phường`.
  return { places: atStart.length > 0 ? atStart : all, beginsWord: atStart.length > 0, length: wanted.length }
}

/** As `matches`, and every word of the search begins a word of the texts: for long texts, in which every syllable is somewhere. */
export function matchesWords(search: string, texts: readonly string[]): boolean {
  return searchedWords(search).every((word) => texts.some((text) => placesOf(text, word).beginsWord))
}

/** The text in pieces, what is found of the search marked; one unmarked piece when nothing is. */
export function foundPieces(text: string, search: string): readonly TextPiece[] {
  const letters = [...text.normalize('NFC')]
  const isFound = letters.map(() => false)
  for (const word of searchedWords(search)) {
    const { places, length } = placesOf(text, word)
    for (const at of places) isFound.fill(true, at, at + length)
  }
  const pieces: { text: string; isFound: boolean }[] = []
  for (const [index, letter] of letters.entries()) {
    const last = pieces.at(-1)
    if (last && last.isFound === isFound[index]) last.text += letter
    else pieces.push({ text: letter, isFound: isFound[index] ?? false })
  }
  return pieces.length > 0 ? pieces : [{ text: '', isFound: false }]
}

/** Lower case without Vietnamese marks: `Hương Vân` → `huong van`. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

function compared(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign
  return collator.compare(String(a), String(b)) * sign
}
