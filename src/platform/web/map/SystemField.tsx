import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { knownSrids, meridianOf } from '../../../geo/coordinateSystem.ts'
import { SelectField } from '../SelectField.tsx'
import { useMapWords } from './useMapWords.ts'

interface SystemFieldProps {
  readonly value: number | undefined
  readonly onChange: (srid: number | undefined) => void
}

/** `VN-2000 múi 3°, kinh tuyến trục 107°00'` */
export function systemName(srid: number, words: ReturnType<typeof useMapWords>): string {
  const meridian = meridianOf(srid)
  const whole = Math.floor(meridian ?? 0)
  const minutes = String(Math.round(((meridian ?? 0) - whole) * 60)).padStart(2, '0')
  return words.systemName(srid, `${whole}°${minutes}′`)
}

/** The coordinate systems that files here come in. */
export function SystemField({ value, onChange }: SystemFieldProps) {
  const words = useMapWords()
  return (
    <SelectField
      label={words.system}
      options={knownSrids.map((srid) => ({ value: String(srid), label: `${systemName(srid, words)} (EPSG ${srid})` }))}
      value={value === undefined ? '' : String(value)}
      onChange={(next) => onChange(next ? Number(next) : undefined)}
      required
    />
  )
}

/** Of a file that does not say its system: it is read again by the one that is chosen. */
export function AskSystem({ label, onAsk }: { readonly label: string; readonly onAsk: (srid: number) => void }) {
  const [srid, setSrid] = useState<number>()
  return (
    <Group align="flex-end" gap={8}>
      <SystemField value={srid} onChange={setSrid} />
      <Button variant="default" disabled={!srid} onClick={() => srid && onAsk(srid)}>
        {label}
      </Button>
    </Group>
  )
}
