// Every session that the person may see: sentence, list, and the way to record one.
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { type AsOf, useAsOf } from '../../platform/web/asOf.ts'
import { FromFileLink } from '../../platform/web/bulk/FromFileLink.tsx'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { listSessions, recordSession, type SessionRow, sessionChoices } from '../contract.ts'
import { audiences, sessionForms } from '../session.ts'
import { type OutreachWords, outreachWords } from '../words.ts'
import type { Choices } from './useSessionForm.ts'

export default function SessionsPage() {
  const words = useWords(outreachWords)
  const language = useLanguage()
  const mayI = useMayI()
  const asOf = useAsOf()
  const choices = useRead(sessionChoices, { on: asOf.date }, { staleMs: 600_000 }).data
  const record = mayI(recordSession) ? (
    <Button component={PageLink} to="/tuyen-truyen/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.session.record}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.session.list}
        sentence={<ThisYear words={words} asOf={asOf} language={language} />}
        actions={
          record ? (
            <>
              <FromFileLink bulkKind="session" />
              {record}
            </>
          ) : null
        }
      />
      <DataList
        contract={listSessions}
        input={asOf.input}
        label={words.session.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, choices)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/tuyen-truyen/${row.id}`}
        firstSort="-heldOn"
        empty={{ title: words.session.none, why: words.session.noneWhy, action: record }}
      />
    </Page>
  )
}

/** `Năm 2026: 41 buổi, 2.113 lượt người, 3 buổi chưa đếm người` */
function ThisYear({
  words,
  asOf,
  language,
}: {
  readonly words: OutreachWords
  readonly asOf: AsOf
  readonly language: Language
}) {
  const year = asOf.date.slice(0, 4)
  const { data } = useRead(listSessions, {
    ...asOf.input,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    pageSize: 1,
  })
  if (!data) return null
  const { attendance, uncounted } = data.sums
  return words.session.thisYear(
    year,
    words.session.sentence(numberText(data.total, language), numberText(attendance, language), uncounted),
  )
}

function columnsOf(words: OutreachWords, language: Language): readonly Column<SessionRow>[] {
  const { columns } = words
  const count = (value: number | null) => (value === null ? words.session.notCounted : numberText(value, language))
  return [
    { id: 'title', label: columns.title, cell: (row) => <Titled row={row} words={words} />, isSortable: true },
    { id: 'heldOn', label: columns.heldOn, cell: (row) => dateText(row.heldOn), isSortable: true, width: '104px' },
    {
      id: 'startTime',
      label: columns.startTime,
      cell: (row) => row.startTime ?? words.session.dash,
      isHidden: true,
      width: '72px',
    },
    {
      id: 'audience',
      label: columns.audience,
      cell: (row) => words.audience[row.audience],
      isSortable: true,
      width: '150px',
    },
    {
      id: 'sessionForm',
      label: columns.sessionForm,
      cell: (row) => words.sessionForm[row.sessionForm],
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
    {
      id: 'topicName',
      label: columns.topicName,
      cell: (row) => row.topicName,
      isSortable: true,
      isHidden: true,
      width: '180px',
    },
    {
      id: 'placeName',
      label: columns.placeName,
      cell: (row) => row.placeName ?? words.session.dash,
      isSortable: true,
      isHidden: true,
      width: '180px',
    },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName,
      isSortable: true,
      width: '140px',
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '190px' },
    {
      id: 'attendance',
      label: columns.attendance,
      cell: (row) => count(row.attendance),
      isSortable: true,
      align: 'right',
      width: '104px',
    },
    {
      id: 'women',
      label: columns.women,
      cell: (row) => count(row.women),
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'men',
      label: columns.men,
      cell: (row) => count(row.men),
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'photoCount',
      label: columns.photoCount,
      cell: (row) => String(row.photoCount),
      isSortable: true,
      align: 'right',
      width: '64px',
    },
    {
      id: 'recordedAt',
      label: columns.recordedAt,
      cell: (row) => instantText(row.recordedAt),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}

function Titled({ row, words }: { readonly row: SessionRow; readonly words: OutreachWords }) {
  return (
    <Group gap={8} wrap="wrap">
      <span>{row.title}</span>
      {row.isWithdrawn ? <StateChip tone="bad">{words.act.withdrawn}</StateChip> : null}
      {row.isAmended ? <StateChip tone="progress">{words.session.amended}</StateChip> : null}
    </Group>
  )
}

function filtersOf(words: OutreachWords, choices: Choices | undefined): readonly Filter[] {
  return [
    { kind: 'date', name: 'from', label: words.shared.from },
    { kind: 'date', name: 'to', label: words.shared.to },
    {
      name: 'audience',
      label: words.field.audience,
      options: audiences.map((value) => ({ value, label: words.audience[value] })),
    },
    {
      name: 'sessionForm',
      label: words.field.sessionForm,
      options: sessionForms.map((value) => ({ value, label: words.sessionForm[value] })),
    },
    {
      name: 'topic',
      label: words.field.topic,
      options: choices?.topics.map(({ topic, name }) => ({ value: topic, label: name })) ?? [],
    },
    {
      name: 'territoryId',
      label: words.field.territoryId,
      options: choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    },
    { kind: 'yes', name: 'withdrawn', label: words.shared.showWithdrawn },
  ]
}
