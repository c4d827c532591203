import { bilingual, type WordsLike } from '../../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const boundaryWords = bilingual(vi, en)
export type BoundaryWords = WordsLike<typeof vi>
