import type { OutputOf } from '../../platform/contract.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { readBudgetChoices } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'

interface LineKey {
  readonly agencyId: string
  readonly taskId: string
  readonly fundingSourceId: string
}
interface LineKeyFieldsProps {
  readonly value: LineKey
  readonly choices: OutputOf<typeof readBudgetChoices> | undefined
  readonly onChange: (changes: Partial<LineKey>) => void
  readonly faultAt: (name: keyof LineKey) => string | undefined
}

/** Unit, task and source: which line it is. */
export function LineKeyFields({ value, choices, onChange, faultAt }: LineKeyFieldsProps) {
  const words = useWords(budgetWords)
  return (
    <>
      <SelectField
        label={words.columns.agencyName}
        required
        value={value.agencyId}
        onChange={(agencyId) => onChange({ agencyId })}
        options={(choices?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        error={faultAt('agencyId')}
      />
      <SelectField
        label={words.proposal.task}
        required
        value={value.taskId}
        onChange={(taskId) => onChange({ taskId })}
        options={(choices?.tasks ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        error={faultAt('taskId')}
      />
      <SelectField
        label={words.proposal.source}
        required
        value={value.fundingSourceId}
        onChange={(fundingSourceId) => onChange({ fundingSourceId })}
        options={(choices?.fundingSources ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        error={faultAt('fundingSourceId')}
      />
    </>
  )
}
