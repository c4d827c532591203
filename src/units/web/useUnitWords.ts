import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { unitScreenWords } from '../screens/words.ts'
import { unitsWords } from '../words.ts'

speakProblemsOf(unitsWords)

export const useUnitWords = () => useWords(unitScreenWords)
