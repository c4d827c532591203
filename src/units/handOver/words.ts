import { bilingual } from '../../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const handOverWords = bilingual(vi, en)
