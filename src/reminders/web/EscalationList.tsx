import type { ReactNode } from 'react'
import { dateText, instantText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useActor } from '../../platform/web/signIn.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type EscalationRow, listEscalations } from '../chaseContract.ts'
import { type RemindersWords, remindersWords } from '../words.ts'
import { useKindName } from './useKindName.ts'

/** Columns for which there is room beside an open panel. */
const shownBeside = ['subject', 'agencyName', 'workingDaysLate']

/** What waits for a higher post's decision, first of the reader's own; with the history too. A row opens its decision. */
export function EscalationList(props: { readonly tools: ReactNode; readonly isNarrow: boolean }) {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const { roles } = useActor()
  const own = (['leader', 'stationHead'] as const).find((post) => roles.includes(post))
  const columns = columnsOf(words, kindName)
  return (
    <DataList
      contract={listEscalations}
      input={own ? { escalatedTo: own } : {}}
      label={words.escalation.list}
      columns={props.isNarrow ? columns.filter(({ id }) => shownBeside.includes(id)) : columns}
      filters={[
        { kind: 'yes', name: 'history', label: words.escalation.history },
        {
          name: 'escalatedTo',
          label: words.escalation.to,
          options: (['leader', 'stationHead'] as const).map((value) => ({
            value,
            label: words.reminderRecipients[value],
          })),
        },
      ]}
      rowKey={(row) => row.id}
      rowTo={(row) => `/don-doc?xem=bao-cap-tren&chi-dao=${row.id}`}
      firstSort="-workingDaysLate"
      tools={props.tools}
      empty={{ title: words.escalation.none, why: words.escalation.noneWhy }}
    />
  )
}

function columnsOf(words: RemindersWords, kindName: (kind: string) => string): readonly Column<EscalationRow>[] {
  const { columns } = words
  return [
    {
      id: 'subject',
      label: columns.subject,
      cell: (row) => <span lang="vi">{`${kindName(row.dueKind)}: ${row.subject}`}</span>,
      isSortable: true,
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '180px' },
    {
      id: 'workingDaysLate',
      label: columns.workingDaysLate,
      cell: (row) =>
        row.doneOn ? (
          <StateChip state="done">{words.standing.done}</StateChip>
        ) : (
          <StateChip state="late">{words.standing.late(row.workingDaysLate)}</StateChip>
        ),
      isSortable: true,
      width: '190px',
    },
    {
      id: 'escalatedTo',
      label: columns.escalatedTo,
      cell: (row) => words.reminderRecipients[row.escalatedTo],
      isHidden: true,
      width: '120px',
    },
    {
      id: 'escalatedOn',
      label: columns.escalatedOn,
      cell: (row) => dateText(row.escalatedOn),
      isSortable: true,
      isHidden: true,
      width: '120px',
    },
    {
      id: 'lastChasedOn',
      label: columns.lastChasedOn,
      cell: (row) => (row.lastChasedOn ? dateText(row.lastChasedOn) : words.chasing.never),
      isSortable: true,
      width: '140px',
    },
    {
      id: 'settledAt',
      label: columns.settlement,
      cell: (row) =>
        row.settledAt ? words.escalation.by(row.settledBy ?? '', instantText(row.settledAt)) : words.escalation.waiting,
      isSortable: true,
      width: '180px',
    },
  ]
}
