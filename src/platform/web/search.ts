// The part of the address after `?`: plain words, as people copy them.

export type Search = Readonly<Record<string, string>>

export function parsedSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text))
}

/** `?a=1&b=2`, without the empty ones; nothing when all are empty. */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `?${text}` : ''
}
