import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { numberOf, numberText } from '../format.ts'
import { platformWords } from '../words/platformWords.ts'
import { useLanguage, useWords } from './useWords.ts'

interface NumberFieldProps {
  readonly label: string
  /** The label is only for readers aloud: what stands beside the field says it already. */
  readonly isLabelHidden?: boolean
  /** null = not known; never zero for nothing. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** Most decimals; 0 for whole numbers. */
  readonly digits?: number
  readonly unit?: string
  readonly error?: string | undefined
  readonly description?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean
  readonly size?: 'sm' | 'md' | 'lg'
}

/** A number typed as `1.234,5` in Vietnamese. Blank stays unknown. */
export function NumberField({
  label,
  isLabelHidden,
  value,
  onChange,
  digits = 0,
  unit,
  error,
  required,
  size = 'sm',
  ...rest
}: NumberFieldProps) {
  const words = useWords(platformWords).field
  const language = useLanguage()
  const shown = (number: number | null) =>
    number === null ? '' : numberText(number, language, Math.min(digits, decimalsOf(number))).replace('−', '-')
  const [text, setText] = useState(shown(value))
  const [isLeft, setLeft] = useState(false)
  const typed = numberOf(text, language)
  const isWrong = text.trim() !== '' && (typed === undefined || decimalsOf(typed) > digits)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a value from outside rewrites what is being typed
  useEffect(() => {
    if (value !== (typed ?? null)) setText(shown(value))
  }, [value])
  return (
    <TextInput
      {...rest}
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      value={text}
      size={size}
      onChange={(event) => {
        const next = event.currentTarget.value
        setLeft(false)
        setText(next)
        const number = numberOf(next, language)
        if (next.trim() === '') onChange(null)
        else if (number !== undefined && decimalsOf(number) <= digits) onChange(number)
      }}
      onBlur={() => {
        setLeft(true)
        if (!isWrong && typed !== undefined) setText(shown(typed))
      }}
      error={(isLeft && isWrong && words.numberWrong) || error}
      inputMode={digits === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      withAsterisk={required ?? false}
      aria-required={required}
      rightSection={unit ? <span style={{ color: 'var(--text-3)' }}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 20 + unit.length * 9 : 0}
      rightSectionPointerEvents="none"
    />
  )
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0
}
