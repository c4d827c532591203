import { SimpleGrid, TextInput } from '@mantine/core'
import { DateField } from '../../platform/web/DateField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { unitPlansWords } from '../words.ts'

interface Head {
  readonly number: string
  readonly issuedOn: string
  readonly signer: string
  readonly signerPost: string
  readonly title: string
}
interface PaperHeadFieldsProps {
  readonly head: Head
  readonly change: (changes: Partial<Head>) => void
  readonly faultAt: (pointer: string) => string | undefined
  readonly numberExample: string
}

/** Title, number, date, signer: as the unit's clerk gives them. */
export function PaperHeadFields({ head, change, faultAt, numberExample }: PaperHeadFieldsProps) {
  const words = useWords(unitPlansWords)
  const line = (
    name: 'number' | 'signer' | 'signerPost' | 'title',
    more: { placeholder?: string; required?: boolean } = {},
  ) => (
    <TextInput
      label={words.field[name]}
      lang="vi"
      value={head[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
      error={faultAt(`/${name}`)}
      maxLength={name === 'title' ? 500 : 120}
      size="md"
      {...(more.placeholder ? { placeholder: more.placeholder } : {})}
      withAsterisk={more.required ?? false}
    />
  )
  return (
    <FormSection title={words.form.head}>
      {line('title', { required: true })}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={12}>
        {line('number', { placeholder: numberExample })}
        <DateField
          size="md"
          label={words.field.issuedOn}
          value={head.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
          error={faultAt('/issuedOn')}
        />
        {line('signer', { required: true })}
        {line('signerPost')}
      </SimpleGrid>
    </FormSection>
  )
}
