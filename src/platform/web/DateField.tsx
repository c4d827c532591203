import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { dateOf, dateText } from '../format.ts'
import { platformWords } from '../words/platformWords.ts'
import { useWords } from './useWords.ts'

const Calendar = lazy(() => import('./Calendar.tsx').then((loaded) => ({ default: loaded.Calendar })))

export interface DateFieldProps {
  readonly label: string
  /** `YYYY-MM-DD`, or '' while there is none. */
  readonly value: string
  readonly onChange: (isoDate: string) => void
  readonly error?: string | undefined
  readonly description?: string | undefined
  readonly required?: boolean | undefined
  /** Earliest and latest day, `YYYY-MM-DD`. */
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly disabled?: boolean
  readonly size?: 'sm' | 'md' | 'lg'
}

/** A day, typed as `19/6/2026` or `190626`, or picked from the calendar. */
export function DateField({ label, value, onChange, error, min, max, required, size = 'sm', ...rest }: DateFieldProps) {
  const words = useWords(platformWords).field
  const [text, setText] = useState(value ? dateText(value) : '')
  const [isOpen, setOpen] = useState(false)
  const [isLeft, setLeft] = useState(false)
  useEffect(() => setText(value ? dateText(value) : ''), [value])
  const typed = dateOf(text)
  const take = () => {
    setLeft(true)
    if (typed) {
      setText(dateText(typed))
      if (typed !== value) onChange(typed)
    } else if (text.trim() === '' && value) onChange('')
  }
  const own = () => {
    if (text.trim() === '') return undefined
    if (!typed) return words.dateWrong
    if (max && typed > max) return words.dateTooLate(dateText(max))
    if (min && typed < min) return words.dateTooEarly(dateText(min))
    return undefined
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus shadow="md">
      <TextInput
        {...rest}
        label={label}
        value={text}
        size={size}
        onChange={(event) => {
          setLeft(false)
          setText(event.currentTarget.value)
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take()
        }}
        error={(isLeft && own()) || error}
        placeholder={words.dateExample}
        inputMode="numeric"
        autoComplete="off"
        withAsterisk={required ?? false}
        aria-required={required}
        rightSectionWidth={38}
        styles={{ input: { paddingInlineStart: 10 } }}
        rightSection={
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={rest.disabled ?? false}
              onClick={() => setOpen(!isOpen)}
              aria-label={`${words.openCalendar}: ${label}`}
            >
              <IconCalendarEvent size={18} stroke={1.75} color="var(--text-2)" />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <Suspense>
          <Calendar
            value={value}
            min={min}
            max={max}
            onChoose={(chosen) => {
              onChange(chosen)
              setOpen(false)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
