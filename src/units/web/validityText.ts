import type { UnitScreenWords } from '../screens/words.ts'

/** `Từ 01/07/2025`, or with the day from which it no longer holds. */
export function validityText(
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null },
  words: UnitScreenWords,
): string {
  return validTo === null ? words.general.since(validFrom) : words.general.between(validFrom, validTo)
}
