import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useWords } from '../../../platform/web/useWords.ts'
import { forestWords } from '../../words.ts'

/** Only what is undone is marked: the others hold. */
export function UndoneChip({ undoneAt }: { readonly undoneAt: string | null }) {
  const words = useWords(forestWords).plotChange
  return undoneAt ? <StateChip tone="neutral">{words.undone}</StateChip> : null
}
