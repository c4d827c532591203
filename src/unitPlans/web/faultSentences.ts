import { faultSentence } from '../../platform/web/problemWords.ts'
import type { Language } from '../../platform/words.ts'
import type { PaperFault } from '../unitPaper.ts'
import { unitPlansWords } from '../words.ts'

type Sentences = Readonly<Record<string, string | ((params: Readonly<Record<string, unknown>>) => string)>>

/** What is wanting at this place of the form, in words; undefined = nothing. */
export function sentenceAt(faults: readonly PaperFault[], pointer: string, language: Language): string | undefined {
  const fault = faults.find(({ path }) => path === pointer)
  if (!fault) return undefined
  const own = (unitPlansWords[language].faults as Sentences)[fault.expected]
  if (own) return typeof own === 'string' ? own : own(fault.params ?? {})
  return faultSentence(
    { path: fault.path, expected: fault.expected, ...(fault.params ? { params: fault.params } : {}) },
    language,
  )
}
