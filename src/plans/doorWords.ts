// What the doors say for the plans: the audit, problems, exported tables. Screens have their own words.
import { bilingual } from '../platform/words.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const doorWords = bilingual(vi, en)
