// Every row of a file with what is wrong with it and its cures; nothing is recorded before the button of the page.
import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { leaveOutBulkRows, type ShownBulkEntry } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import { Page } from '../Page.tsx'
import { PageHead } from '../PageHead.tsx'
import { PageLink } from '../PageLink.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { speakProblemsOf } from '../problemWords.ts'
import { StateChip } from '../StateChip.tsx'
import { useCommand } from '../useCommand.ts'
import { useSearch } from '../useSearch.ts'
import { useWords } from '../useWords.ts'
import { statusTones } from './BulkPage.tsx'
import { BulkRows } from './BulkRows.tsx'
import { RowPanel } from './RowPanel.tsx'

speakProblemsOf(bulkWords)

interface BulkPreviewProps {
  readonly shown: ShownBulkEntry
  /** Buttons that write, approve or take back. */
  readonly actions?: ReactNode
  /** Above the rows: what an approval needs to say. */
  readonly children?: ReactNode
}

const states = ['wrong', 'ready', 'leftOut', 'written', 'withdrawn'] as const

export function BulkPreview({ shown, actions, children }: BulkPreviewProps) {
  const words = useWords(bulkWords).screen
  const [mended, setMended] = useState<number>()
  const { row, rows } = shown
  const isOpen = row.bulkStatus === 'open' || (row.bulkStatus === 'written' && shown.isWrittenHere)
  const opened = rows.find(({ rowNumber }) => rowNumber === mended)
  return (
    <Page
      beside={
        opened && isOpen ? (
          <RowPanel key={opened.rowNumber} shown={shown} row={opened} onClose={() => setMended(undefined)} />
        ) : null
      }
    >
      <PageHead
        title={
          row.writtenCount > 0 ? words.summaryWritten(row.writtenCount) : words.summary(row.readyCount, row.wrongCount)
        }
        sentence={
          row.withdrawnReason
            ? words.withdrawnBecause(row.withdrawnReason)
            : row.writtenCount > 0
              ? row.readyCount + row.wrongCount > 0
                ? words.summary(row.readyCount, row.wrongCount)
                : null
              : words.nothingWritten
        }
        above={
          <Group gap={8}>
            <StateChip tone={statusTones[row.bulkStatus]}>{words.status[row.bulkStatus]}</StateChip>
            <Text span size="sm" c="dimmed">
              {`${row.kindTitle}, ${row.fileName}, ${words.encoding(row.fileEncoding)}`}
            </Text>
          </Group>
        }
        crumbs={[{ label: words.title, to: `/nhap-hang-loat?loai=${row.bulkKind}` }]}
        actions={
          <>
            <Button component={PageLink} to={shown.path} variant="subtle">
              {words.toRecords}
            </Button>
            {actions}
          </>
        }
      />
      {shown.ignoredColumns.length > 0 ? (
        <Text size="sm" c="dimmed" mb={8}>
          {words.ignored(shown.ignoredColumns.join(', '))}
        </Text>
      ) : null}
      {row.returnedReason && row.bulkStatus === 'open' ? (
        <Text size="sm" mb={8} c="var(--on-soft-warning)">
          {words.returnedBecause(row.returnedReason)}
        </Text>
      ) : null}
      {children}
      <Rows shown={shown} isOpen={isOpen} onMend={setMended} chosen={mended} />
    </Page>
  )
}

interface RowsProps {
  readonly shown: ShownBulkEntry
  readonly isOpen: boolean
  readonly chosen: number | undefined
  readonly onMend: (rowNumber: number) => void
}

function Rows({ shown, isOpen, chosen, onMend }: RowsProps) {
  const words = useWords(bulkWords).screen
  const [search, change] = useSearch()
  const leaving = useCommand(leaveOutBulkRows)
  const { rows } = shown
  const count = (state: (typeof states)[number]) => rows.filter(({ rowState }) => rowState === state).length
  const wanted = states.find((state) => state === search.loc)
  const wrong = rows.filter(({ rowState }) => rowState === 'wrong').map(({ rowNumber }) => rowNumber)
  const out = wrong.length + count('leftOut')
  const input = encodeURIComponent(JSON.stringify({ bulkEntryId: shown.row.id }))
  return (
    <section aria-label={words.title}>
      <Group justify="space-between" gap={8} mb={12}>
        <SegmentedControl
          transitionDuration={0}
          size="xs"
          aria-label={words.columns.bulkStatus}
          value={wanted ?? 'all'}
          onChange={(next) => change({ loc: next === 'all' ? undefined : next }, { step: true })}
          data={[
            { value: 'all', label: `${words.state.all} ${rows.length}` },
            ...states
              .filter((state) => count(state) > 0 || state === wanted)
              .map((state) => ({ value: state, label: `${words.state[state]} ${count(state)}` })),
          ]}
        />
        <Group gap={8}>
          {isOpen && wrong.length > 0 ? (
            <Button
              variant="default"
              size="xs"
              loading={leaving.isSending}
              onClick={() => void leaving.send({ bulkEntryId: shown.row.id, rowNumbers: wrong, isLeftOut: true })}
            >
              {words.leaveOutWrong(wrong.length)}
            </Button>
          ) : null}
          {out > 0 ? (
            <Button
              component="a"
              href={`/api/bulk/faults.xlsx?input=${input}`}
              download
              variant="default"
              size="xs"
              leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
            >
              {words.faultsFile(out)}
            </Button>
          ) : null}
        </Group>
      </Group>
      <ProblemNote problem={leaving.problem} />
      <BulkRows
        shown={shown}
        rows={wanted ? rows.filter(({ rowState }) => rowState === wanted) : rows}
        isOpen={isOpen}
        chosen={chosen}
        onMend={onMend}
      />
    </section>
  )
}
