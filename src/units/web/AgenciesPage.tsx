// The register of agencies as it stood on a day, or every version of it.
import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
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
import { type AgencyRow, createAgency, listAgencies } from '../agencyContract.ts'
import type { UnitScreenWords } from '../screens/words.ts'
import { agencyKinds } from '../unit.ts'
import { type Choice, useTerritoryChoices } from './useChoices.ts'
import { useUnitWords } from './useUnitWords.ts'

export default function AgenciesPage() {
  const words = useUnitWords()
  const mayI = useMayI()
  const { date } = useAsOf()
  const [search, change] = useSearch()
  const isEvery = search.moithoi === '1'
  const territories = useTerritoryChoices(date)
  const create = mayI(createAgency) ? (
    <Button component={PageLink} to="/co-quan/lap" leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}>
      {words.agency.create}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead title={words.agency.list} sentence={<OnThatDay date={date} />} actions={create} />
      <DataList
        contract={listAgencies}
        input={isEvery ? {} : { asOf: date }}
        label={words.agency.list}
        columns={columnsOf(words)}
        filters={filtersOf(words, territories)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/co-quan/${row.id}`}
        firstSort="name"
        empty={{ title: words.agency.none, why: words.agency.noneWhy, action: create }}
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

function OnThatDay({ date }: { readonly date: string }) {
  const words = useUnitWords()
  const language = useLanguage()
  const { data } = useRead(listAgencies, { asOf: date, pageSize: 1000 })
  if (!data) return null
  const headless = data.rows.filter(({ headName }) => headName === null).length
  return words.agency.sentence(dateText(date), numberText(data.total, language), headless)
}

function columnsOf(words: UnitScreenWords): readonly Column<AgencyRow>[] {
  const { columns } = words.agency
  const names = (named: AgencyRow['predecessors']) => named.map(({ name }) => name).join(', ')
  return [
    { id: 'name', label: columns.name, cell: (row) => row.name, isSortable: true },
    { id: 'code', label: columns.code, cell: (row) => row.code, isSortable: true, width: '110px' },
    { id: 'shortName', label: columns.shortName, cell: (row) => row.shortName, isHidden: true, width: '150px' },
    {
      id: 'agencyKind',
      label: columns.agencyKind,
      cell: (row) => words.agencyKind[row.agencyKind],
      isSortable: true,
      width: '160px',
    },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName ?? words.general.none,
      isSortable: true,
      width: '170px',
    },
    { id: 'parentName', label: columns.parentName, cell: (row) => row.parentName, isHidden: true, width: '200px' },
    {
      id: 'headName',
      label: columns.headName,
      cell: (row) => row.headName ?? words.general.notEntered,
      isSortable: true,
      width: '170px',
    },
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
      id: 'predecessors',
      label: columns.predecessors,
      cell: (row) => names(row.predecessors),
      isHidden: true,
      width: '220px',
    },
    {
      id: 'successors',
      label: columns.successors,
      cell: (row) => names(row.successors),
      isHidden: true,
      width: '220px',
    },
    { id: 'legalBasis', label: columns.legalBasis, cell: (row) => row.legalBasis, isHidden: true, width: '220px' },
  ]
}

function filtersOf(words: UnitScreenWords, territories: readonly Choice[]): readonly Filter[] {
  return [
    {
      name: 'kinds',
      isMany: true,
      label: words.agency.kind,
      options: agencyKinds.map((value) => ({ value, label: words.agencyKind[value] })),
    },
    { name: 'territoryId', label: words.agency.territory, options: territories },
  ]
}
