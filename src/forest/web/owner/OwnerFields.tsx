// The questions of the form of an owner: the same for a new one and for one that is corrected.
import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { answersOf, optionsOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useRead } from '../../../platform/web/useRead.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { listAgencies } from '../../../units/agencyContract.ts'
import type { OwnerDraft } from '../../owner/ownerDraft.ts'
import { ownerCategories } from '../../plot.ts'
import { forestWords } from '../../words.ts'
import { useUnitOptions } from '../unitOptions.ts'

interface OwnerFieldsProps {
  readonly draft: OwnerDraft
  readonly set: (changes: Partial<OwnerDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
  readonly today: string
}

export function OwnerFields({ today, ...form }: OwnerFieldsProps) {
  const words = useWords(forestWords)
  const { owner } = words
  const units = useUnitOptions(today)
  const agencies = useRead(listAgencies, { asOf: today, pageSize: 1000 }, { staleMs: 600_000 }).data
  const { answer, text } = answersOf(form, owner.columns)
  return (
    <Stack gap={28}>
      <FormSection title={owner.who}>
        <SelectField
          {...answer('ownerCategory')}
          options={ownerCategories.map((value) => ({ value, label: words.ownerCategory[value] }))}
          required
        />
        <TextInput {...text('ownerName')} maxLength={300} required />
        <Textarea {...text('otherNames')} description={owner.namesHint} autosize minRows={2} maxLength={3000} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <SelectField {...answer('territoryId')} description={owner.territoryHint} options={units} />
          <TextInput {...text('ownerCode')} inputMode="numeric" maxLength={10} />
        </SimpleGrid>
        {form.draft.ownerCategory === 'household' ? null : (
          <SelectField {...answer('agencyId')} options={optionsOf(agencies?.rows)} />
        )}
      </FormSection>
      <FormSection title={owner.reach}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <TextInput {...text('representative')} maxLength={120} autoComplete="off" />
          <TextInput {...text('telephone')} type="tel" maxLength={30} autoComplete="off" />
        </SimpleGrid>
        <TextInput {...text('address')} maxLength={300} autoComplete="off" />
        <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
        <Text size="sm" c="dimmed">
          {owner.guarded}
        </Text>
      </FormSection>
    </Stack>
  )
}
