// The forest register as a list: found by number, place, owner; no name of a person stands in it.
import { Anchor, Button, Text } from '@mantine/core'
import { useMemo } from 'react'
import { numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { type FoundPlot, listPlots } from '../contract.ts'
import { forestPurposes } from '../forestPurpose.ts'
import { forestTypeOfCode, forestTypes, landClasses } from '../forestType.ts'
import { forestTypeName } from '../forestTypeName.ts'
import { placeSearchIn } from '../placeSearch.ts'
import { ownerCategories } from '../plot.ts'
import { type ForestWords, forestWords } from '../words.ts'
import { PlaceSearchPanel, PlaceSearchTool } from './PlaceSearch.tsx'
import { PlotsMenu } from './PlotsMenu.tsx'
import { type UnitOptions, useUnitOptions } from './unitOptions.ts'

export default function PlotsPage() {
  const words = useWords(forestWords)
  const language = useLanguage()
  const { date } = useAsOf()
  const [search] = useSearch()
  const place = useMemo(() => placeSearchIn({ quanh: search.quanh, khu: search.khu }), [search.quanh, search.khu])
  const all = useRead(listPlots, { asOf: date, pageSize: 1 }).data
  const units = useUnitOptions(date)
  const count = (value: number) => numberText(value, language)
  return (
    <Page>
      <PageHead
        title={words.plot.list}
        sentence={
          all && all.total > 0
            ? [
                words.plot.sentence(count(all.total), numberText(all.sums.geodesicAreaHa, language, 2)),
                all.sums.withoutBookArea > 0 ? words.plot.withoutBook(count(all.sums.withoutBookArea)) : null,
              ]
                .filter(Boolean)
                .join('. ')
            : null
        }
        actions={
          <>
            <Button component={PageLink} to="/rung/bien-dong" variant="default">
              {words.plotChange.list}
            </Button>
            <Button component={PageLink} to="/rung/dien-tich" variant="default">
              {words.areaTable.page}
            </Button>
            <PlotsMenu asOf={date} territoryId={search.territoryId} />
          </>
        }
      />
      <Text size="sm" c="dimmed" mb={12}>
        {`${words.plot.searchHint} ${words.plot.guarded} `}
        <Anchor component={PageLink} to="/rung/chua-co-nguoi-tra-loi" size="sm" underline="always">
          {words.unanswered.title}
        </Anchor>
      </Text>
      <PlaceSearchPanel />
      <DataList
        contract={listPlots}
        input={{ asOf: date, ...place }}
        label={words.plot.list}
        columns={columnsOf(words, language, place.near !== undefined)}
        tools={<PlaceSearchTool />}
        filters={filtersOf(words, units, search.forestOwnerId)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/rung/${row.id}`}
        firstSort={place.near ? 'distanceM' : 'codePath'}
        empty={{ title: words.plot.none, why: words.plot.noneWhy }}
      />
    </Page>
  )
}

function columnsOf(words: ForestWords, language: Language, isNear: boolean): readonly Column<FoundPlot>[] {
  const { columns } = words
  return [
    {
      id: 'codePath',
      label: columns.codePath,
      cell: (row) => (
        <>
          {row.codePath} {row.areaDiffers ? <StateChip tone="warning">{columns.areaDiffers}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    { id: 'placeName', label: columns.placeName, cell: (row) => row.placeName, isSortable: true, width: '150px' },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName ?? words.plot.unknown,
      isSortable: true,
      width: '140px',
    },
    {
      id: 'forestType',
      label: columns.forestType,
      cell: ({ forestType }) => <TypeOf code={forestType} words={words} />,
      isSortable: true,
      width: '230px',
    },
    {
      id: 'forestPurpose',
      label: columns.forestPurpose,
      cell: (row) => (row.forestPurpose ? words.forestPurpose[row.forestPurpose] : words.plot.unknown),
      isSortable: true,
      width: '110px',
    },
    {
      id: 'ownerName',
      label: columns.ownerName,
      cell: (row) => row.ownerName ?? (row.ownerCategory ? words.ownerCategory[row.ownerCategory] : words.plot.unknown),
      isSortable: true,
      width: '220px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => numberText(row.geodesicAreaHa, language, 2),
      isSortable: true,
      align: 'right',
      width: '110px',
    },
    {
      id: 'bookAreaHa',
      label: columns.bookAreaHa,
      cell: (row) => (row.bookAreaHa === null ? words.plot.unknown : numberText(row.bookAreaHa, language, 2)),
      isSortable: true,
      isHidden: isNear,
      align: 'right',
      width: '110px',
    },
    {
      id: 'distanceM',
      label: columns.distanceM,
      cell: ({ distanceM }) => (distanceM === null ? null : numberText(distanceM, language, 0)),
      isSortable: isNear,
      isHidden: !isNear,
      align: 'right',
      width: '120px',
    },
    {
      id: 'ownerCategory',
      label: columns.ownerCategory,
      cell: (row) => (row.ownerCategory ? words.ownerCategory[row.ownerCategory] : words.plot.unknown),
      isSortable: true,
      isHidden: true,
      width: '180px',
    },
    { id: 'treeSpecies', label: columns.treeSpecies, cell: (row) => row.treeSpecies, isHidden: true, width: '120px' },
    {
      id: 'plantingYear',
      label: columns.plantingYear,
      cell: (row) => row.plantingYear,
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '90px',
    },
  ]
}

function TypeOf({ code, words }: { readonly code: number | null; readonly words: ForestWords }) {
  const type = code === null ? undefined : forestTypeOfCode(code)
  return type ? `${type.symbol}: ${forestTypeName(type, words)}` : words.plot.unknown
}

function filtersOf(words: ForestWords, units: UnitOptions, forestOwnerId: string | undefined): readonly Filter[] {
  const choices = <Value extends string>(values: readonly Value[], labels: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: labels[value] }))
  return [
    { name: 'territoryId', label: words.columns.territoryName, options: units },
    { name: 'landClass', label: words.columns.landClass, options: choices(landClasses, words.landClass) },
    {
      name: 'forestType',
      label: words.columns.forestType,
      options: forestTypes.map((type) => ({
        value: type.symbol,
        label: `${type.symbol}: ${forestTypeName(type, words)}`,
      })),
    },
    {
      name: 'forestPurpose',
      label: words.columns.forestPurpose,
      options: choices(forestPurposes, words.forestPurpose),
    },
    {
      name: 'ownerCategory',
      label: words.columns.ownerCategory,
      options: choices(ownerCategories, words.ownerCategory),
    },
    ...(forestOwnerId
      ? [
          {
            name: 'forestOwnerId',
            label: words.columns.ownerName,
            options: [{ value: forestOwnerId, label: words.owner.onlyPlots }],
          },
        ]
      : []),
    { kind: 'yes', name: 'areaDiffers', label: words.plot.onlyDiffering },
  ]
}
