import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { BudgetProposalStatus } from '../proposal.ts'
import { budgetWords } from '../words.ts'

const tones: Readonly<Record<BudgetProposalStatus, Tone>> = {
  draft: 'neutral',
  submitted: 'progress',
  returned: 'warning',
  decided: 'good',
  withdrawn: 'neutral',
}

export function ProposalChip({ status }: { readonly status: BudgetProposalStatus }) {
  return <StateChip tone={tones[status]}>{useWords(budgetWords).status[status]}</StateChip>
}
