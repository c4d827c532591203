// The questions about a pledge: who promises what, when, and who signed.

import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
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
  const { answer } = answersOf({ draft, set, faultAt }, words.field)
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
        {...answer('pledgeSubjects')}
        options={pledgeSubjects.map((value) => ({ value, label: words.pledgeSubject[value] }))}
        required
      />
      <SelectField
        {...answer('agencyId', {
          label: draft.pledgeParty === 'staff' ? words.field.agencyOfStaff : words.field.agencyOfHouseholds,
        })}
        options={optionsOf(choices?.agencies)}
        required
      />
    </FormSection>
  )
}

function WhenAndWhere({ draft, set, choices, words, faultAt, today }: PledgeFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  return (
    <FormSection title={words.pledge.when}>
      <SimpleGrid cols={2} spacing={12}>
        <DateField {...answer('signedOn')} max={today} required />
        <TextInput
          {...text('validYear')}
          description={words.field.validYearHelp}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
        />
      </SimpleGrid>
      <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} required />
      <TextInput
        {...text('placeName', { label: draft.pledgeParty === 'staff' ? words.field.department : words.field.village })}
        maxLength={200}
      />
    </FormSection>
  )
}

function Signed({ draft, set, words, faultAt }: PledgeFieldsProps) {
  const { answer, text } = answersOf({ draft, set, faultAt }, words.field)
  const names = signersIn(draft.names).length
  return (
    <FormSection title={words.pledge.signed}>
      <Textarea {...text('names')} description={words.field.namesHelp} autosize minRows={4} maxRows={16} />
      <CountField
        {...answer('signers', {
          label: draft.pledgeParty === 'staff' ? words.field.signers : words.field.signedHouseholds,
        })}
        description={names > 0 && draft.signers === '' ? words.pledge.counted(names) : undefined}
      />
      <PhotoField {...answer('listIds')} purpose="scan" maximum={10} />
      <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
    </FormSection>
  )
}
