/** The two letters of a Vietnamese name by which people are told apart: first of the family name, first of the own name. */
export function initialsOf(name: string): string {
  const parts = name.normalize('NFC').split(/\s+/).filter(Boolean)
  const first = parts[0]?.[0] ?? ''
  const last = parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''
  return (first + last).toLocaleUpperCase('vi')
}
