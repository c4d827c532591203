// The questions about a household: who, where, who looks after it.

import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { CountField } from '../../platform/web/form/CountField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PlaceField } from '../../platform/web/form/PlaceField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { HouseholdDraft } from '../householdDraft.ts'
import type { HouseholdsWords } from '../words.ts'

interface HouseholdFieldsProps {
  readonly draft: HouseholdDraft
  readonly set: (changes: Partial<HouseholdDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly words: HouseholdsWords
  readonly faultAt: (pointer: string) => string | undefined
}

export function HouseholdFields({ draft, set, choices, words, faultAt }: HouseholdFieldsProps) {
  const { field } = words
  const { answer, text } = answersOf({ draft, set, faultAt }, field)
  return (
    <Stack gap={28}>
      <FormSection title={words.household.about}>
        <TextInput {...text('headName')} autoComplete="off" maxLength={120} required />
        <TextInput {...text('telephone')} inputMode="tel" autoComplete="off" maxLength={30} />
        <CountField {...answer('people')} />
      </FormSection>
      <FormSection title={words.household.where}>
        <TextInput {...text('village')} maxLength={120} required />
        <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} />
        <PlaceField {...answer('place')} />
        <Textarea {...text('forestNearby')} autosize minRows={2} maxLength={500} />
      </FormSection>
      <FormSection title={words.household.keeper}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
          <DateField {...answer('nextVisitDueOn')} />
        </SimpleGrid>
        <Textarea {...text('remark')} autosize minRows={2} maxLength={1000} />
      </FormSection>
    </Stack>
  )
}
