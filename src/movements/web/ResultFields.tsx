// The questions about a result: how much, where and when, proof.
import { Alert, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
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
          label={words.field.doneBy}
          options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={draft.agencyId}
          onChange={(agencyId) => set({ agencyId })}
          error={faultAt('/agencyId')}
          required
          size="md"
        />
        <DateField
          size="md"
          label={words.field.heldOn}
          value={draft.heldOn}
          onChange={(heldOn) => set({ heldOn })}
          max={today}
          error={faultAt('/heldOn')}
          required
        />
        <TextInput
          size="md"
          label={words.field.placeName}
          value={draft.placeName}
          onChange={(event) => set({ placeName: event.currentTarget.value })}
          maxLength={200}
        />
        <SelectField
          label={words.field.territoryId}
          options={choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={draft.territoryId}
          onChange={(territoryId) => set({ territoryId })}
          error={faultAt('/territoryId')}
          size="md"
        />
        <PlaceField
          label={words.field.place}
          value={draft.place}
          onChange={(place) => set({ place })}
          error={faultAt('/place')}
        />
      </FormSection>
      <FormSection title={words.result.proof}>
        <PhotoField
          label={words.field.photoIds}
          purpose="photo"
          value={draft.photoIds}
          onChange={(photoIds) => set({ photoIds })}
          maximum={12}
          error={faultAt('/photoIds')}
        />
        <Textarea
          label={words.field.remark}
          value={draft.remark}
          onChange={(event) => set({ remark: event.currentTarget.value })}
          autosize
          minRows={2}
          maxLength={2000}
          size="md"
        />
      </FormSection>
    </Stack>
  )
}
