// What was typed into a form, as values. Pure; runs anywhere.

/** Digits as typed, `1.200` and `1 200` included; undefined when blank or no whole number. */
export function countOf(text: string | undefined): number | undefined {
  const digits = (text ?? '').replace(/[.\s\u00a0]/g, '')
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
}

/** Without what is blank, null or empty. */
export function present(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** The texts that say something, trimmed: `{ remarks: ' a ', village: '' }` → `{ remarks: 'a' }`. */
export function written<Name extends string>(texts: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const trimmed = Object.entries<string>(texts).map(([name, text]) => [name, text.trim()] as const)
  return Object.fromEntries(trimmed.filter(([, text]) => text !== '')) as Partial<Record<Name, string>>
}
