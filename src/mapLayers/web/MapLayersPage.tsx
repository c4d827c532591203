// Every layer that one may see: who added it, from which file, how large, who else sees it.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { bytesText, instantText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { addMapLayer, listMapLayers, type MapLayerRow, mapLayerChoices } from '../contract.ts'
import { layerKinds } from '../mapLayer.ts'
import { type MapLayersWords, mapLayersWords } from '../words.ts'
import classes from './mapLayers.module.css'

speakProblemsOf(mapLayersWords)

export default function MapLayersPage() {
  const words = useWords(mapLayersWords)
  const language = useLanguage()
  const mayI = useMayI()
  const choices = useRead(mapLayerChoices, {}, { staleMs: 600_000 }).data
  const add = mayI(addMapLayer) ? (
    <Button component={PageLink} to="/lop-ban-do/them" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.file.title}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.layer.list}
        sentence={words.layer.why}
        actions={
          <>
            <Button component={PageLink} to="/ban-do" variant="default">
              {words.layer.onMap}
            </Button>
            {add}
          </>
        }
      />
      <DataList
        contract={listMapLayers}
        label={words.layer.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, choices?.agencies ?? [])}
        rowKey={(row) => row.id}
        rowTo={(row) => `/lop-ban-do/${row.id}`}
        firstSort="name"
        empty={{ title: words.layer.none, why: words.layer.noneWhy, action: add }}
      />
    </Page>
  )
}

function columnsOf(words: MapLayersWords, language: Language): readonly Column<MapLayerRow>[] {
  const { columns } = words
  return [
    {
      id: 'name',
      label: columns.name,
      cell: (row) => (
        <>
          <span className={classes.patch} style={{ background: row.colour }} aria-hidden />
          {row.name} {row.isWithdrawn ? <StateChip tone="bad">{words.layer.withdrawn}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '200px' },
    {
      id: 'layerSharing',
      label: columns.layerSharing,
      cell: (row) => (row.layerSharing === 'chosen' ? row.sharedWithNames.join('; ') : words.sharing[row.layerSharing]),
      isSortable: true,
      width: '190px',
    },
    {
      id: 'features',
      label: columns.features,
      cell: (row) => (row.features === null ? words.kind[row.layerKind] : numberText(row.features, language)),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    {
      id: 'layerFormat',
      label: columns.layerFormat,
      cell: (row) => words.format[row.layerFormat],
      isSortable: true,
      width: '110px',
    },
    {
      id: 'sizeBytes',
      label: columns.sizeBytes,
      cell: (row) => bytesText(row.sizeBytes, language),
      isSortable: true,
      align: 'right',
      width: '100px',
    },
    { id: 'recordedBy', label: columns.recordedBy, cell: (row) => row.recordedBy, isSortable: true, width: '160px' },
    {
      id: 'keptAt',
      label: columns.keptAt,
      cell: (row) => instantText(row.keptAt),
      isSortable: true,
      width: '150px',
    },
    {
      id: 'fileName',
      label: columns.fileName,
      cell: (row) => row.fileName,
      isSortable: true,
      isHidden: true,
      width: '200px',
    },
    {
      id: 'recordedAt',
      label: columns.recordedAt,
      cell: (row) => instantText(row.recordedAt),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}

function filtersOf(words: MapLayersWords, agencies: readonly { id: string; name: string }[]): readonly Filter[] {
  return [
    {
      name: 'agencyId',
      label: words.columns.agencyName,
      options: agencies.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'layerKind',
      label: words.columns.layerKind,
      options: layerKinds.map((kind) => ({ value: kind, label: words.kind[kind] })),
    },
    { kind: 'yes', name: 'withdrawn', label: words.layer.showWithdrawn },
  ]
}
