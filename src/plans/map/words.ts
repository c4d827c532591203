import { bilingual } from '../../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const evidenceMapWords = bilingual(vi, en)

/** The name of a kind of evidence; a kind unknown here is named as it is, never left out. */
export function kindName(words: typeof vi | typeof en, kind: string): string {
  return (words.kinds as Readonly<Record<string, string>>)[kind] ?? words.otherKind(kind)
}

/** The name of a quantity of evidence; one that is not listed keeps its word, or what the caller has for it. */
export function quantityName(words: typeof vi | typeof en, quantity: string, otherwise = quantity): string {
  return (words.quantities as Readonly<Record<string, string>>)[quantity] ?? otherwise
}
