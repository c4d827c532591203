import { ActionIcon, Group, TextInput } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { countOf } from '../../typed.ts'
import { platformWords } from '../../words/platformWords.ts'
import { useWords } from '../useWords.ts'

interface CountFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly description?: string | undefined
  readonly unit?: string | undefined
}

/** A number of people or things, made for a thumb: the keypad of digits, and one step less or more beside it. Blank = unknown. */
export function CountField({ label, value, onChange, error, description, unit }: CountFieldProps) {
  const words = useWords(platformWords).form
  const step = (by: number) => {
    const next = (countOf(value) ?? 0) + by
    onChange(next > 0 ? String(next) : '')
  }
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <TextInput
        label={label}
        description={description}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        size="lg"
        error={error}
        rightSection={unit}
        rightSectionWidth={unit ? 56 : 0}
        style={{ flex: 1, minWidth: 84 }}
      />
      <ActionIcon variant="default" size={50} onClick={() => step(-1)} aria-label={`${words.fewer}: ${label}`}>
        <IconMinus size={22} stroke={1.75} />
      </ActionIcon>
      <ActionIcon variant="default" size={50} onClick={() => step(1)} aria-label={`${words.more}: ${label}`}>
        <IconPlus size={22} stroke={1.75} />
      </ActionIcon>
    </Group>
  )
}
