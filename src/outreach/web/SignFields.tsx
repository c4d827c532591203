// The questions about a warning sign, and about a check of one.

import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { ChoiceField } from '../../platform/web/form/ChoiceField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { sessionChoices } from '../contract.ts'
import type { CheckDraft, SignDraft } from '../signDraft.ts'
import { signStates } from '../warningSign.ts'
import type { OutreachWords } from '../words.ts'

interface Shared {
  readonly words: OutreachWords
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function SignFields({
  draft,
  set,
  choices,
  words,
  faultAt,
  today,
}: Shared & {
  readonly draft: SignDraft
  readonly set: (changes: Partial<SignDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
}) {
  return (
    <Stack gap={28}>
      <FormSection title={words.session.where}>
        <PlaceField
          label={words.field.place}
          value={draft.place}
          onChange={(place) => set({ place })}
          error={faultAt('/place')}
          required
        />
        <TextInput
          label={words.field.placeName}
          value={draft.placeName}
          onChange={(event) => set({ placeName: event.currentTarget.value })}
          maxLength={200}
          size="md"
        />
        <SelectField
          label={words.field.territoryId}
          options={choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          value={draft.territoryId}
          onChange={(territoryId) => set({ territoryId })}
          error={faultAt('/territoryId')}
          size="md"
        />
      </FormSection>
      <FormSection title={words.warningSign.one}>
        <Textarea
          label={words.field.signText}
          placeholder={words.warningSign.exampleText}
          value={draft.signText}
          onChange={(event) => set({ signText: event.currentTarget.value })}
          error={faultAt('/signText')}
          autosize
          minRows={2}
          maxLength={500}
          required
          size="md"
        />
        <StateField value={draft.signState} onChange={(signState) => set({ signState })} words={words} />
        <SimpleGrid cols={2} spacing={12}>
          <DateField
            size="md"
            label={words.field.installedOn}
            value={draft.installedOn}
            onChange={(installedOn) => set({ installedOn })}
            max={today}
            error={faultAt('/installedOn')}
            required
          />
          <DateField
            size="md"
            label={words.field.nextCheckDueOn}
            value={draft.nextCheckDueOn}
            onChange={(nextCheckDueOn) => set({ nextCheckDueOn })}
            error={faultAt('/nextCheckDueOn')}
          />
        </SimpleGrid>
      </FormSection>
      <ProofAndRemark draft={draft} set={set} words={words} faultAt={faultAt} />
      <SelectField
        label={words.warningSign.keeper}
        options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.agencyId}
        onChange={(agencyId) => set({ agencyId })}
        error={faultAt('/agencyId')}
        required
        size="md"
      />
    </Stack>
  )
}

export function CheckFields({
  draft,
  set,
  words,
  faultAt,
  today,
}: Shared & { readonly draft: CheckDraft; readonly set: (changes: Partial<CheckDraft>) => void }) {
  return (
    <Stack gap={28}>
      <FormSection title={words.warningSign.seen}>
        <StateField
          value={draft.signState}
          onChange={(signState) => set({ signState })}
          words={words}
          error={faultAt('/signState')}
        />
        <SimpleGrid cols={2} spacing={12}>
          <DateField
            size="md"
            label={words.field.checkedOn}
            value={draft.checkedOn}
            onChange={(checkedOn) => set({ checkedOn })}
            max={today}
            error={faultAt('/checkedOn')}
            required
          />
          {draft.signState === 'removed' ? null : (
            <DateField
              size="md"
              label={words.field.nextCheckDueOn}
              value={draft.nextCheckDueOn}
              onChange={(nextCheckDueOn) => set({ nextCheckDueOn })}
              error={faultAt('/nextCheckDueOn')}
            />
          )}
        </SimpleGrid>
      </FormSection>
      <ProofAndRemark draft={draft} set={set} words={words} faultAt={faultAt} />
    </Stack>
  )
}

type Proof = Pick<CheckDraft, 'photoIds' | 'remark'>

function ProofAndRemark({
  draft,
  set,
  words,
  faultAt,
}: Omit<Shared, 'today'> & { readonly draft: Proof; readonly set: (changes: Partial<Proof>) => void }) {
  return (
    <FormSection title={words.warningSign.proof}>
      <PhotoField
        label={words.field.photoIds}
        purpose="photo"
        value={draft.photoIds}
        onChange={(photoIds) => set({ photoIds })}
        maximum={6}
        error={faultAt('/photoIds')}
      />
      <Textarea
        label={words.field.remark}
        value={draft.remark}
        onChange={(event) => set({ remark: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={1000}
        size="md"
      />
    </FormSection>
  )
}

function StateField({
  value,
  onChange,
  words,
  error,
}: {
  readonly value: CheckDraft['signState']
  readonly onChange: (state: Exclude<CheckDraft['signState'], ''>) => void
  readonly words: OutreachWords
  readonly error?: string | undefined
}) {
  return (
    <ChoiceField
      label={words.field.signState}
      options={signStates.map((state) => ({ value: state, label: words.signState[state] }))}
      value={value}
      onChange={onChange}
      error={error}
      required
    />
  )
}
