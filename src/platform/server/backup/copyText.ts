// Rows in the text form of PostgreSQL's COPY: one line a row, values by tab, \N for null. The same bytes from both databases.
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
}
const meanings: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' }

/** A row as a line with its end; values as PostgreSQL prints them. */
export function copyLine(values: readonly (string | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : escaped(value))).join('\t')}\n`
}

/** The rows of whole lines. */
export function copyRows(text: string): (string | null)[][] {
  if (text === '') return []
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text
  return lines.split('\n').map((line) => line.split('\t').map((value) => (value === '\\N' ? null : meant(value))))
}

function escaped(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: COPY escapes exactly these
  return value.replace(/[\\\n\r\t\u0008\f\v]/g, (character) => escapes[character] ?? character)
}

function meant(value: string): string {
  return value.includes('\\') ? value.replace(/\\(.)/gs, (_, letter: string) => meanings[letter] ?? letter) : value
}
