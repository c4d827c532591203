// The questions about a movement: which drive, when, what is measured, who takes part.
import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { sessionChoices } from '../../outreach/contract.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { movementQuantities } from '../movement.ts'
import type { MovementDraft } from '../movementDraft.ts'
import type { MovementsWords } from '../words.ts'

interface MovementFieldsProps {
  readonly draft: MovementDraft
  readonly set: (changes: Partial<MovementDraft>) => void
  readonly choices: OutputOf<typeof sessionChoices> | undefined
  readonly words: MovementsWords
  readonly faultAt: (pointer: string) => string | undefined
}

export function MovementFields({ choices, words, ...form }: MovementFieldsProps) {
  const { answer, text } = answersOf(form, words.field)
  return (
    <Stack gap={28}>
      <FormSection title={words.movement.what}>
        <TextInput {...text('name')} maxLength={200} required />
        <Textarea {...text('basis')} autosize maxLength={500} required />
        <ChoicesField
          {...answer('measured')}
          options={movementQuantities.map((each) => ({ value: each, label: words.movementQuantity[each] }))}
          required
        />
      </FormSection>
      <FormSection title={words.movement.when}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={12}>
          {(['startsOn', 'endsOn', 'reportDueOn'] as const).map((field) => (
            <DateField key={field} {...answer(field)} required={field !== 'reportDueOn'} />
          ))}
        </SimpleGrid>
      </FormSection>
      <FormSection title={words.movement.who}>
        <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
        <MultiSelect {...answer('unitIds')} searchable data={optionsOf(choices?.organizers)} withAsterisk />
        <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
      </FormSection>
    </Stack>
  )
}
