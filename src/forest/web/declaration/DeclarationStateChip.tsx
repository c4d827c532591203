import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { DeclarationState } from '../../declaration/declaration.ts'
import type { ForestWords } from '../../words.ts'

const tones = {
  declared: 'progress',
  confirmed: 'good',
  doubted: 'warning',
  entered: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
} as const satisfies Record<DeclarationState, string>

export function DeclarationStateChip({
  state,
  words,
}: {
  readonly state: DeclarationState
  readonly words: ForestWords
}) {
  return <StateChip tone={tones[state]}>{words.declaration.state[state]}</StateChip>
}
