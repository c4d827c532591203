// The questions about a warning sign, and about a check of one.

import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
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
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <Stack gap={28}>
      <FormSection title={words.session.where}>
        <PlaceField {...answer('place')} required />
        <TextInput {...text('placeName')} maxLength={200} />
        <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} />
      </FormSection>
      <FormSection title={words.warningSign.one}>
        <Textarea
          {...text('signText')}
          placeholder={words.warningSign.exampleText}
          autosize
          minRows={2}
          maxLength={500}
          required
        />
        <StateField value={draft.signState} onChange={(signState) => set({ signState })} words={words} />
        <SimpleGrid cols={2} spacing={12}>
          <DateField {...answer('installedOn')} max={today} required />
          <DateField {...answer('nextCheckDueOn')} />
        </SimpleGrid>
      </FormSection>
      <ProofAndRemark draft={draft} set={set} words={words} faultAt={faultAt} />
      <SelectField
        {...answer('agencyId', { label: words.warningSign.keeper })}
        options={optionsOf(choices?.agencies)}
        required
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
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <Stack gap={28}>
      <FormSection title={words.warningSign.seen}>
        <StateField {...answer('signState')} words={words} />
        <SimpleGrid cols={2} spacing={12}>
          <DateField {...answer('checkedOn')} max={today} required />
          {draft.signState === 'removed' ? null : <DateField {...answer('nextCheckDueOn')} />}
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
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.warningSign.proof}>
      <PhotoField {...answer('photoIds')} purpose="photo" maximum={6} />
      <Textarea {...text('remark')} autosize minRows={2} maxLength={1000} />
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
