// Who looks after the area sees the households by name, on the map and in the list; everybody else sees counts of villages.
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { sessionChoices } from '../../outreach/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { FromFileLink } from '../../platform/web/bulk/FromFileLink.tsx'
import { DataList } from '../../platform/web/DataList.tsx'
import { RecordMap } from '../../platform/web/form/PlaceMap.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { enterHousehold, type HouseholdRow, listHouseholds, readHouseholdCoverage } from '../contract.ts'
import { type HouseholdsWords, householdsWords } from '../words.ts'
import { VillageList } from './VillageList.tsx'

export default function HouseholdsPage() {
  const words = useWords(householdsWords)
  const language = useLanguage()
  const mayI = useMayI()
  const asOf = useAsOf()
  const counted = useRead(readHouseholdCoverage, { ...asOf.input, pageSize: 1 }).data?.sums
  const count = (value: number) => numberText(value, language)
  const knows = mayI(listHouseholds)
  return (
    <Page>
      <PageHead
        title={words.household.list}
        sentence={
          counted
            ? words.household.sentence(count(counted.households), count(counted.visited), count(counted.late))
            : null
        }
        actions={
          knows ? (
            <>
              <Button component={PageLink} to="/ho-gan-rung/theo-thon" variant="default">
                {words.household.coverage}
              </Button>
              {mayI(enterHousehold) ? <FromFileLink bulkKind="household" /> : null}
              {mayI(enterHousehold) ? <Enter words={words} /> : null}
            </>
          ) : null
        }
      />
      <Text size="sm" c="dimmed" mb={12}>
        {knows ? words.household.guarded : words.household.countsOnly}
      </Text>
      {knows ? <Households words={words} /> : <VillageList words={words} />}
    </Page>
  )
}

function Enter({ words }: { readonly words: HouseholdsWords }) {
  return (
    <Button component={PageLink} to="/ho-gan-rung/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.household.enter}
    </Button>
  )
}

function Households({ words }: { readonly words: HouseholdsWords }) {
  const language = useLanguage()
  const { open } = usePageLink()
  const asOf = useAsOf()
  const choices = useRead(sessionChoices, { on: asOf.date }, { staleMs: 600_000 }).data
  const all = useRead(listHouseholds, { ...asOf.input, pageSize: 1000 }).data
  const points = all?.rows.flatMap(({ id, place }) => (place ? [{ id, evidenceKind: 'householdVisit', ...place }] : []))
  return (
    <>
      {points && points.length > 0 ? (
        <RecordMap label={words.household.map} points={points} onChoose={(id) => open(`/ho-gan-rung/${id}`)} />
      ) : null}
      <DataList
        contract={listHouseholds}
        input={asOf.input}
        label={words.household.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, choices?.territories ?? [])}
        rowKey={(row) => row.id}
        rowTo={(row) => `/ho-gan-rung/${row.id}`}
        firstSort="-daysLate"
        isGuarded
        empty={{ title: words.household.none, why: words.household.noneWhy, action: <Enter words={words} /> }}
      />
    </>
  )
}

function columnsOf(words: HouseholdsWords, language: Language): readonly Column<HouseholdRow>[] {
  const { columns, household } = words
  return [
    {
      id: 'headName',
      label: columns.headName,
      cell: (row) => (
        <>
          {row.headName} {row.isWithdrawn ? <StateChip tone="bad">{household.withdrawn}</StateChip> : null}
        </>
      ),
      isSortable: true,
    },
    { id: 'village', label: columns.village, cell: (row) => row.village, isSortable: true, width: '150px' },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'lastVisitedOn',
      label: columns.lastVisitedOn,
      cell: (row) => (row.lastVisitedOn ? dateText(row.lastVisitedOn) : household.neverVisited),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'lastPledgedOn',
      label: columns.lastPledgedOn,
      cell: (row) => (row.lastPledgedOn ? dateText(row.lastPledgedOn) : null),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'daysLate',
      label: columns.daysLate,
      cell: (row) => <Due row={row} words={words} />,
      isSortable: true,
      width: '170px',
    },
    {
      id: 'people',
      label: columns.people,
      cell: (row) => (row.people === null ? null : numberText(row.people, language)),
      isSortable: true,
      align: 'right',
      isHidden: true,
      width: '90px',
    },
    {
      id: 'forestNearby',
      label: columns.forestNearby,
      cell: (row) => row.forestNearby,
      isHidden: true,
      width: '240px',
    },
    {
      id: 'agencyName',
      label: columns.agencyName,
      cell: (row) => row.agencyName,
      isSortable: true,
      isHidden: true,
      width: '190px',
    },
  ]
}

function Due({ row, words }: { readonly row: HouseholdRow; readonly words: HouseholdsWords }) {
  if (row.nextVisitDueOn === null || row.daysLate === null) return words.household.noDue
  if (row.daysLate > 0) return <StateChip tone="bad">{words.household.late(row.daysLate)}</StateChip>
  return words.household.dueBy(dateText(row.nextVisitDueOn))
}

function filtersOf(words: HouseholdsWords, territories: readonly { id: string; name: string }[]): readonly Filter[] {
  return [
    { kind: 'yes', name: 'notVisited', label: words.household.notVisited },
    { kind: 'yes', name: 'late', label: words.household.onlyLate },
    {
      name: 'territoryId',
      label: words.field.territoryId,
      options: territories.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'yes', name: 'withdrawn', label: words.household.showWithdrawn },
  ]
}
