// Where it was: by the phone's own position, by a tap on the map, or by coordinates read from a map sheet.

import { Button, Group, Input, Stack, Text } from '@mantine/core'
import { IconCurrentLocation, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { LonLat } from '../../contract.ts'
import { platformWords } from '../../words/platformWords.ts'
import { CoordinateField } from '../CoordinateField.tsx'
import { useWords } from '../useWords.ts'
import { PlaceMap } from './PlaceMap.tsx'

interface PlaceFieldProps {
  readonly label: string
  readonly value: LonLat | null
  readonly onChange: (place: LonLat | null) => void
  readonly error?: string | undefined
  readonly required?: boolean
}

export function PlaceField({ label, value, onChange, error, required }: PlaceFieldProps) {
  const words = useWords(platformWords).place
  const [isLocating, setLocating] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const locate = () => {
    setLocating(true)
    setRefusal(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLocating(false)
        onChange({ lon: rounded(coords.longitude), lat: rounded(coords.latitude) })
      },
      () => {
        setLocating(false)
        setRefusal(words.noPosition)
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 },
    )
  }
  return (
    <Input.Wrapper label={label} error={error ?? refusal} withAsterisk={required ?? false} labelElement="div">
      <Stack gap={8} mt={4}>
        <PlaceMap value={value} onChange={onChange} label={`${label}. ${words.tapMap}`} />
        <Text size="sm" c="dimmed">
          {words.tapMap}
        </Text>
        <Group gap={8}>
          <Button
            variant="default"
            size="md"
            leftSection={<IconCurrentLocation size={20} stroke={1.75} />}
            loading={isLocating}
            onClick={locate}
          >
            {words.useMine}
          </Button>
          {value ? (
            <Button
              variant="subtle"
              size="md"
              leftSection={<IconX size={18} stroke={1.75} />}
              onClick={() => onChange(null)}
            >
              {words.clear}
            </Button>
          ) : null}
        </Group>
        <CoordinateField value={value} onChange={onChange} />
      </Stack>
    </Input.Wrapper>
  )
}

/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
