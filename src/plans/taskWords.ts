import { bilingual, type WordsLike } from '../platform/words.ts'
import { en } from './words/task/en.ts'
import { vi } from './words/task/vi.ts'

/** What the pages of tasks say beyond what every page of the plan says (words.ts): they come with those pages only. */
export const taskWords = bilingual(vi, en)
export type TaskWords = WordsLike<typeof vi>
