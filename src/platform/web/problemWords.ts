// Sentences for problems: the words of every feature, handed over by the door; the server's own sentence where there are none.
import { fileWords } from '../files/words.ts'
import type { FieldFault } from '../problem.ts'
import { platformWords } from '../words/platformWords.ts'
import type { Bilingual, Language, ProblemWords } from '../words.ts'
import type { ProblemError } from './problemError.ts'

type Speaking = Bilingual<{ readonly problems?: ProblemWords }>
const speakers: Speaking[] = [platformWords as unknown as Speaking, fileWords as unknown as Speaking]

/** Features hand over their words when their screens load. */
export function speakProblemsOf(words: unknown) {
  const speaking = words as Speaking
  if (!speakers.includes(speaking)) speakers.push(speaking)
}

/** What happened, why, what to do. */
export function problemSentence(problem: ProblemError, language: Language): string {
  for (const words of speakers) {
    const sentence = (words[language].problems as ProblemWords | undefined)?.[problem.code]
    if (sentence) return sentence({ count: problem.fields.length || undefined, ...problem.params })
  }
  return problem.sentence ?? problem.code
}

/** The short sentence beside a field. */
export function faultSentence(fault: FieldFault, language: Language): string {
  const faults = platformWords[language].faults as Readonly<
    Record<string, string | ((params: Readonly<Record<string, unknown>>) => string)>
  >
  const sentence = faults[fault.expected] ?? faults.unknown ?? ''
  return typeof sentence === 'string' ? sentence : sentence(fault.params ?? {})
}
