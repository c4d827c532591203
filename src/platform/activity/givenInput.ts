// What a book of acts may keep of an input: which records, days and kinds it was about, never words that somebody typed.

const plain = /^([0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d|[a-z][A-Za-z0-9]{0,39}|\d+)$/

/** The input without free text: such a value is `…`. Nested parts are kept the same way, long lists by their length. */
export function givenInput(input: unknown): unknown {
  if (typeof input === 'string') return plain.test(input) ? input : '…'
  if (Array.isArray(input)) return input.length > 5 ? `[${input.length}]` : input.map(givenInput)
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, key === 'search' ? '…' : givenInput(value)]),
  )
}
