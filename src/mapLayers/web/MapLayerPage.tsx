// One layer: on the map, its looks, who sees it, its attributes, the files it was drawn from.
import { Button, Group, List, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { bytesText, instantText, numberText } from '../../platform/format.ts'
import { cameraText } from '../../platform/map/camera.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { RecordLife } from '../../platform/web/form/RecordLife.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { WithdrawRecord } from '../../platform/web/form/WithdrawRecord.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import {
  amendMapLayer,
  type LayerFeatureRow,
  listLayerFeatures,
  replaceLayerFile,
  restoreMapLayer,
  shareMapLayer,
  showMapLayer,
  withdrawMapLayer,
} from '../contract.ts'
import { type MapLayersWords, mapLayersWords } from '../words.ts'
import { Attributes } from './Attributes.tsx'
import { FileMap } from './FileMap.tsx'
import { LooksFields } from './LooksFields.tsx'
import { preferLayer } from './layerPreferences.ts'
import { SharingFields, sharingInput } from './SharingFields.tsx'

speakProblemsOf(mapLayersWords)

type Shown = OutputOf<typeof showMapLayer>

export default function MapLayerPage() {
  const { mapLayerId = '' } = usePathParams()
  const words = useWords(mapLayersWords)
  const { data, error, refetch } = useRead(showMapLayer, { mapLayerId })
  if (data?.row.id !== mapLayerId)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  const { row, mayAmend } = data
  const isEdited = mayAmend && !row.isWithdrawn
  return (
    <Page>
      <Head shown={data} words={words} />
      <SimpleGrid cols={{ base: 1, md: isEdited ? 2 : 1 }} spacing={32} verticalSpacing={0}>
        <RecordSection title={words.layer.mapOf(row.name)}>
          <FileMap
            label={words.layer.mapOf(row.name)}
            layerFileId={row.layerFileId}
            colour={row.colour}
            labelField={row.labelField}
            file={row}
            height={360}
          />
        </RecordSection>
        {isEdited ? (
          <div>
            <LooksForm key={JSON.stringify([row.name, row.colour, row.labelField])} shown={data} words={words} />
            <SharingForm key={JSON.stringify([row.layerSharing, data.sharedWith])} shown={data} words={words} />
          </div>
        ) : null}
      </SimpleGrid>
      <RecordSection title={words.layer.features}>
        {row.layerKind === 'vector' ? (
          <DataList
            contract={listLayerFeatures}
            input={{ layerFileId: row.layerFileId }}
            label={words.layer.features}
            columns={columnsOf(words, data.columns)}
            rowKey={({ id }) => String(id)}
            firstSort="id"
          />
        ) : (
          <Text c="dimmed">{words.layer.noFeatures}</Text>
        )}
      </RecordSection>
      <Files shown={data} words={words} />
      <RecordLife steps={data.history} />
    </Page>
  )
}

interface PartProps {
  readonly shown: Shown
  readonly words: MapLayersWords
}

function Head({ shown, words }: PartProps) {
  const language = useLanguage()
  const { open } = usePageLink()
  const { row, mayAmend } = shown
  const seenBy = row.layerSharing === 'chosen' ? row.sharedWithNames.join('; ') : words.sharing[row.layerSharing]
  return (
    <PageHead
      title={row.name}
      crumbs={[{ label: words.layer.list, to: '/lop-ban-do' }]}
      above={
        <>
          {row.isWithdrawn ? <StateChip tone="bad">{words.layer.withdrawn}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.layer.demonstration}</StateChip> : null}
        </>
      }
      sentence={[
        row.agencyName,
        seenBy,
        `${words.format[row.layerFormat]}, ${bytesText(row.sizeBytes, language)}`,
        row.features === null
          ? words.kind[row.layerKind]
          : `${numberText(row.features, language)} ${words.file.featuresHead.toLocaleLowerCase(language)}`,
      ].join('. ')}
      actions={
        <>
          {mayAmend ? (
            <WithdrawRecord
              withdraw={withdrawMapLayer}
              restore={restoreMapLayer}
              record={{ mapLayerId: row.id }}
              isWithdrawn={row.isWithdrawn}
            />
          ) : null}
          {row.layerKind === 'vector' ? (
            <Button
              component="a"
              href={`/api/layers/features.geojson?input=${encodeURIComponent(JSON.stringify({ mapLayerId: row.id }))}`}
              download
              variant="default"
            >
              {words.layer.download}
            </Button>
          ) : null}
          {row.isWithdrawn ? null : (
            <Button
              onClick={() => {
                preferLayer(row.id, { isOn: true })
                open(`/ban-do${cameraOver(row.bounds)}`)
              }}
            >
              {words.layer.onMap}
            </Button>
          )}
        </>
      }
    />
  )
}

/** The map of the office where the layer is, as far out as it is wide. */
function cameraOver(bounds: readonly number[] | null): string {
  const [west, south, east, north] = bounds ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return ''
  const zoom = Math.max(4, Math.min(14, Math.log2(360 / Math.max(east - west, north - south, 0.01)) + 0.5))
  return `?ban-do=${cameraText({ lon: (west + east) / 2, lat: (south + north) / 2, zoom })}`
}

function LooksForm({ shown, words }: PartProps) {
  const { row, columns } = shown
  const amending = useCommand(amendMapLayer)
  const before = { name: row.name, colour: row.colour, labelField: row.labelField ?? '' }
  const [looks, setLooks] = useState(before)
  const isSame = JSON.stringify(looks) === JSON.stringify(before)
  const save = async () => {
    const { name, colour, labelField } = looks
    const input = { mapLayerId: row.id, name: name.trim(), colour, labelField: labelField || null }
    if (await amending.send(input)) notify(words.layer.saved)
  }
  return (
    <RecordSection title={words.layer.looks}>
      <Stack gap={14} align="stretch">
        <LooksFields
          value={looks}
          onChange={(changes) => setLooks({ ...looks, ...changes })}
          columns={row.layerKind === 'vector' ? columns : []}
          error={amending.faultAt('/name')}
        />
        <ProblemNote problem={amending.problem} />
        <Group>
          <Button
            variant="default"
            onClick={() => void save()}
            loading={amending.isSending}
            disabled={isSame || looks.name.trim().length < 2}
          >
            {words.layer.save}
          </Button>
        </Group>
      </Stack>
    </RecordSection>
  )
}

function SharingForm({ shown, words }: PartProps) {
  const { row, sharedWith } = shown
  const sharing = useCommand(shareMapLayer)
  const before = { layerSharing: row.layerSharing, sharedWith }
  const [value, setValue] = useState(before)
  const isSame = JSON.stringify(sharingInput(value)) === JSON.stringify(sharingInput(before))
  const save = async () => {
    if (await sharing.send({ mapLayerId: row.id, ...sharingInput(value) })) notify(words.layer.sharingSaved)
  }
  return (
    <Stack gap={14} mt={24}>
      <SharingFields
        value={value}
        onChange={(changes) => setValue({ ...value, ...changes } as typeof value)}
        error={sharing.faultAt('/sharedWith')}
      />
      <ProblemNote problem={sharing.problem} />
      <Group>
        <Button variant="default" onClick={() => void save()} loading={sharing.isSending} disabled={isSame}>
          {words.layer.saveSharing}
        </Button>
      </Group>
    </Stack>
  )
}

function Files({ shown, words }: PartProps) {
  const { row, files, mayAmend } = shown
  const replacing = useCommand(replaceLayerFile)
  const isEdited = mayAmend && !row.isWithdrawn
  return (
    <RecordSection title={words.layer.files}>
      {isEdited ? <Text c="dimmed">{words.layer.filesWhy}</Text> : null}
      <ProblemNote problem={replacing.problem} />
      <List listStyleType="none" spacing={8}>
        {files.map(({ layerFileId, fileName, keptBy, keptAt }) => (
          <List.Item key={layerFileId}>
            <Group gap={10}>
              <span>{`${fileName}. ${words.layer.keptOn(keptBy, instantText(keptAt))}`}</span>
              {layerFileId === row.layerFileId ? (
                <StateChip tone="good">{words.layer.inUse}</StateChip>
              ) : isEdited ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={replacing.isSending}
                  onClick={async () => {
                    if (await replacing.send({ mapLayerId: row.id, layerFileId })) notify(words.layer.replaced)
                  }}
                >
                  {words.layer.useAgain}
                </Button>
              ) : null}
            </Group>
          </List.Item>
        ))}
      </List>
      {isEdited ? (
        <div>
          <Button component={PageLink} to={`/lop-ban-do/them?lop=${row.id}`} variant="default">
            {words.layer.replace}
          </Button>
        </div>
      ) : null}
    </RecordSection>
  )
}

function columnsOf(words: MapLayersWords, attributes: readonly string[]): readonly Column<LayerFeatureRow>[] {
  const { columns } = words
  return [
    {
      id: 'properties',
      label: columns.properties,
      cell: (row) => <Attributes columns={attributes} properties={row.properties} />,
    },
    {
      id: 'shapeKind',
      label: columns.shapeKind,
      cell: (row) => words.shape[row.shapeKind],
      isSortable: true,
      width: '110px',
    },
    { id: 'rowNumber', label: columns.rowNumber, cell: (row) => row.rowNumber, isSortable: true, width: '140px' },
  ]
}
