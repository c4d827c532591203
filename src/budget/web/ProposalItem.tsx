import { Button, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { moneyText } from '../../platform/format.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { readBudgetChoices } from '../proposalContract.ts'
import { amountOf, type LineDraft } from '../proposalDraft.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'

interface ProposalItemProps {
  readonly line: LineDraft
  readonly index: number
  readonly choices: OutputOf<typeof readBudgetChoices> | undefined
  readonly faultAt: (pointer: string) => string | undefined
  readonly onChange: (changes: Partial<LineDraft>) => void
  readonly onRemove: (() => void) | undefined
}

/** One item of a proposal: task, source, what for; quantity and price, or the amount alone. */
export function ProposalItem({ line, index, choices, faultAt, onChange, onRemove }: ProposalItemProps) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const at = (name: string) => faultAt(`/lines/${index}/${name}`)
  const isPriced = line.quantity !== null && line.unitPriceDong !== null
  const amount = amountOf(line)
  return (
    <fieldset className={classes.item} aria-label={words.shared.line(index + 1)} style={{ border: 0, margin: 0 }}>
      <SelectField
        label={words.proposal.task}
        required
        value={line.taskId}
        onChange={(taskId) => onChange({ taskId })}
        options={(choices?.tasks ?? []).map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        error={at('taskId')}
      />
      <SelectField
        label={words.proposal.source}
        required
        value={line.fundingSourceId}
        onChange={(fundingSourceId) => onChange({ fundingSourceId })}
        options={(choices?.fundingSources ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        error={at('fundingSourceId')}
      />
      <TextInput
        label={words.proposal.content}
        withAsterisk
        maxLength={300}
        value={line.content}
        onChange={(event) => onChange({ content: event.currentTarget.value })}
        error={at('content')}
      />
      <div className={classes.pair}>
        <NumberField
          label={words.proposal.quantity}
          digits={3}
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          error={at('quantity')}
        />
        <TextInput
          label={words.proposal.unitOfMeasure}
          maxLength={40}
          value={line.unitOfMeasure}
          onChange={(event) => onChange({ unitOfMeasure: event.currentTarget.value })}
        />
        <NumberField
          label={words.proposal.unitPrice}
          unit={words.shared.dong}
          value={line.unitPriceDong}
          onChange={(unitPriceDong) => onChange({ unitPriceDong })}
          error={at('unitPriceDong')}
        />
      </div>
      {isPriced ? (
        <p role="status">
          {`${words.proposal.amount}: ${amount === undefined ? '?' : moneyText(amount, language)}. `}
          <span className={classes.quiet}>{words.proposal.computed}</span>
          {at('amountDong') ? <span role="alert">{` ${at('amountDong')}`}</span> : null}
        </p>
      ) : (
        <NumberField
          label={words.proposal.amount}
          unit={words.shared.dong}
          required
          value={line.amountDong}
          onChange={(amountDong) => onChange({ amountDong })}
          error={at('amountDong')}
        />
      )}
      {onRemove ? (
        <Button variant="subtle" color="gray" size="xs" onClick={onRemove} justify="flex-start">
          {words.shared.remove}
        </Button>
      ) : null}
    </fieldset>
  )
}
