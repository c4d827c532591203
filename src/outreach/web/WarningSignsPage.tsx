// Every warning sign that the person may see, on the map and in the list; the ones late for a check come first.
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText, numberText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { FromFileLink } from '../../platform/web/bulk/FromFileLink.tsx'
import { DataList } from '../../platform/web/DataList.tsx'
import { RecordMap } from '../../platform/web/form/PlaceMap.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { listWarningSigns, placeWarningSign, sessionChoices, type WarningSignRow } from '../contract.ts'
import { signStates } from '../warningSign.ts'
import { type OutreachWords, outreachWords } from '../words.ts'
import { SignDueChip, SignStateChip } from './SignChips.tsx'
import type { Choices } from './useSessionForm.ts'

export default function WarningSignsPage() {
  const words = useWords(outreachWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { open } = usePageLink()
  const asOf = useAsOf()
  const choices = useRead(sessionChoices, { on: asOf.date }, { staleMs: 600_000 }).data
  const all = useRead(listWarningSigns, { ...asOf.input, pageSize: 1000 }).data
  const late = all?.rows.filter(({ daysLate }) => (daysLate ?? 0) > 0).length ?? 0
  const bad = all?.rows.filter(({ signState }) => signState === 'damaged' || signState === 'missing').length ?? 0
  const place = mayI(placeWarningSign) ? (
    <Button component={PageLink} to="/bien-canh-bao/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.warningSign.place}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.warningSign.list}
        sentence={all ? words.warningSign.sentence(numberText(all.total, language), late, bad) : null}
        actions={
          place ? (
            <>
              <FromFileLink bulkKind="warningSign" />
              {place}
            </>
          ) : null
        }
      />
      {all && all.rows.length > 0 ? (
        <RecordMap
          label={words.warningSign.map}
          points={all.rows.map((row) => ({ id: row.id, evidenceKind: 'warningSign', ...row.place }))}
          onChoose={(id) => open(`/bien-canh-bao/${id}`)}
        />
      ) : null}
      <DataList
        contract={listWarningSigns}
        input={asOf.input}
        label={words.warningSign.list}
        columns={columnsOf(words)}
        filters={filtersOf(words, choices)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/bien-canh-bao/${row.id}`}
        firstSort="-daysLate"
        empty={{ title: words.warningSign.none, why: words.warningSign.noneWhy, action: place }}
      />
    </Page>
  )
}

function columnsOf(words: OutreachWords): readonly Column<WarningSignRow>[] {
  const { columns } = words
  return [
    { id: 'signText', label: columns.signText, cell: (row) => row.signText, isSortable: true },
    {
      id: 'placeName',
      label: columns.placeName,
      cell: (row) => row.placeName ?? words.session.dash,
      isSortable: true,
      width: '240px',
    },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName,
      isSortable: true,
      width: '140px',
    },
    {
      id: 'signState',
      label: columns.signState,
      cell: (row) => <SignStateChip state={row.signState} words={words} />,
      isSortable: true,
      width: '110px',
    },
    {
      id: 'daysLate',
      label: words.warningSign.due,
      cell: (row) => <SignDueChip row={row} words={words} />,
      isSortable: true,
      width: '200px',
    },
    {
      id: 'lastCheckedOn',
      label: columns.lastCheckedOn,
      cell: (row) => (row.lastCheckedOn ? dateText(row.lastCheckedOn) : words.warningSign.neverChecked),
      isSortable: true,
      width: '150px',
    },
    {
      id: 'installedOn',
      label: columns.installedOn,
      cell: (row) => dateText(row.installedOn),
      isSortable: true,
      isHidden: true,
      width: '110px',
    },
    {
      id: 'agencyName',
      label: words.warningSign.keeper,
      cell: (row) => row.agencyName,
      isSortable: true,
      isHidden: true,
      width: '190px',
    },
  ]
}

function filtersOf(words: OutreachWords, choices: Choices | undefined): readonly Filter[] {
  return [
    { kind: 'yes', name: 'late', label: words.warningSign.onlyLate },
    {
      name: 'signState',
      label: words.field.signState,
      options: signStates.map((value) => ({ value, label: words.signState[value] })),
    },
    {
      name: 'territoryId',
      label: words.field.territoryId,
      options: choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    },
  ]
}
