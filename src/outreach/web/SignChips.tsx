import { dateText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import type { WarningSignRow } from '../contract.ts'
import type { SignState } from '../warningSign.ts'
import type { OutreachWords } from '../words.ts'

const tones = { good: 'good', damaged: 'warning', missing: 'bad', removed: 'neutral' } as const

export function SignStateChip({ state, words }: { readonly state: SignState; readonly words: OutreachWords }) {
  return <StateChip tone={tones[state]}>{words.signState[state]}</StateChip>
}

/** Late, due, or nothing planned. */
export function SignDueChip({
  row,
  words,
}: {
  readonly row: Pick<WarningSignRow, 'daysLate' | 'nextCheckDueOn' | 'signState'>
  readonly words: OutreachWords
}) {
  if (row.signState === 'removed') return null
  if (row.daysLate) return <StateChip state="late">{words.warningSign.late(row.daysLate)}</StateChip>
  if (!row.nextCheckDueOn) return <StateChip tone="neutral">{words.warningSign.noDue}</StateChip>
  return <StateChip tone="neutral">{words.warningSign.dueIn(dateText(row.nextCheckDueOn))}</StateChip>
}
