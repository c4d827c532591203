import { Button, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconLink, IconPrinter } from '@tabler/icons-react'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import type { Orientation } from '../../../platform/map/mapPrint.ts'
import type { LegendEntry } from '../../../platform/web/map/MapLegend.tsx'
import { printMap } from '../../../platform/web/map/printMap.ts'
import { useMapWords } from '../../../platform/web/map/useMapWords.ts'
import classes from './mapPage.module.css'

interface MapActionsProps {
  readonly map: MapLibreMap | undefined
  readonly title: string
  /** The filters in words. */
  readonly subtitle: string
  readonly asOf: string
  readonly legend: readonly LegendEntry[]
}

/** Share link and print to PDF; what happened is said in words beside the buttons. */
export function MapActions({ map, title, subtitle, asOf, legend }: MapActionsProps) {
  const words = useMapWords()
  const [said, setSaid] = useState('')
  const [isPrinting, setIsPrinting] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const [own, setOwn] = useState<string>()
  const [orientation, setOrientation] = useState<Orientation>('landscape')
  const share = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setSaid(words.shared),
      () => setSaid(words.shareFailed),
    )
  const print = async () => {
    if (!map) return
    setIsPrinting(true)
    setSaid(words.printing)
    const isDone = await printMap(map, { title: own || title, subtitle, asOf, legend, orientation }).catch(() => false)
    setSaid(isDone ? '' : words.printFailed)
    setIsPrinting(false)
  }
  return (
    <>
      <div className={classes.actions}>
        <Button size="compact-sm" variant="default" leftSection={<IconLink size={16} stroke={1.75} />} onClick={share}>
          {words.share}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={isOpen}
          leftSection={<IconPrinter size={16} stroke={1.75} />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.print}
        </Button>
      </div>
      {isOpen && (
        <Stack gap={8} px={16} pb={12}>
          <TextInput
            size="xs"
            label={words.printTitle}
            maxLength={160}
            value={own ?? title}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={words.orientation}
            value={orientation}
            onChange={(value) => setOrientation(value as Orientation)}
            data={[
              { value: 'landscape', label: words.landscape },
              { value: 'portrait', label: words.portrait },
            ]}
          />
          <Button size="xs" loading={isPrinting} disabled={!map} onClick={print}>
            {words.printMake}
          </Button>
        </Stack>
      )}
      <Text size="xs" px={16} pb={said ? 8 : 0} role="status">
        {said}
      </Text>
    </>
  )
}
