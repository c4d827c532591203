import { Chip, Group, Input } from '@mantine/core'

interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly error?: string | undefined
  readonly required?: boolean
}

/** One of a few: every answer is in sight and one tap away. */
export function ChoiceField<Value extends string>({
  value,
  onChange,
  ...rest
}: ChoiceFieldProps<Value> & { readonly value: Value | ''; readonly onChange: (value: Value) => void }) {
  return (
    <Frame {...rest}>
      <Chip.Group value={value} onChange={(next) => onChange(next as Value)}>
        <Chips options={rest.options} />
      </Chip.Group>
    </Frame>
  )
}

/** Any number of a few. */
export function ChoicesField<Value extends string>({
  value,
  onChange,
  ...rest
}: ChoiceFieldProps<Value> & { readonly value: readonly Value[]; readonly onChange: (value: Value[]) => void }) {
  return (
    <Frame {...rest}>
      <Chip.Group multiple value={[...value]} onChange={(next) => onChange(next as Value[])}>
        <Chips options={rest.options} />
      </Chip.Group>
    </Frame>
  )
}

function Frame({
  label,
  error,
  required,
  children,
}: ChoiceFieldProps<string> & { readonly children: React.ReactNode }) {
  return (
    <Input.Wrapper label={label} error={error} withAsterisk={required ?? false} labelElement="div">
      <Group gap={8} mt={6} role="group" aria-label={label}>
        {children}
      </Group>
    </Input.Wrapper>
  )
}

function Chips({ options }: { readonly options: readonly { value: string; label: string }[] }) {
  return options.map(({ value, label }) => (
    <Chip
      key={value}
      value={value}
      size="md"
      radius={8}
      color="nuoc"
      variant="light"
      styles={{ label: { minHeight: 44, height: 'auto', paddingBlock: 6, lineHeight: 1.3, whiteSpace: 'normal' } }}
    >
      {label}
    </Chip>
  ))
}
