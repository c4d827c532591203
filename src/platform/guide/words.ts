import { bilingual } from '../words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const guideWords = bilingual(vi, en)
