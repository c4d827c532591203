import { useMemo } from 'react'
import { numberText } from '../../platform/format.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { navigationWords } from '../navigationWords.ts'
import { plansWords } from '../words.ts'

/** The words of every page of the plan, and whole numbers as their language writes them. */
export function usePlansWords() {
  const own = useWords(plansWords)
  const navigation = useWords(navigationWords)
  const language = useLanguage()
  const words = useMemo(() => ({ ...own, navigation }), [own, navigation])
  return { words, language, number: (value: number) => numberText(value, language) }
}
