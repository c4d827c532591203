import { mapWords } from '../../map/words.ts'
import { useWords } from '../useWords.ts'

export const useMapWords = () => useWords(mapWords)
