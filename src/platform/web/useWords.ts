import type { Bilingual, Language, WordsLike } from '../words.ts'
import { usePreferences } from './preferences.ts'

/** The words of a feature in the language of the reader. */
export function useWords<T>(words: Bilingual<T>): WordsLike<T> {
  return words[usePreferences().language] as WordsLike<T>
}

export function useLanguage(): Language {
  return usePreferences().language
}
