// What is wrong with a form, in words: open questions, the rules' refusals, the server's.
import { useState } from 'react'
import { Problem } from '../../problem.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'

interface Fault {
  readonly path: string
  readonly sentence: string
}
interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly { readonly path: string }[]
}

/** The words of a feature that say its problems. */
export interface ProblemSentences {
  readonly problems: Readonly<Record<string, (params: Refusal['params']) => string>>
}

/** What is wrong with a form, by field and as a whole. Faults come from the rules here or from the server, in the same words. */
export function useFaults(words: ProblemSentences) {
  const said = useWords(platformWords).form
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const show = (refusal: Refusal) => {
    const sentence = words.problems[refusal.code]?.(refusal.params)
    if (sentence) setFaults([{ path: '', sentence }, ...refusal.fields.map(({ path }) => ({ path, sentence }))])
  }
  /** Answers `facts` after the rules; undefined when something is open or wrong, and then says so. */
  function checked<Facts>(
    open: readonly string[],
    facts: () => Facts,
    rule: (facts: Facts) => void,
  ): Facts | undefined {
    if (open.length > 0) {
      const needed = open.map((path) => ({ path, sentence: said.required }))
      setFaults([{ path: '', sentence: said.requiredAll }, ...needed])
      return undefined
    }
    try {
      const made = facts()
      rule(made)
      setFaults([])
      return made
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      show(error)
      return undefined
    }
  }
  const sentenceAt = (pointer: string) => faults.find(({ path }) => path === pointer)?.sentence
  return { checked, show, faultAt: sentenceAt, general: sentenceAt('') }
}
