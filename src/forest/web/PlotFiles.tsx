// The register as a file: for FRMS, QGIS or any other program, and why, as it holds names of people.
import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { SystemField } from '../../platform/web/map/SystemField.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { platformWords } from '../../platform/words/platformWords.ts'
import { frmsLetters, usualSrid } from '../plotFileContract.ts'
import { forestWords } from '../words.ts'

interface PlotFilesProps {
  readonly asOf: string
  /** The unit that the list is filtered by. */
  readonly territoryId: string | undefined
}

const formats = ['zip', 'gpkg', 'geojson'] as const

export function PlotFiles({ asOf, territoryId }: PlotFilesProps) {
  const words = useWords(forestWords).plotFiles
  const said = useWords(platformWords).list
  const [format, setFormat] = useState<(typeof formats)[number]>('zip')
  const [srid, setSrid] = useState(usualSrid)
  const [letters, setLetters] = useState<(typeof frmsLetters)[number]>('unicode')
  const [reason, setReason] = useState('')
  const input = { asOf, srid, letters, reason: reason.trim(), ...(territoryId ? { territoryId } : {}) }
  const isOpen = input.reason.length >= 5
  return (
    <Stack gap={10}>
      <Text size="sm">{territoryId ? words.ofUnit : words.whole}</Text>
      <SelectField
        label={words.format}
        options={formats.map((value) => ({ value, label: words.formats[value] }))}
        value={format}
        onChange={(next) => next && setFormat(next)}
      />
      {format === 'geojson' ? null : <SystemField value={srid} onChange={(next) => next && setSrid(next)} />}
      {format === 'zip' ? (
        <SelectField
          label={words.letters}
          options={frmsLetters.map((value) => ({ value, label: words.letter[value] }))}
          value={letters}
          onChange={(next) => next && setLetters(next)}
        />
      ) : null}
      <Textarea
        label={said.exportReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
        required
      />
      <Text size="sm" c="dimmed">
        {said.exportReasonNote}
      </Text>
      {isOpen ? (
        <Button
          component="a"
          variant="default"
          href={`/api/plots/file.${format}?input=${encodeURIComponent(JSON.stringify(input))}`}
          download
        >
          {words.take}
        </Button>
      ) : (
        <Button variant="default" disabled>
          {words.take}
        </Button>
      )}
    </Stack>
  )
}
