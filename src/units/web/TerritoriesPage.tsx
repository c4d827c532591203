// The register of territories as it stood on a day, or every version of it.
import { Button, SegmentedControl } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { dateText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { importTerritories } from '../boundaryContract.ts'
import { listTerritories, succeedTerritory, type TerritoryRow } from '../contract.ts'
import type { UnitScreenWords } from '../screens/words.ts'
import { territoryKinds } from '../unit.ts'
import { capital } from './capital.ts'
import { ShapeChip } from './ShapeChip.tsx'
import { type Choice, useTerritoryChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function TerritoriesPage() {
  const words = useUnitWords()
  const language = useLanguage()
  const mayI = useMayI()
  const { date } = useAsOf()
  const [search, change] = useSearch()
  const isEvery = search.moithoi === '1'
  const higher = useTerritoryChoices(date)
  return (
    <Page>
      <PageHead
        title={words.territory.list}
        sentence={<OnThatDay date={date} words={words} />}
        actions={
          <>
            {mayI(succeedTerritory) ? (
              <Button component={PageLink} to="/don-vi/ke-thua" variant="default">
                {words.territory.succeed}
              </Button>
            ) : null}
            {mayI(importTerritories) ? (
              <Button
                component={PageLink}
                to="/don-vi/nhap"
                leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />}
              >
                {words.territory.import}
              </Button>
            ) : null}
          </>
        }
      />
      <DataList
        contract={listTerritories}
        input={isEvery ? {} : { asOf: date }}
        label={words.territory.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, higher)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/don-vi/${row.id}`}
        firstSort="fullName"
        empty={{ title: words.territory.none, why: words.territory.noneWhy }}
        tools={
          <SegmentedControl
            transitionDuration={0}
            size="xs"
            aria-label={words.territory.validity}
            value={isEvery ? 'every' : 'day'}
            onChange={(value) =>
              change({ moithoi: value === 'every' ? '1' : undefined, trang: undefined }, { step: true })
            }
            data={[
              { value: 'day', label: `${words.general.onThatDay}: ${dateText(date)}` },
              { value: 'every', label: words.general.everyVersion },
            ]}
          />
        }
      />
    </Page>
  )
}

function OnThatDay({ date, words }: { readonly date: string; readonly words: UnitScreenWords }) {
  const language = useLanguage()
  const { data } = useRead(listTerritories, { asOf: date, pageSize: 1000 })
  if (!data) return null
  if (data.total > data.rows.length) return words.territory.manyOn(dateText(date), numberText(data.total, language))
  const count = (kind: TerritoryRow['territoryKind']) =>
    data.rows.filter(({ territoryKind }) => territoryKind === kind).length
  const sketched = data.rows.filter(({ isSketch }) => isSketch).length
  return words.territory.sentence(dateText(date), count('town'), count('ward'), count('commune'), sketched)
}

function columnsOf(words: UnitScreenWords, language: Language): readonly Column<TerritoryRow>[] {
  const { columns } = words.territory
  const names = (named: TerritoryRow['predecessors']) => named.map(({ name }) => name).join(', ')
  return [
    { id: 'fullName', label: columns.fullName, cell: (row) => capital(row.fullName), isSortable: true },
    { id: 'code', label: columns.code, cell: (row) => row.code, isSortable: true, width: '80px' },
    {
      id: 'territoryKind',
      label: columns.territoryKind,
      cell: (row) => words.territoryKind[row.territoryKind],
      isSortable: true,
      width: '110px',
    },
    { id: 'parentName', label: columns.parentName, cell: (row) => row.parentName, isSortable: true, width: '170px' },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => dateText(row.validFrom),
      isSortable: true,
      width: '104px',
    },
    {
      id: 'validTo',
      label: columns.validTo,
      cell: (row) => (row.validTo ? dateText(row.validTo) : words.general.inForce),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'areaKm2',
      label: columns.areaKm2,
      cell: (row) => (row.areaKm2 === null ? words.general.unknown : numberText(row.areaKm2, language, 2)),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'shape',
      label: columns.shape,
      cell: (row) => <ShapeChip row={row} />,
      isNotExported: true,
      width: '110px',
    },
    {
      id: 'predecessors',
      label: columns.predecessors,
      cell: (row) => names(row.predecessors),
      isHidden: true,
      width: '200px',
    },
    {
      id: 'successors',
      label: columns.successors,
      cell: (row) => names(row.successors),
      isHidden: true,
      width: '180px',
    },
    { id: 'legalBasis', label: columns.legalBasis, cell: (row) => row.legalBasis, isHidden: true, width: '220px' },
  ]
}

function filtersOf(words: UnitScreenWords, higher: readonly Choice[]): readonly Filter[] {
  return [
    {
      name: 'kinds',
      isMany: true,
      label: words.territory.kind,
      options: territoryKinds.map((value) => ({ value, label: words.territoryKind[value] })),
    },
    { name: 'parentId', label: words.territory.parent, options: higher },
  ]
}
