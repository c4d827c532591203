import { bilingual, type WordsLike } from '../../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const planImportWords = bilingual(vi, en)
/** The words of one language, as components receive them. */
export type PlanImportWords = WordsLike<typeof vi>
