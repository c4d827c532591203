import { dateText, numberText } from '../../../platform/format.ts'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import { evidenceMapWords } from '../../map/words.ts'

/** The words of the map page, and dates and numbers as its language writes them. */
export function useEvidenceMapWords() {
  const words = useWords(evidenceMapWords)
  const language = useLanguage()
  return { words, language, date: dateText, number: (value: number) => numberText(value, language) }
}
