import { StateChip } from '../../../platform/web/StateChip.tsx'
import type { OverlapRow } from '../../overlapContract.ts'
import type { ForestWords } from '../../words.ts'

const tones = { significant: 'bad', withinSurveyError: 'warning', sliver: 'neutral' } as const

export function SignificanceChip({ row, words }: { readonly row: OverlapRow; readonly words: ForestWords }) {
  return <StateChip tone={tones[row.significance]}>{words.overlap.significance[row.significance]}</StateChip>
}
