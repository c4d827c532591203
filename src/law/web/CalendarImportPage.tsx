// A file of days off: every row with what is wrong, then written, then undone as a whole.

import { Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { importHolidays, showHolidayImport, undoHolidayImport } from '../calendarContract.ts'
import { type LawWords, lawWords } from '../words.ts'

type Shown = OutputOf<typeof showHolidayImport>
type Row = Shown['rows'][number]
const tones = { ready: 'good', known: 'neutral', wrong: 'bad' } as const

export default function CalendarImportPage() {
  const words = useWords(lawWords)
  const { calendarImportId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showHolidayImport, { calendarImportId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const count = (state: Row['calendarRowState']) =>
    data.rows.filter(({ calendarRowState }) => calendarRowState === state).length
  const sentence = data.undoneAt
    ? words.import.undoneOn(instantText(data.undoneAt))
    : data.writtenAt
      ? words.import.writtenOn(instantText(data.writtenAt))
      : words.import.sentence(count('ready'), count('known'), count('wrong'))
  return (
    <Page>
      <PageHead
        title={data.fileName}
        sentence={sentence}
        crumbs={[
          { label: words.calendar.title, to: '/quan-tri/lich' },
          { label: words.import.title, to: '/quan-tri/lich/nhap' },
        ]}
      />
      <Acts shown={data} calendarImportId={calendarImportId} ready={count('ready')} />
      <Table.ScrollContainer minWidth={720} mt={16}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(['rowNumber', 'state', 'dayOn', 'calendarDayKind', 'name', 'instrument', 'clause'] as const).map(
                (id) => (
                  <Table.Th key={id}>{words.columns[id]}</Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.rows.map((row) => (
              <ImportedRow key={row.rowNumber} row={row} words={words} isOpen={!data.writtenAt} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Page>
  )
}

function Acts(props: { readonly shown: Shown; readonly calendarImportId: string; readonly ready: number }) {
  const words = useWords(lawWords)
  const { shown, calendarImportId, ready } = props
  const [isVerified, setVerified] = useState(false)
  const writing = useCommand(importHolidays)
  const undoing = useCommand(undoHolidayImport)
  if (shown.undoneAt) return null
  if (shown.writtenAt)
    return (
      <>
        <Button
          variant="default"
          loading={undoing.isSending}
          onClick={async () => {
            if (await undoing.send({ calendarImportId })) notify(words.import.undone)
          }}
        >
          {words.import.undo}
        </Button>
        <ProblemNote problem={undoing.problem} />
      </>
    )
  return (
    <>
      <Group gap={16}>
        <Checkbox
          label={words.calendar.isVerified}
          checked={isVerified}
          onChange={(event) => setVerified(event.currentTarget.checked)}
        />
        <Button
          disabled={ready === 0}
          loading={writing.isSending}
          onClick={async () => {
            if (await writing.send({ calendarImportId, isVerified })) notify(words.import.written)
          }}
        >
          {words.import.write(ready)}
        </Button>
      </Group>
      <ProblemNote problem={writing.problem} />
    </>
  )
}

function ImportedRow(props: { readonly row: Row; readonly words: LawWords; readonly isOpen: boolean }) {
  const { row, words, isOpen } = props
  const faults = row.faults.map(({ column, given, expected }) =>
    words.import.fault[expected](words.columns[column], given),
  )
  return (
    <Table.Tr>
      <Table.Td>{row.rowNumber}</Table.Td>
      <Table.Td>
        {isOpen || row.calendarRowState === 'wrong' ? (
          <StateChip tone={tones[row.calendarRowState]}>{words.import.state[row.calendarRowState]}</StateChip>
        ) : null}
        {faults.map((fault) => (
          <Text key={fault} size="sm" c="var(--bad)">
            {fault}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{row.dayOn ? dateText(row.dayOn) : ''}</Table.Td>
      <Table.Td>{row.calendarDayKind ? words.kind[row.calendarDayKind] : ''}</Table.Td>
      <Table.Td>{row.name}</Table.Td>
      <Table.Td>{row.instrument}</Table.Td>
      <Table.Td>{row.clause ?? ''}</Table.Td>
    </Table.Tr>
  )
}
