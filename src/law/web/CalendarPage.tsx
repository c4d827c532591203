// The working calendar of a year: twelve months at a glance, then each day with its paper.
import { ActionIcon, Alert, Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconFileUpload, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { dateText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import {
  type CalendarDayRow,
  listHolidays,
  openHolidayImport,
  recordHoliday,
  showCalendarYear,
  withdrawHoliday,
} from '../calendarContract.ts'
import { type LawWords, lawWords } from '../words.ts'
import { RecordDay } from './RecordDay.tsx'
import { WithdrawDay } from './WithdrawDay.tsx'
import { YearGrid } from './YearGrid.tsx'

export default function CalendarPage() {
  const words = useWords(lawWords)
  const language = useLanguage()
  const mayI = useMayI()
  const { today } = useSignIn().office
  const [search, change] = useSearch()
  const year = Number(search.nam ?? today.slice(0, 4))
  const { data, error, refetch } = useRead(showCalendarYear, { year }, { staleMs: 60_000 })
  const [panel, setPanel] = useState<'record' | CalendarDayRow>()
  const close = () => setPanel(undefined)
  const beside =
    panel === 'record' ? (
      <RecordDay year={year} onClose={close} />
    ) : panel ? (
      <WithdrawDay key={panel.id} day={panel} onClose={close} />
    ) : null
  const holidays = data?.days.filter(({ calendarDayKind }) => calendarDayKind === 'holiday').length ?? 0
  return (
    <Page beside={beside}>
      <PageHead
        title={words.calendar.title}
        sentence={
          data
            ? words.calendar.sentence(
                year,
                numberText(data.workingDays, language),
                holidays,
                data.days.length - holidays,
              )
            : null
        }
        actions={
          <>
            {mayI(openHolidayImport) ? (
              <Button
                component={PageLink}
                to="/quan-tri/lich/nhap"
                variant="default"
                leftSection={<IconFileUpload size={16} stroke={1.75} />}
              >
                {words.calendar.import}
              </Button>
            ) : null}
            {mayI(recordHoliday) ? (
              <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setPanel('record')}>
                {words.calendar.record}
              </Button>
            ) : null}
          </>
        }
      />
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      <YearChoice year={year} onChange={(next) => change({ nam: String(next) }, { step: true })} words={words} />
      {data && !data.isKnown ? (
        <Alert color="nang" role="status" mb={12}>
          {words.calendar.unknownYear(year)}
        </Alert>
      ) : null}
      {data && data.unverified > 0 ? (
        <Alert color="nang" role="status" mb={12}>
          {words.calendar.unverifiedNote(data.unverified)}
        </Alert>
      ) : null}
      {data ? <YearGrid year={year} days={data.days} today={today} /> : null}
      <Text size="sm" c="dimmed" my={12}>
        {words.calendar.rule}
      </Text>
      <DataList
        contract={listHolidays}
        input={{ year }}
        label={words.calendar.list}
        columns={columnsOf(words, mayI(withdrawHoliday) ? setPanel : undefined)}
        filters={[{ kind: 'yes', name: 'withdrawn', label: words.calendar.withdrawnList }]}
        rowKey={(row) => row.id}
        firstSort="dayOn"
        empty={{ title: words.calendar.none }}
      />
    </Page>
  )
}

function YearChoice(props: {
  readonly year: number
  readonly onChange: (year: number) => void
  readonly words: LawWords
}) {
  const { year, onChange, words } = props
  return (
    <Group gap={8} mb={12}>
      <ActionIcon variant="default" size={34} onClick={() => onChange(year - 1)} aria-label={words.calendar.before}>
        <IconChevronLeft size={18} stroke={1.75} />
      </ActionIcon>
      <strong>{`${words.calendar.year} ${year}`}</strong>
      <ActionIcon variant="default" size={34} onClick={() => onChange(year + 1)} aria-label={words.calendar.after}>
        <IconChevronRight size={18} stroke={1.75} />
      </ActionIcon>
    </Group>
  )
}

function columnsOf(words: LawWords, withdraw?: (row: CalendarDayRow) => void): readonly Column<CalendarDayRow>[] {
  const { columns, calendar } = words
  return [
    { id: 'name', label: columns.name, cell: (row) => row.name, isSortable: true },
    { id: 'dayOn', label: columns.dayOn, cell: (row) => dateText(row.dayOn), isSortable: true, width: '110px' },
    {
      id: 'calendarDayKind',
      label: columns.calendarDayKind,
      cell: (row) => words.kind[row.calendarDayKind],
      isSortable: true,
      width: '120px',
    },
    { id: 'instrument', label: columns.instrument, cell: (row) => row.instrument, isSortable: true, width: '260px' },
    { id: 'clause', label: columns.clause, cell: (row) => row.clause ?? '', width: '200px' },
    {
      id: 'isVerified',
      label: columns.isVerified,
      cell: (row) => (
        <StateChip tone={row.isVerified ? 'good' : 'warning'}>
          {row.isVerified ? calendar.verified : calendar.unverified}
        </StateChip>
      ),
      isSortable: true,
      width: '140px',
    },
    ...(withdraw
      ? [
          {
            id: 'act',
            label: columns.act,
            cell: (row: CalendarDayRow) =>
              row.withdrawnAt ? (
                row.withdrawnReason
              ) : (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={calendar.withdrawOf(dateText(row.dayOn))}
                  onClick={() => withdraw(row)}
                >
                  {calendar.withdraw}
                </Button>
              ),
            isNotExported: true,
            width: '110px',
          },
        ]
      : []),
  ]
}
