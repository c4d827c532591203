import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { DisputeState } from '../../dispute/dispute.ts'
import type { ForestWords } from '../../words.ts'

const tones = { open: 'warning', hearing: 'progress', settled: 'good', withdrawn: 'neutral' } as const

export function DisputeStateChip({ state, words }: { readonly state: DisputeState; readonly words: ForestWords }) {
  return <StateChip tone={tones[state]}>{words.dispute.status[state]}</StateChip>
}
