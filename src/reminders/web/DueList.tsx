import type { ReactNode } from 'react'
import { dateOfInstant, dateText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { searchText } from '../../platform/web/search.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { dueStandings } from '../chase.ts'
import { type DueRow, listDueItems } from '../chaseContract.ts'
import { type RemindersWords, remindersWords } from '../words.ts'
import { useKindName } from './useKindName.ts'

/** Columns for which there is room beside an open panel. */
const shownBeside = ['subject', 'agencyName', 'workingDaysLate']

/** What is due in a year; until something else is asked, what is late. A row opens its unit. */
export function DueList(props: { readonly tools: ReactNode; readonly isNarrow: boolean }) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const { today } = useSignIn().office
  const [search] = useSearch()
  const choices = useRead(listDueItems, { pageSize: 1 }, { staleMs: 60_000 }).data
  const columns = columnsOf(words, kindName, today)
  return (
    <DataList
      contract={listDueItems}
      input={{ dueStanding: 'late' }}
      label={words.chasing.list}
      columns={props.isNarrow ? columns.filter(({ id }) => shownBeside.includes(id)) : columns}
      filters={filtersOf(words, kindName, choices)}
      rowKey={(row) => row.id}
      rowTo={(row) => `/don-doc${searchText({ ...search, 'co-quan-mo': row.agencyId, 'don-doc': undefined })}`}
      firstSort="-workingDaysLate"
      tools={props.tools}
      empty={{ title: words.chasing.none, why: words.chasing.noneWhy }}
    />
  )
}

function columnsOf(
  words: RemindersWords,
  kindName: (kind: string) => string,
  today: string,
): readonly Column<DueRow>[] {
  const { columns } = words
  return [
    {
      id: 'subject',
      label: columns.subject,
      cell: (row) => (
        <span lang="vi">
          {row.dueKind === 'planTask' ? '' : `${kindName(row.dueKind)}: `}
          {row.subject}
        </span>
      ),
      isSortable: true,
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '190px' },
    {
      id: 'headName',
      label: columns.headName,
      cell: (row) => <Answers row={row} words={words} />,
      isSortable: true,
      width: '170px',
    },
    { id: 'dueOn', label: columns.dueOn, cell: (row) => dateText(row.dueOn), isSortable: true, width: '100px' },
    {
      id: 'workingDaysLate',
      label: columns.workingDaysLate,
      cell: (row) => <Standing row={row} words={words} />,
      isSortable: true,
      width: '190px',
    },
    {
      id: 'lastChasedOn',
      label: columns.lastChasedOn,
      cell: (row) => <Chased row={row} words={words} today={today} />,
      isSortable: true,
      width: '200px',
    },
    {
      id: 'lastRemindedAt',
      label: columns.lastRemindedAt,
      cell: (row) => (row.lastRemindedAt ? dateText(dateOfInstant(row.lastRemindedAt)) : words.chasing.never),
      isSortable: true,
      isHidden: true,
      width: '120px',
    },
    {
      id: 'escalatedTo',
      label: columns.escalatedTo,
      cell: (row) => (row.escalatedTo ? words.reminderRecipients[row.escalatedTo] : ''),
      isHidden: true,
      width: '120px',
    },
    {
      id: 'dueKind',
      label: columns.dueKind,
      cell: (row) => kindName(row.dueKind),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}

function Answers({ row, words }: { readonly row: DueRow; readonly words: RemindersWords }) {
  if (!row.isAgencyInForce) return words.chasing.agencyEnded
  if (!row.headName) return words.chasing.nobody
  return (
    <>
      {row.headName}
      {row.headPost ? `, ${row.headPost}` : ''}
    </>
  )
}

function Standing({ row, words }: { readonly row: DueRow; readonly words: RemindersWords }) {
  if (row.dueStanding === 'done') return <StateChip state="done">{words.standing.done}</StateChip>
  if (row.dueStanding === 'late') return <StateChip state="late">{words.standing.late(row.workingDaysLate)}</StateChip>
  return <StateChip state="notStarted">{words.dueStanding.open}</StateChip>
}

function Chased({
  row,
  words,
  today,
}: {
  readonly row: DueRow
  readonly words: RemindersWords
  readonly today: string
}) {
  if (!row.lastChasedOn || !row.answerByOn) return words.chasing.never
  const answer = row.answeredOn
    ? words.chasing.answered(dateText(row.answeredOn))
    : row.answerByOn < today && row.dueStanding === 'late'
      ? words.chasing.noAnswer(dateText(row.answerByOn))
      : words.chasing.waitsFor(dateText(row.answerByOn))
  return (
    <>
      {dateText(row.lastChasedOn)}
      <br />
      <small>{answer}</small>
    </>
  )
}

interface Choices {
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  readonly dueKinds: readonly string[]
}
function filtersOf(words: RemindersWords, kindName: (kind: string) => string, choices?: Choices): readonly Filter[] {
  return [
    { kind: 'yes', name: 'unchased', label: words.chasing.unchased },
    { kind: 'yes', name: 'unanswered', label: words.chasing.onlyUnanswered },
    {
      name: 'dueStanding',
      label: words.columns.standing,
      options: dueStandings.map((value) => ({ value, label: words.dueStanding[value] })),
    },
    {
      name: 'agencyId',
      label: words.columns.agencyName,
      options: choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    },
    {
      name: 'dueKind',
      label: words.columns.dueKind,
      options: choices?.dueKinds.map((value) => ({ value, label: kindName(value) })) ?? [],
    },
  ]
}
