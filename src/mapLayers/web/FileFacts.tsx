// What an opened file holds: format, features, extent, coordinate system and how it is known; another system on request.
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { bytesText, numberText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { SystemField, systemName } from '../../platform/web/map/SystemField.tsx'
import { useMapWords } from '../../platform/web/map/useMapWords.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { openLayerFile, type showLayerFile } from '../contract.ts'
import { mapLayersWords } from '../words.ts'
import classes from './mapLayers.module.css'

type Shown = OutputOf<typeof showLayerFile>

export function FileFacts({ shown, replaces }: { readonly shown: Shown; readonly replaces: string }) {
  const words = useWords(mapLayersWords)
  const mapWords = useMapWords()
  const language = useLanguage()
  const { counts, bounds } = shown
  const isVector = shown.layerKind === 'vector'
  const degrees = (value: number) => numberText(value, language, 4)
  return (
    <RecordSection title={words.file.facts}>
      <dl className={classes.facts}>
        <dt>{words.file.format}</dt>
        <dd>{`${words.format[shown.layerFormat]}, ${bytesText(shown.sizeBytes, language)}`}</dd>
        <dt>{words.file.featuresHead}</dt>
        <dd>
          {isVector
            ? `${words.file.counts(counts.point, counts.line, counts.area)}; ${words.file.vertices(numberText(shown.vertexCount, language))}`
            : words.kind[shown.layerKind]}
        </dd>
        {shown.minimumZoom !== null && shown.maximumZoom !== null ? (
          <>
            <dt>{words.file.zooms}</dt>
            <dd>{words.file.zoomsOf(shown.minimumZoom, shown.maximumZoom)}</dd>
          </>
        ) : null}
        {shown.tileLayers.length > 0 ? (
          <>
            <dt>{words.file.tileLayers}</dt>
            <dd>{shown.tileLayers.join(', ')}</dd>
          </>
        ) : null}
        {bounds ? (
          <>
            <dt>{words.file.extent}</dt>
            <dd className="digits">{`${degrees(bounds[1] ?? 0)}, ${degrees(bounds[0] ?? 0)} – ${degrees(bounds[3] ?? 0)}, ${degrees(bounds[2] ?? 0)}`}</dd>
          </>
        ) : null}
        <dt>{mapWords.system}</dt>
        <dd>{`${systemName(shown.srid, mapWords)} (EPSG ${shown.srid}), ${words.file.sridFrom[shown.sridFrom]}`}</dd>
      </dl>
      {shown.isTurned ? <Text>{words.file.turned}</Text> : null}
      {shown.repairedShapes > 0 ? <Text>{words.file.repairedShapes(shown.repairedShapes)}</Text> : null}
      {shown.outsideCountry > 0 ? (
        <Text c="var(--on-soft-warning)">{words.file.outside(shown.outsideCountry)}</Text>
      ) : null}
      {isVector && shown.mapLayerId === null ? <Reread shown={shown} replaces={replaces} /> : null}
    </RecordSection>
  )
}

function Reread({ shown, replaces }: { readonly shown: Shown; readonly replaces: string }) {
  const words = useWords(mapLayersWords).file
  const { open } = usePageLink()
  const [isOpen, setOpen] = useState(shown.sridFrom === 'range')
  const [srid, setSrid] = useState<number | undefined>(shown.srid)
  const opening = useCommand(openLayerFile)
  const read = async () => {
    const { fileId, agencyId } = shown
    const outcome = await opening.send({ fileId, agencyId, ...(srid ? { srid } : {}) })
    if (outcome?.state === 'accepted') open(`/lop-ban-do/tep/${outcome.answer.id}${replaces ? `?lop=${replaces}` : ''}`)
  }
  if (!isOpen)
    return (
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          {words.otherSystem}
        </Button>
      </div>
    )
  return (
    <>
      <ProblemNote problem={opening.problem} />
      <Group align="flex-end" gap={8}>
        <SystemField value={srid} onChange={setSrid} />
        <Button
          variant="default"
          disabled={!srid || (srid === shown.srid && shown.sridFrom === 'person')}
          loading={opening.isSending}
          onClick={() => void read()}
        >
          {words.reread}
        </Button>
      </Group>
    </>
  )
}
