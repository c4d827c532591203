import { bilingual, type WordsLike } from '../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** Every word of unit plans and reviews. */
export const unitPlansWords = bilingual(vi, en)
/** The words of one language, as components receive them. */
export type UnitPlansWords = WordsLike<typeof vi>
