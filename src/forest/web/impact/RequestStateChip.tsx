import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { HarvestRequestState } from '../../impact/impact.ts'
import type { ForestWords } from '../../words.ts'

const tones = { submitted: 'warning', approved: 'good', refused: 'bad', withdrawn: 'neutral' } as const

export function RequestStateChip({
  state,
  words,
}: {
  readonly state: HarvestRequestState
  readonly words: ForestWords
}) {
  return <StateChip tone={tones[state]}>{words.harvestRequest.status[state]}</StateChip>
}
