import { bilingual, type WordsLike } from '../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const mapLayersWords = bilingual(vi, en)
/** The words of one language, as components receive them. */
export type MapLayersWords = WordsLike<typeof vi>
