// The questions about coordination rules: the document, its parties, what each is bound to.
import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { RegulationDraft } from '../coordinationDraft.ts'
import type { CoordinationWords } from '../words.ts'

interface RegulationFieldsProps {
  readonly draft: RegulationDraft
  readonly set: (changes: Partial<RegulationDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly words: CoordinationWords
  readonly faultAt: (pointer: string) => string | undefined
}

export function RegulationFields({ choices, words, ...form }: RegulationFieldsProps) {
  const { draft, set } = form
  const { answer, text } = answersOf(form, words.field)
  const all = optionsOf(choices?.organizers)
  return (
    <Stack gap={28}>
      <FormSection title={words.regulation.document}>
        <TextInput {...text('number')} maxLength={60} required />
        <Textarea {...text('title')} autosize maxLength={300} required />
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={12}>
          {(['signedOn', 'validFrom', 'validTo'] as const).map((field) => (
            <DateField key={field} {...answer(field)} required={field === 'signedOn'} />
          ))}
        </SimpleGrid>
        <PhotoField {...answer('fileIds')} purpose="document" maximum={10} />
      </FormSection>
      <FormSection title={words.regulation.parties}>
        <MultiSelect
          {...answer('partyIds', { label: words.field.parties, pointer: '/parties' })}
          searchable
          data={all}
          withAsterisk
        />
        {draft.partyIds.map((id) => (
          <Textarea
            key={id}
            label={words.field.dutiesOf(all.find((one) => one.value === id)?.label ?? '')}
            value={draft.duties[id] ?? ''}
            onChange={(event) => set({ duties: { ...draft.duties, [id]: event.currentTarget.value } })}
            autosize
            minRows={2}
            maxLength={4000}
            size="md"
          />
        ))}
        <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
        <Textarea {...text('remark')} autosize maxLength={2000} />
      </FormSection>
    </Stack>
  )
}
