import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { UnitPaperState } from '../unitPaper.ts'
import { unitPlansWords } from '../words.ts'

const tones: Readonly<Record<UnitPaperState, Tone>> = {
  notBegun: 'warning',
  draft: 'neutral',
  submitted: 'progress',
  returned: 'bad',
  accepted: 'good',
}

/** Where a paper is, in words. */
export function PaperStateChip({ state }: { readonly state: UnitPaperState }) {
  const words = useWords(unitPlansWords)
  return <StateChip tone={tones[state]}>{words.unitPaperState[state]}</StateChip>
}
