import { Textarea, TextInput } from '@mantine/core'

interface TextFieldProps {
  readonly label: string
  readonly value: string | null | undefined
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly description?: string | undefined
  readonly required?: boolean
  readonly maxLength?: number
  /** Several lines, growing with what is written. */
  readonly isLong?: boolean
  readonly inputMode?: 'text' | 'tel' | 'numeric'
}

/** Words of a form. */
export function TextField({ value, onChange, required = false, isLong, inputMode = 'text', ...rest }: TextFieldProps) {
  const own = {
    ...rest,
    value: value ?? '',
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    withAsterisk: required,
    'aria-required': required,
    autoComplete: 'off',
  }
  return isLong ? <Textarea {...own} autosize minRows={2} maxRows={8} /> : <TextInput {...own} inputMode={inputMode} />
}
