// What happened to plots: the list, and where it was.
import { Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds, Geometry } from '../../geo/geometry.ts'
import { boundsOf } from '../../geo/looseGeometry.ts'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { listInput } from '../../platform/web/list/useListAnswer.ts'
import { useListState } from '../../platform/web/list/useListState.ts'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { changeCauses } from '../plot.ts'
import { changeKinds } from '../plotChange/plotChange.ts'
import { plotsText } from '../plotChange/plotsText.ts'
import { listPlotChanges, mapPlotChanges, type PlotChangeRow } from '../plotChangeContract.ts'
import { type ForestWords, forestWords } from '../words.ts'
import { UndoneChip } from './plotChange/UndoneChip.tsx'
import { type UnitOptions, useUnitOptions } from './unitOptions.ts'

const firstSort = '-validFrom'

export default function PlotChangesPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { date } = useAsOf()
  const units = useUnitOptions(date)
  const filters = useMemo(() => filtersOf(words, units), [words, units])
  return (
    <Page>
      <PageHead
        title={words.plotChange.list}
        sentence={words.plotChange.why}
        crumbs={[{ label: words.plot.list, to: '/rung' }]}
        actions={
          <Button component={PageLink} to="/rung/khai-bao" variant="default">
            {words.declaration.title}
          </Button>
        }
      />
      <ChangesMap filters={filters} />
      <DataList
        contract={listPlotChanges}
        label={words.plotChange.list}
        columns={columnsOf(words, language)}
        filters={filters}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/bien-dong/${row.id}`}
        firstSort={firstSort}
        empty={{
          title: words.plotChange.none,
          why: words.plotChange.noneWhy,
          action: (
            <Button component={PageLink} to="/rung" variant="default">
              {words.plotChange.toRegister}
            </Button>
          ),
        }}
      />
    </Page>
  )
}

/** The outlines of what the list holds; a click opens one. */
function ChangesMap({ filters }: { readonly filters: readonly Filter[] }) {
  const words = useWords(forestWords).plotChange
  const language = useLanguage()
  const { open } = usePageLink()
  const { sort: _, direction: __, ...asked } = listInput(useListState(filters, firstSort), filters, {})
  const { data } = useRead(mapPlotChanges, asked)
  const outlines = useMemo(
    () =>
      (data?.outlines ?? []).map(({ id, isUndone, shape }) => ({
        id,
        shape: shape as object,
        tone: isUndone ? ('look' as const) : ('wrong' as const),
      })),
    [data],
  )
  const fit = useMemo(() => boundsOf(outlines.map(({ shape }) => shape as Geometry)) as Bounds | undefined, [outlines])
  if (!data || outlines.length === 0) return null
  return (
    <>
      <ShapeMap
        label={words.map}
        outlines={outlines}
        fit={fit}
        units={{}}
        height={280}
        onChoose={(id) => open(`/rung/bien-dong/${id}`)}
      />
      <Text size="sm" c="dimmed" mt={6} mb={12}>
        {outlines.length < data.total
          ? words.mapSome(numberText(outlines.length, language), numberText(data.total, language))
          : words.map}
      </Text>
    </>
  )
}

function columnsOf(words: ForestWords, language: Language): readonly Column<PlotChangeRow>[] {
  const { columns } = words.plotChange
  return [
    {
      id: 'plots',
      label: columns.plots,
      cell: (row) => (
        <>
          {plotsText(row.plots)} <UndoneChip undoneAt={row.undoneAt} />
        </>
      ),
    },
    {
      id: 'changeKind',
      label: columns.changeKind,
      cell: (row) => words.changeKind[row.changeKind],
      isSortable: true,
      width: '150px',
    },
    {
      id: 'changeCause',
      label: columns.changeCause,
      cell: (row) => words.changeCause[row.changeCause],
      isSortable: true,
      width: '170px',
    },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => dateText(row.validFrom),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      isSortable: true,
      width: '140px',
    },
    {
      id: 'decisionNumber',
      label: columns.decisionNumber,
      cell: (row) => row.decisionNumber,
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
    { id: 'reason', label: columns.reason, cell: (row) => row.reason, isHidden: true, width: '220px' },
    {
      id: 'recordedBy',
      label: columns.recordedBy,
      cell: (row) => row.recordedBy,
      isSortable: true,
      isHidden: true,
      width: '160px',
    },
    {
      id: 'recordedAt',
      label: columns.recordedAt,
      cell: (row) => instantText(row.recordedAt),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
    {
      id: 'undoneAt',
      label: columns.undoneAt,
      cell: (row) => (row.undoneAt ? instantText(row.undoneAt) : ''),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}

function filtersOf(words: ForestWords, units: UnitOptions): readonly Filter[] {
  const choices = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }))
  const { columns, from, until, onlyUndone } = words.plotChange
  return [
    { name: 'changeKind', label: columns.changeKind, options: choices(changeKinds, words.changeKind) },
    { name: 'changeCause', label: columns.changeCause, options: choices(changeCauses, words.changeCause) },
    { kind: 'date', name: 'from', label: from },
    { kind: 'date', name: 'until', label: until },
    { name: 'territoryId', label: columns.territoryName, options: units },
    { kind: 'yes', name: 'isUndone', label: onlyUndone },
  ]
}
