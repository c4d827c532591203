// The questions about a result: how much, where and when, proof.

import { Alert, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { type MovementQuantity, wholeQuantities } from '../movement.ts'
import type { ResultDraft } from '../movementDraft.ts'
import type { MovementsWords } from '../words.ts'

interface ResultFieldsProps {
  readonly draft: ResultDraft
  readonly set: (changes: Partial<ResultDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly measured: readonly MovementQuantity[]
  readonly words: MovementsWords
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function ResultFields({ draft, set, choices, measured, words, faultAt, today }: ResultFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <Stack gap={28}>
      <FormSection title={words.result.howMuch}>
        {measured.map((quantity) => (
          <TextInput
            key={quantity}
            size="lg"
            label={words.movementQuantity[quantity]}
            value={draft.amounts[quantity] ?? ''}
            onChange={(event) => set({ amounts: { ...draft.amounts, [quantity]: event.currentTarget.value } })}
            inputMode={wholeQuantities.includes(quantity) ? 'numeric' : 'decimal'}
            autoComplete="off"
            maxLength={12}
          />
        ))}
        {faultAt('/quantities') ? <Alert color="dat">{words.result.measureOne}</Alert> : null}
      </FormSection>
      <FormSection title={words.result.where}>
        <SelectField
          {...answer('agencyId', { label: words.field.doneBy })}
          options={optionsOf(choices?.agencies)}
          required
        />
        <DateField {...answer('heldOn')} max={today} required />
        <TextInput {...text('placeName')} maxLength={200} />
        <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} />
        <PlaceField {...answer('place')} />
      </FormSection>
      <FormSection title={words.result.proof}>
        <PhotoField {...answer('photoIds')} purpose="photo" maximum={12} />
        <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
      </FormSection>
    </Stack>
  )
}
