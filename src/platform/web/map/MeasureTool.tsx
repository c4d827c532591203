import { Button, Group } from '@mantine/core'
import { IconPolygon, IconRulerMeasure } from '@tabler/icons-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import { areaText, lengthText } from '../../map/readings.ts'
import { useLanguage } from '../useWords.ts'
import { Tool } from './MapZoom.tsx'
import classes from './map.module.css'
import { useMapWords } from './useMapWords.ts'
import { type MeasureKind, useMeasure } from './useMeasure.ts'

/** Two tools, distance and area, and what they have measured so far. Pressed again, a tool is off and its drawing gone. */
export function MeasureTool({ map }: { map: MapLibreMap }) {
  const words = useMapWords()
  const language = useLanguage()
  const [kind, setKind] = useState<MeasureKind>()
  const { corners, lengthM, areaM2, clear, undo } = useMeasure(map, kind)
  const toggle = (wanted: MeasureKind) => () => setKind(kind === wanted ? undefined : wanted)
  const measured =
    areaM2 === undefined
      ? words.distance(lengthText(lengthM, language))
      : words.area(areaText(areaM2, language), lengthText(lengthM, language))
  return (
    <>
      <div className={classes.measureTools}>
        <Tool
          label={words.measureDistance}
          isPressed={kind === 'distance'}
          onClick={toggle('distance')}
          icon={<IconRulerMeasure size={18} stroke={1.75} />}
        />
        <Tool
          label={words.measureArea}
          isPressed={kind === 'area'}
          onClick={toggle('area')}
          icon={<IconPolygon size={18} stroke={1.75} />}
        />
      </div>
      {kind && (
        <div className={classes.hint}>
          <div aria-live="polite" data-testid="measured">
            {corners.length > 1 ? measured : words.measureHint}
          </div>
          {corners.length > 0 && (
            <Group gap={8} mt={6}>
              <Button size="compact-xs" variant="default" onClick={undo}>
                {words.measureUndo}
              </Button>
              <Button size="compact-xs" variant="default" onClick={clear}>
                {words.measureClear}
              </Button>
            </Group>
          )}
        </div>
      )}
    </>
  )
}
