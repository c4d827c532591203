import { bilingual, type WordsLike } from '../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const forestWords = bilingual(vi, en)
/** The words of one language, as components receive them. */
export type ForestWords = WordsLike<typeof vi>
