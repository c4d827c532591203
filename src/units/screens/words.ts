import { bilingual, type WordsLike } from '../../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const unitScreenWords = bilingual(vi, en)
export type UnitScreenWords = WordsLike<typeof vi>
