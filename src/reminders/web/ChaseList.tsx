import type { ReactNode } from 'react'
import { dateText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { chaseForms } from '../chase.ts'
import { type ChaseRow, listChases } from '../chaseContract.ts'
import { type RemindersWords, remindersWords } from '../words.ts'

/** Every chase the reader may see, the newest first. */
export function ChaseList({ tools }: { readonly tools: ReactNode }) {
  const words = useWords(remindersWords)
  return (
    <DataList
      contract={listChases}
      label={words.chase.list}
      columns={columnsOf(words)}
      filters={[
        { kind: 'yes', name: 'unanswered', label: words.columns.unanswered },
        {
          name: 'chaseForm',
          label: words.columns.chaseForm,
          options: chaseForms.map((value) => ({ value, label: words.chaseForm[value] })),
        },
      ]}
      rowKey={(row) => row.id}
      rowTo={(row) => `/don-doc/${row.id}`}
      firstSort="-chasedOn"
      tools={tools}
      empty={{ title: words.chase.none, why: words.chase.noneWhy }}
    />
  )
}

function columnsOf(words: RemindersWords): readonly Column<ChaseRow>[] {
  const { columns } = words
  return [
    { id: 'agencyNames', label: columns.agencyNames, cell: (row) => row.agencyNames.join(', '), isSortable: true },
    {
      id: 'chasedOn',
      label: columns.chasedOn,
      cell: (row) => dateText(row.chasedOn),
      isSortable: true,
      width: '130px',
    },
    { id: 'chaseForm', label: columns.chaseForm, cell: (row) => words.chaseForm[row.chaseForm], width: '130px' },
    { id: 'items', label: columns.items, cell: (row) => String(row.items), align: 'right', width: '90px' },
    {
      id: 'answerByOn',
      label: columns.answerByOn,
      cell: (row) => dateText(row.answerByOn),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'unanswered',
      label: columns.unanswered,
      cell: (row) =>
        row.unanswered === 0 ? (
          <StateChip state="done" />
        ) : row.workingDaysLate > 0 ? (
          <StateChip state="late">{words.standing.late(row.workingDaysLate)}</StateChip>
        ) : (
          <StateChip state="waiting" />
        ),
      isSortable: true,
      width: '190px',
    },
    {
      id: 'recordedBy',
      label: columns.recordedBy,
      cell: (row) => row.recordedBy,
      isSortable: true,
      isHidden: true,
      width: '170px',
    },
  ]
}
