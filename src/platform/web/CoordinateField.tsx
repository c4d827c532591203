import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { LonLat } from '../contract.ts'
import { typedPlace } from '../map/typedPlace.ts'
import { platformWords } from '../words/platformWords.ts'
import { useLanguage, useWords } from './useWords.ts'

interface CoordinateFieldProps {
  readonly value: LonLat | null
  readonly onChange: (place: LonLat | null) => void
  readonly size?: 'sm' | 'md' | 'lg'
}

/** A place typed in degrees or in VN-2000 metres; taken over when the field is left. */
export function CoordinateField({ value, onChange, size = 'md' }: CoordinateFieldProps) {
  const words = useWords(platformWords).place
  const point = useLanguage() === 'vi' ? ',' : '.'
  const shown = value ? [value.lat, value.lon].map((degrees) => String(degrees).replace('.', point)).join(' ') : ''
  const [text, setText] = useState(shown)
  const [isLeft, setLeft] = useState(false)
  useEffect(() => setText(shown), [shown])
  const take = () => {
    setLeft(true)
    const place = typedPlace(text)
    if (text === shown) return
    if (place) onChange(place)
    else if (text.trim() === '') onChange(null)
  }
  const isWrong = isLeft && text.trim() !== '' && !typedPlace(text)
  return (
    <TextInput
      label={words.coordinates}
      description={words.coordinatesHelp}
      value={text}
      onChange={(event) => {
        setLeft(false)
        setText(event.currentTarget.value)
      }}
      onBlur={take}
      error={isWrong ? words.coordinatesWrong : undefined}
      autoComplete="off"
      size={size}
    />
  )
}
