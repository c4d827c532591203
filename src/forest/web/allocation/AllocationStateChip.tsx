import { StateChip } from '../../../platform/web/StateChip.tsx'
import { type AllocationState, isDecided } from '../../allocation/allocation.ts'
import type { ForestWords } from '../../words.ts'

export function AllocationStateChip({
  state,
  words,
}: {
  readonly state: AllocationState
  readonly words: ForestWords
}) {
  const tone = state === 'withdrawn' ? 'neutral' : isDecided(state) ? 'good' : 'warning'
  return <StateChip tone={tone}>{words.allocation.status[state]}</StateChip>
}
