import { bilingual, type WordsLike } from '../platform/words.ts'
import { en } from './words/en.ts'
import { vi } from './words/vi.ts'

/** What the screens of the plan say everywhere, and what the first page says. The door's words are in doorWords.ts. */
export const plansWords = bilingual(vi, en)
/** The words of one language, as components receive them. */
export type PlansWords = WordsLike<typeof vi>
