import { Select } from '@mantine/core'
import { matches } from '../listing.ts'
import { platformWords } from '../words/platformWords.ts'
import { useWords } from './useWords.ts'

interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[]
  /** '' or null = none chosen. */
  readonly value: Value | '' | null
  readonly onChange: (value: Value | '') => void
  readonly error?: string | undefined
  readonly description?: string | undefined
  readonly placeholder?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean
  readonly size?: 'xs' | 'sm' | 'md' | 'lg'
}

/** One of a list; a long list is searched as Vietnamese is: marks where they were typed, none where not. */
export function SelectField<Value extends string>({
  options,
  value,
  onChange,
  required,
  size = 'sm',
  ...rest
}: SelectFieldProps<Value>) {
  const words = useWords(platformWords).field
  return (
    <Select
      {...rest}
      size={size}
      data={[...options]}
      value={value || null}
      onChange={(next) => onChange((next ?? '') as Value | '')}
      searchable={options.length > 7}
      filter={({ options: all, search }) =>
        all.filter((option) => 'label' in option && matches(search, [option.label]))
      }
      clearable={!required}
      allowDeselect={!required}
      withAsterisk={required ?? false}
      nothingFoundMessage={words.nothingFound}
      clearButtonProps={{ 'aria-label': words.clear }}
      comboboxProps={{ transitionProps: { duration: 120 } }}
      maxDropdownHeight={320}
    />
  )
}
