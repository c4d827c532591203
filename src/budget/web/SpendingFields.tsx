import { TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { moneyText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { listBudgetLines } from '../contract.ts'
import type { SpendingDraft } from '../spendingDraft.ts'
import { budgetWords } from '../words.ts'

interface SpendingFieldsProps {
  readonly draft: SpendingDraft
  readonly set: (changes: Partial<SpendingDraft>) => void
  /** Lines with money that the person may spend from. */
  readonly lines: OutputOf<typeof listBudgetLines>['rows']
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

/** Which line, when, how much, for what, by which voucher. */
export function SpendingFields({ draft, set, lines, faultAt, today }: SpendingFieldsProps) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const line = lines.find(({ budgetLineId }) => budgetLineId === draft.budgetLineId)
  return (
    <FormSection title={words.spending.one}>
      <SelectField
        label={words.spending.line}
        required
        value={draft.budgetLineId}
        onChange={(budgetLineId) => set({ budgetLineId })}
        options={lines.flatMap((each) =>
          each.budgetLineId
            ? [
                {
                  value: each.budgetLineId,
                  label: `${each.agencyName} · ${each.taskCode} · ${each.fundingSourceName} · ${each.fiscalYear}`,
                },
              ]
            : [],
        )}
        description={line ? words.spending.lineHelp(moneyText(line.remaining, language)) : undefined}
        error={faultAt('/budgetLineId')}
      />
      <DateField
        label={words.spending.spentOn}
        required
        max={today}
        value={draft.spentOn}
        onChange={(spentOn) => set({ spentOn })}
        error={faultAt('/spentOn')}
      />
      <NumberField
        label={words.spending.amount}
        unit={words.shared.dong}
        required
        value={draft.amountDong}
        onChange={(amountDong) => set({ amountDong })}
        error={faultAt('/amountDong')}
      />
      <TextInput
        label={words.spending.content}
        withAsterisk
        maxLength={300}
        value={draft.content}
        onChange={(event) => set({ content: event.currentTarget.value })}
        error={faultAt('/content')}
      />
      <TextInput
        label={words.spending.voucherNumber}
        withAsterisk
        maxLength={60}
        value={draft.voucherNumber}
        onChange={(event) => set({ voucherNumber: event.currentTarget.value })}
        error={faultAt('/voucherNumber')}
      />
      <DateField
        label={words.spending.disbursedOn}
        description={words.spending.disbursedHelp}
        max={today}
        value={draft.disbursedOn}
        onChange={(disbursedOn) => set({ disbursedOn })}
        error={faultAt('/disbursedOn')}
      />
      <PhotoField
        label={words.spending.files}
        purpose="document"
        maximum={10}
        value={draft.fileIds}
        onChange={(fileIds) => set({ fileIds })}
        error={faultAt('/fileIds')}
      />
    </FormSection>
  )
}
