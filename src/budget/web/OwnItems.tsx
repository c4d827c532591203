import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { OwnDraft } from '../decisionDraft.ts'
import type { readBudgetChoices } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'
import { LineKeyFields } from './LineKeyFields.tsx'

interface OwnItemsProps {
  readonly own: readonly OwnDraft[]
  readonly choices: OutputOf<typeof readBudgetChoices> | undefined
  readonly onChange: (own: readonly OwnDraft[]) => void
  readonly faultAt: (pointer: string) => string | undefined
}

const empty = { agencyId: '', taskId: '', fundingSourceId: '', content: '', amountDong: null }

/** Money that nobody proposed. */
export function OwnItems({ own, choices, onChange, faultAt }: OwnItemsProps) {
  const words = useWords(budgetWords)
  const set = (key: string, changes: Partial<OwnDraft>) =>
    onChange(own.map((item) => (item.key === key ? { ...item, ...changes } : item)))
  return (
    <>
      {own.map((item, index) => (
        <fieldset
          key={item.key}
          className={classes.item}
          aria-label={words.shared.line(index + 1)}
          style={{ border: 0, margin: 0 }}
        >
          <LineKeyFields
            value={item}
            choices={choices}
            onChange={(changes) => set(item.key, changes)}
            faultAt={(name) => faultAt(`/own/${item.key}/${name}`)}
          />
          <TextInput
            label={words.proposal.content}
            withAsterisk
            maxLength={300}
            value={item.content}
            onChange={(event) => set(item.key, { content: event.currentTarget.value })}
            error={faultAt(`/own/${item.key}/content`)}
          />
          <NumberField
            label={words.decision.given}
            unit={words.shared.dong}
            required
            value={item.amountDong}
            onChange={(amountDong) => set(item.key, { amountDong })}
            error={faultAt(`/own/${item.key}/amountDong`)}
          />
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            justify="flex-start"
            onClick={() => onChange(own.filter((each) => each.key !== item.key))}
          >
            {words.shared.remove}
          </Button>
        </fieldset>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => onChange([...own, { ...empty, key: crypto.randomUUID() }])}
      >
        {words.decision.addOwn}
      </Button>
    </>
  )
}
