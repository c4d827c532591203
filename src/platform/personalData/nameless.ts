// A kept entry without the person in it: what they were called becomes a mark, everything else stays.

/** Keys that hold what somebody is called or reached by. */
const naming = new Set(['name', 'personName', 'telephone', 'userName', 'emailAddress'])

export interface Erasing {
  readonly ids: readonly string[]
  readonly texts: readonly string[]
  readonly alias: string
}

/** Whether an entry is about the person: by its own id, or by an id that it names at its top. */
export function isAbout(entryId: string, input: unknown, { ids }: Pick<Erasing, 'ids'>): boolean {
  const named = typeof input === 'object' && input !== null ? Object.values(input) : []
  return ids.includes(entryId) || named.some((value) => typeof value === 'string' && ids.includes(value))
}

/**
 * The value with every text of the person replaced: a text that is one of theirs, and their full name within a longer text
 * (short texts such as a user name only where they stand alone: they are parts of other words). `isOwn`: an entry about the
 * person, of which the naming keys go whatever they say: a former name too.
 */
export function nameless(value: unknown, erasing: Erasing, isOwn: boolean): unknown {
  const { texts, alias } = erasing
  const replaced = (text: string) => {
    if (texts.includes(text)) return alias
    return texts.filter(isFullName).reduce((rest, name) => rest.replaceAll(name, alias), text)
  }
  const walk = (inner: unknown, key = ''): unknown => {
    if (typeof inner === 'string') return isOwn && naming.has(key) ? alias : replaced(inner)
    if (Array.isArray(inner)) return inner.map((one) => walk(one))
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, walk(one, name)]))
  }
  return walk(value)
}

/** What the naming keys of entries about the person said: former names, telephones, user names. */
export function namedTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedTexts)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (naming.has(key) && inner !== '' ? [inner] : []) : namedTexts(inner),
  )
}

/** A name that is no part of other words: only such a one is looked for within longer texts. */
export const isFullName = (text: string) => text.length >= 6 && /\p{L}\s+\p{L}/u.test(text)
