// A correction of a record: what was written before is kept beside what is written now.

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The fields in which two versions of a record differ, in the order of `before`, then new ones. Empty = nothing changed. */
export function changesBetween(before: object, after: object): readonly FieldChange[] {
  const old = before as Readonly<Record<string, unknown>>
  const now = after as Readonly<Record<string, unknown>>
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => canonical(old[field]) !== canonical(now[field]))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
}

/** What of an amendment can be read as it is; ids, files and lists of things are only named. */
export function legibleChanges(changes: readonly FieldChange[]) {
  const isLegible = ({ before, after }: FieldChange) => isText(before) && isText(after)
  return { changes: changes.filter(isLegible), fields: changes.filter((c) => !isLegible(c)).map(({ field }) => field) }
}

function isText(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isText)
  return typeof value === 'string'
    ? !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
    : value === null || typeof value !== 'object'
}

/** Equal values have equal text: keys in order, absent and empty alike. */
function canonical(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${canonical(inner)}`)
    .join()}}`
}
