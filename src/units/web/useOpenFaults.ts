import { useState } from 'react'
import { useWords } from '../../platform/web/useWords.ts'
import { platformWords } from '../../platform/words/platformWords.ts'

/** The open questions of a form, shown only once somebody has tried to send it; each goes as it is answered. */
export function useOpenFaults(open: readonly string[]) {
  const words = useWords(platformWords)
  const [isTried, setTried] = useState(false)
  const shown = isTried ? open : []
  return {
    /** True when nothing is open; otherwise the fields say what. */
    check(): boolean {
      setTried(open.length > 0)
      return open.length === 0
    },
    at: (pointer: string) => (shown.includes(pointer) ? words.faults.required : undefined),
    sentence: shown.length > 0 ? words.problems['input.invalid']({ count: shown.length }) : undefined,
  }
}
