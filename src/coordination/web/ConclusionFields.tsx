import { Alert, Button, Fieldset, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { DateField } from '../../platform/web/DateField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import type { ConclusionDraft } from '../coordinationDraft.ts'
import type { CoordinationWords } from '../words.ts'

interface ConclusionFieldsProps {
  readonly conclusions: readonly ConclusionDraft[]
  readonly onChange: (conclusions: ConclusionDraft[]) => void
  readonly agencies: readonly { readonly value: string; readonly label: string }[]
  readonly error?: string | undefined
  readonly words: CoordinationWords
}

/** Who does what by when; as many as the meeting concluded. */
export function ConclusionFields({ conclusions, onChange, agencies, error, words }: ConclusionFieldsProps) {
  const set = (key: string, changes: Partial<ConclusionDraft>) =>
    onChange(conclusions.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  const add = () => onChange([...conclusions, { key: crypto.randomUUID(), what: '', agencyId: '', dueOn: '' }])
  return (
    <FormSection title={words.conclusion.title}>
      {conclusions.map(({ key, what, agencyId, dueOn }, index) => (
        <Fieldset key={key} legend={words.conclusion.number(index + 1)}>
          <Stack gap={10}>
            <Textarea
              label={words.field.what}
              value={what}
              onChange={(event) => set(key, { what: event.currentTarget.value })}
              autosize
              maxLength={1000}
              size="md"
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
              <SelectField
                label={words.field.doer}
                options={agencies}
                value={agencyId}
                onChange={(chosen) => set(key, { agencyId: chosen })}
                size="md"
              />
              <DateField size="md" label={words.field.dueOn} value={dueOn} onChange={(on) => set(key, { dueOn: on })} />
            </SimpleGrid>
            <Button
              variant="subtle"
              size="compact-md"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => onChange(conclusions.filter((one) => one.key !== key))}
            >
              {words.conclusion.remove}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      {error ? <Alert color="dat">{error}</Alert> : null}
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={16} stroke={1.75} />}
        onClick={add}
      >
        {words.conclusion.add}
      </Button>
    </FormSection>
  )
}
