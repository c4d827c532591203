import { Checkbox, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { moneyText } from '../../platform/format.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { GivenDraft } from '../decisionDraft.ts'
import type { readBudgetChoices } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'

type Waiting = OutputOf<typeof readBudgetChoices>['waiting']
type Given = Readonly<Record<string, GivenDraft>>

interface WaitingItemsProps {
  readonly waiting: Waiting
  readonly given: Given
  readonly onChange: (given: Given) => void
  readonly faultAt: (pointer: string) => string | undefined
}

/** Items that wait, each to be taken into the decision with its amount; another amount asks for its reason. */
export function WaitingItems({ waiting, given, onChange, faultAt }: WaitingItemsProps) {
  const words = useWords(budgetWords).decision
  const take = (item: Waiting[number], isTaken: boolean) => {
    const { [item.proposalLineId]: gone, ...others } = given
    onChange(isTaken ? { ...given, [item.proposalLineId]: { amountDong: item.amountDong, reason: '' } } : others)
  }
  if (waiting.length === 0) return <p className={classes.quiet}>{words.noneWaiting}</p>
  return waiting.map((item) => {
    const own = given[item.proposalLineId]
    return (
      <div key={item.proposalLineId} className={classes.item}>
        <Asked item={item} isTaken={own !== undefined} onTake={(isTaken) => take(item, isTaken)} />
        {own ? (
          <GivenFields
            own={own}
            asked={item.amountDong}
            fault={faultAt(`/given/${item.proposalLineId}`)}
            onChange={(changes) => onChange({ ...given, [item.proposalLineId]: { ...own, ...changes } })}
          />
        ) : null}
      </div>
    )
  })
}

interface AskedProps {
  readonly item: Waiting[number]
  readonly isTaken: boolean
  readonly onTake: (isTaken: boolean) => void
}

function Asked({ item, isTaken, onTake }: AskedProps) {
  const words = useWords(budgetWords).decision
  const language = useLanguage()
  return (
    <div>
      <Checkbox
        checked={isTaken}
        onChange={(event) => onTake(event.currentTarget.checked)}
        label={item.content}
        aria-label={words.take(item.content)}
      />
      <p className={classes.quiet} style={{ margin: '6px 0 0' }}>
        {`${item.agencyName} · ${item.taskCode} · ${item.fundingSourceName}. ${words.asked(moneyText(item.amountDong, language))}. `}
        <PageLink to={`/kinh-phi/de-xuat/${item.budgetProposalId}`}>{item.title}</PageLink>
      </p>
    </div>
  )
}

interface GivenFieldsProps {
  readonly own: GivenDraft
  readonly asked: number
  readonly fault: string | undefined
  readonly onChange: (changes: Partial<GivenDraft>) => void
}

function GivenFields({ own, asked, fault, onChange }: GivenFieldsProps) {
  const words = useWords(budgetWords)
  return (
    <div className={classes.pair}>
      <NumberField
        label={words.decision.given}
        unit={words.shared.dong}
        required
        value={own.amountDong}
        onChange={(amountDong) => onChange({ amountDong })}
        error={fault}
      />
      {own.amountDong === asked ? null : (
        <TextInput
          label={words.decision.reason}
          withAsterisk
          maxLength={500}
          value={own.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
