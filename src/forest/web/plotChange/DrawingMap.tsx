// The map on which a line or an outline is drawn, and its other doors: coordinates, a file, the keyboard.
import { Button, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconFileUpload, IconLine, IconTrash } from '@tabler/icons-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import type { Bounds, Position } from '../../../geo/geometry.ts'
import type { LonLat } from '../../../platform/contract.ts'
import { numberText } from '../../../platform/format.ts'
import { CoordinateField } from '../../../platform/web/CoordinateField.tsx'
import { type Outline, ShapeMap } from '../../../platform/web/map/ShapeMap.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Drawn } from '../../plotChange/changeDraft.ts'
import { type DrawnFile, drawnIn } from '../../plotChange/drawnFile.ts'
import { forestWords } from '../../words.ts'
import { useDrawing } from './useDrawing.ts'

interface DrawingMapProps {
  readonly label: string
  readonly outlines: readonly Outline[]
  readonly fit: Bounds
  /** Corners and edges to which a point is taken. */
  readonly rings: readonly (readonly Position[])[]
  readonly isArea?: boolean
  readonly drawn: Drawn
  readonly onChange: (changes: Partial<Drawn>) => void
  readonly onFile: (file: DrawnFile) => void
}

const mostBytes = 5 * 1024 * 1024

export function DrawingMap({ label, outlines, fit, rings, isArea = false, drawn, onChange, onFile }: DrawingMapProps) {
  const words = useWords(forestWords).plotChange
  const language = useLanguage()
  const [map, setMap] = useState<MapLibreMap>()
  const [refusal, setRefusal] = useState('')
  const { lines, corners } = drawn
  const add = (corner: Position) => onChange({ corners: [...corners, corner], areas: [] })
  const undo = () => {
    if (corners.length > 0) return onChange({ corners: corners.slice(0, -1) })
    const last = lines.at(-1)
    if (last) onChange({ lines: lines.slice(0, -1), corners: last.slice(0, -1) })
  }
  useDrawing(map, { lines, corners, isArea, rings, onCorner: add, onUndo: undo })
  const read = async (file: File | null) => {
    if (!file) return
    if (file.size > mostBytes) return setRefusal(words.fileTooLarge)
    const found = drawnIn(await file.text())
    setRefusal(found ? '' : words.fileEmpty)
    if (found) onFile(found)
  }
  const count = corners.length + lines.reduce((sum, line) => sum + line.length, 0)
  const isEmpty = count === 0 && drawn.areas.length === 0
  return (
    <Stack gap={10}>
      <Text size="sm">{isArea ? words.drawArea : words.drawLine}</Text>
      <ShapeMap label={label} outlines={outlines} fit={fit} units={{}} height={400} closest={16} onReady={setMap} />
      <Group gap={8}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
          onClick={undo}
          disabled={count === 0}
        >
          {words.undoCorner}
        </Button>
        {isArea ? null : (
          <Button
            variant="default"
            leftSection={<IconLine size={18} stroke={1.75} aria-hidden />}
            onClick={() => onChange({ lines: [...lines, corners], corners: [] })}
            disabled={corners.length < 2}
          >
            {words.nextLine}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />}
          onClick={() => onChange({ lines: [], corners: [], areas: [] })}
          disabled={isEmpty}
        >
          {words.eraseAll}
        </Button>
        <FileButton accept=".gpx,.kml,.geojson,.json" onChange={(file) => void read(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden />}>
              {words.readFile}
            </Button>
          )}
        </FileButton>
      </Group>
      {refusal ? (
        <Text role="alert" c="var(--bad)">
          {refusal}
        </Text>
      ) : null}
      <Text size="sm" c="dimmed" role="status">
        {words.corners(numberText(count, language))}
      </Text>
      <CornerByCoordinates onAdd={add} />
      <Text size="sm" c="dimmed">
        {words.drawKeys}
      </Text>
    </Stack>
  )
}

function CornerByCoordinates({ onAdd }: { readonly onAdd: (corner: Position) => void }) {
  const words = useWords(forestWords).plotChange
  const [place, setPlace] = useState<LonLat | null>(null)
  return (
    <Group gap={8} align="end" component="fieldset" m={0} p={0} bd={0} aria-label={words.addCorner}>
      <CoordinateField value={place} onChange={setPlace} />
      <Button
        variant="default"
        size="md"
        disabled={!place}
        onClick={() => {
          if (place) onAdd([place.lon, place.lat])
          setPlace(null)
        }}
      >
        {words.addThis}
      </Button>
    </Group>
  )
}
