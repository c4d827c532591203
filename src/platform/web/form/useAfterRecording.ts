import { platformWords } from '../../words/platformWords.ts'
import { notify } from '../notices.ts'
import type { Outcome } from '../useCommand.ts'
import { usePageLink } from '../usePageLink.ts'
import { useWords } from '../useWords.ts'

interface Said {
  readonly list: string
  readonly done: string
  readonly alike?: string
}

/** What a person sees after sending: the record, or the list while the device still keeps it; and a hint of a twin. */
export function useAfterRecording() {
  const words = useWords(platformWords).form
  const { open } = usePageLink()
  return (outcome: Outcome<{ id: string; alike?: readonly unknown[] }>, { list, done, alike }: Said) => {
    if (outcome.state === 'waiting') {
      notify(words.queued)
      open(list)
      return
    }
    const hasTwin = (outcome.answer?.alike?.length ?? 0) > 0
    notify(hasTwin && alike ? `${done}. ${alike}` : done)
    open(`${list}/${outcome.answer?.id ?? outcome.id}`)
  }
}
