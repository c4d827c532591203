import { bilingual, type WordsLike } from '../../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const conversionWords = bilingual(vi, en)
export type ConversionWords = WordsLike<typeof vi>
