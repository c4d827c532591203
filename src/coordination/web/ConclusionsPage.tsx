import { sessionChoices } from '../../outreach/contract.ts'
import { dateText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type ConclusionRow, listConclusions } from '../contract.ts'
import { type CoordinationWords, coordinationWords } from '../words.ts'
import { ConclusionState } from './CompleteButton.tsx'

/** What meetings concluded, the late ones first. */
export default function ConclusionsPage() {
  const words = useWords(coordinationWords)
  const asOf = useAsOf()
  const choices = useRead(sessionChoices, { on: asOf.date }, { staleMs: 600_000 }).data
  const open = useRead(listConclusions, { ...asOf.input, open: true, pageSize: 1 }).data?.total
  return (
    <Page>
      <PageHead
        title={words.conclusion.list}
        crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]}
        sentence={open === undefined ? null : words.conclusion.openFirst(open)}
      />
      <DataList
        contract={listConclusions}
        input={asOf.input}
        label={words.conclusion.list}
        columns={columnsOf(words)}
        filters={filtersOf(words, choices?.organizers ?? [])}
        rowKey={(row) => row.id}
        rowTo={(row) => `/phoi-hop/hop/${row.meetingId}`}
        firstSort="-daysLate"
        empty={{ title: words.conclusion.none }}
      />
    </Page>
  )
}

function columnsOf(words: CoordinationWords): readonly Column<ConclusionRow>[] {
  const { columns } = words
  return [
    { id: 'what', label: columns.what, cell: (row) => row.what, isSortable: true },
    { id: 'agencyName', label: columns.doer, cell: (row) => row.agencyName, isSortable: true, width: '220px' },
    {
      id: 'daysLate',
      label: columns.state,
      cell: (row) => <ConclusionState row={row} words={words} />,
      isSortable: true,
      isNotExported: true,
      width: '170px',
    },
    {
      id: 'dueOn',
      label: columns.dueOn,
      cell: (row) => (row.dueOn ? dateText(row.dueOn) : words.conclusion.noDue),
      isSortable: true,
      width: '120px',
    },
    {
      id: 'meetingSubject',
      label: columns.meetingSubject,
      cell: (row) => row.meetingSubject,
      isSortable: true,
      width: '220px',
    },
    {
      id: 'heldOn',
      label: columns.heldOn,
      cell: (row) => dateText(row.heldOn),
      isSortable: true,
      isHidden: true,
      width: '110px',
    },
  ]
}

function filtersOf(words: CoordinationWords, agencies: readonly { id: string; name: string }[]): readonly Filter[] {
  return [
    { kind: 'yes', name: 'open', label: words.conclusion.onlyOpen },
    { kind: 'yes', name: 'late', label: words.conclusion.onlyLate },
    {
      name: 'agencyId',
      label: words.columns.doer,
      options: agencies.map(({ id, name }) => ({ value: id, label: name })),
    },
  ]
}
