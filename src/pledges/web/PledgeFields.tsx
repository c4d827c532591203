// The questions about a pledge: who promises what, when, and who signed.
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { ChoiceField, ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { pledgeParties, pledgeSubjects } from '../pledge.ts'
import { type PledgeDraft, signersIn } from '../pledgeDraft.ts'
import type { PledgesWords } from '../words.ts'

interface PledgeFieldsProps {
  readonly draft: PledgeDraft
  readonly set: (changes: Partial<PledgeDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly words: PledgesWords
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function PledgeFields(props: PledgeFieldsProps) {
  return (
    <Stack gap={28}>
      <WhoPromises {...props} />
      <WhenAndWhere {...props} />
      <Signed {...props} />
    </Stack>
  )
}

function WhoPromises({ draft, set, choices, words, faultAt }: PledgeFieldsProps) {
  return (
    <FormSection title={words.pledge.who}>
      <ChoiceField
        label={words.field.pledgeParty}
        options={pledgeParties.map((value) => ({ value, label: words.pledgeParty[value] }))}
        value={draft.pledgeParty}
        onChange={(pledgeParty) =>
          set({ pledgeParty, pledgeSubjects: [pledgeParty === 'staff' ? 'noWildlifeConsumption' : 'forestProtection'] })
        }
        required
      />
      <ChoicesField
        label={words.field.pledgeSubjects}
        options={pledgeSubjects.map((value) => ({ value, label: words.pledgeSubject[value] }))}
        value={draft.pledgeSubjects}
        onChange={(subjects) => set({ pledgeSubjects: subjects })}
        error={faultAt('/pledgeSubjects')}
        required
      />
      <SelectField
        label={draft.pledgeParty === 'staff' ? words.field.agencyOfStaff : words.field.agencyOfHouseholds}
        options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.agencyId}
        onChange={(agencyId) => set({ agencyId })}
        error={faultAt('/agencyId')}
        required
        size="md"
      />
    </FormSection>
  )
}

function WhenAndWhere({ draft, set, choices, words, faultAt, today }: PledgeFieldsProps) {
  return (
    <FormSection title={words.pledge.when}>
      <SimpleGrid cols={2} spacing={12}>
        <DateField
          size="md"
          label={words.field.signedOn}
          value={draft.signedOn}
          onChange={(signedOn) => set({ signedOn })}
          max={today}
          error={faultAt('/signedOn')}
          required
        />
        <TextInput
          size="md"
          label={words.field.validYear}
          description={words.field.validYearHelp}
          value={draft.validYear}
          onChange={(event) => set({ validYear: event.currentTarget.value })}
          error={faultAt('/validYear')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
        />
      </SimpleGrid>
      <SelectField
        label={words.field.territoryId}
        options={choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={draft.territoryId}
        onChange={(territoryId) => set({ territoryId })}
        error={faultAt('/territoryId')}
        required
        size="md"
      />
      <TextInput
        size="md"
        label={draft.pledgeParty === 'staff' ? words.field.department : words.field.village}
        value={draft.placeName}
        onChange={(event) => set({ placeName: event.currentTarget.value })}
        maxLength={200}
      />
    </FormSection>
  )
}

function Signed({ draft, set, words, faultAt }: PledgeFieldsProps) {
  const names = signersIn(draft.names).length
  return (
    <FormSection title={words.pledge.signed}>
      <Textarea
        label={words.field.names}
        description={words.field.namesHelp}
        value={draft.names}
        onChange={(event) => set({ names: event.currentTarget.value })}
        error={faultAt('/names')}
        autosize
        minRows={4}
        maxRows={16}
        size="md"
      />
      <CountField
        label={draft.pledgeParty === 'staff' ? words.field.signers : words.field.signedHouseholds}
        description={names > 0 && draft.signers === '' ? words.pledge.counted(names) : undefined}
        value={draft.signers}
        onChange={(signers) => set({ signers })}
        error={faultAt('/signers')}
      />
      <PhotoField
        label={words.field.listIds}
        purpose="scan"
        value={draft.listIds}
        onChange={(listIds) => set({ listIds })}
        maximum={10}
        error={faultAt('/listIds')}
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
  )
}
