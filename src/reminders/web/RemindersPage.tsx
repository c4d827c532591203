// One's own reminders, the newest first; how one is reminded is a click away.
import { Button } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import { dateText, instantText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { listReminders, markRemindersRead, type ReminderRow, readBell, runReminders } from '../contract.ts'
import { type RemindersWords, remindersWords } from '../words.ts'
import { useKindName } from './useKindName.ts'

export default function RemindersPage() {
  const words = useWords(remindersWords)
  const kindName = useKindName()
  const mayI = useMayI()
  const bell = useRead(readBell, {}).data
  const marking = useCommand(markRemindersRead)
  const running = useCommand(runReminders)
  return (
    <Page>
      <PageHead
        title={words.reminder.title}
        sentence={bell ? words.reminder.sentence(bell.unread) : null}
        actions={
          <>
            {mayI(runReminders) ? (
              <Button
                variant="default"
                loading={running.isSending}
                onClick={async () => {
                  const outcome = await running.send({})
                  if (outcome?.state === 'accepted')
                    notify(words.reminder.ran(outcome.answer.made, outcome.answer.escalated))
                }}
              >
                {words.reminder.run}
              </Button>
            ) : null}
            <Button
              component={PageLink}
              to="/nhac-viec/cach-nhan"
              variant="default"
              leftSection={<IconSettings size={16} stroke={1.75} />}
            >
              {words.reminder.settings}
            </Button>
            {bell && bell.unread > 0 ? (
              <Button
                loading={marking.isSending}
                onClick={async () => {
                  if (await marking.send({})) notify(words.reminder.marked)
                }}
              >
                {words.reminder.markAll}
              </Button>
            ) : null}
          </>
        }
      />
      <ProblemNote problem={marking.problem ?? running.problem} />
      <DataList
        contract={listReminders}
        label={words.reminder.list}
        columns={columnsOf(words, kindName)}
        filters={[{ kind: 'yes', name: 'unread', label: words.reminder.unread }]}
        rowKey={(row) => row.id}
        rowTo={(row) => row.path}
        firstSort="-madeAt"
        empty={{ title: words.reminder.none, why: words.reminder.noneWhy }}
      />
    </Page>
  )
}

function columnsOf(words: RemindersWords, kindName: (kind: string) => string): readonly Column<ReminderRow>[] {
  const { columns } = words
  return [
    {
      id: 'subject',
      label: columns.subject,
      cell: (row) => (
        <span lang="vi" style={row.readAt ? undefined : { fontWeight: 600 }}>
          {`${kindName(row.dueKind)}: ${row.subject}`}
        </span>
      ),
      isSortable: true,
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '180px' },
    { id: 'dueOn', label: columns.dueOn, cell: (row) => dateText(row.dueOn), isSortable: true, width: '100px' },
    {
      id: 'workingDaysLate',
      label: columns.standing,
      cell: (row) => <Standing row={row} words={words} />,
      isSortable: true,
      width: '190px',
    },
    {
      id: 'stepDays',
      label: columns.step,
      cell: (row) => words.step(row.stepDays),
      isHidden: true,
      width: '200px',
    },
    { id: 'madeAt', label: columns.madeAt, cell: (row) => instantText(row.madeAt), isSortable: true, width: '150px' },
  ]
}

function Standing({ row, words }: { readonly row: ReminderRow; readonly words: RemindersWords }) {
  if (row.settledAt) return <StateChip state="done">{words.standing.done}</StateChip>
  const days = row.workingDaysLate
  if (days > 0) return <StateChip state="late">{words.standing.late(days)}</StateChip>
  return <StateChip tone="warning">{days === 0 ? words.standing.today : words.standing.ahead(-days)}</StateChip>
}
