// Every briefing that the person may see, and the way to record one.
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText, numberText } from '../../platform/format.ts'
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
import { briefingMethods } from '../briefing.ts'
import { type BriefingRow, listBriefings, recordBriefing } from '../briefingContract.ts'
import { documentChoices } from '../contract.ts'
import { type DirectivesWords, directivesWords } from '../words.ts'

export default function BriefingsPage() {
  const words = useWords(directivesWords)
  const language = useLanguage()
  const mayI = useMayI()
  const total = useRead(listBriefings, { pageSize: 1 }).data?.total
  const documents = useRead(documentChoices, {}, { staleMs: 600_000 }).data?.documents ?? []
  const record = mayI(recordBriefing) ? (
    <Button component={PageLink} to="/quan-triet/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.briefing.record}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.briefing.list}
        sentence={total === undefined ? null : words.briefing.sentence(numberText(total, language))}
        actions={record}
      />
      <DataList
        contract={listBriefings}
        label={words.briefing.list}
        columns={columnsOf(words, language)}
        filters={filtersOf(words, documents)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/quan-triet/${row.id}`}
        firstSort="-heldOn"
        empty={{ title: words.briefing.none, why: words.briefing.noneWhy, action: record }}
      />
    </Page>
  )
}

function columnsOf(words: DirectivesWords, language: Language): readonly Column<BriefingRow>[] {
  const { columns } = words
  const count = (value: number | null) => (value === null ? words.briefing.notCounted : numberText(value, language))
  return [
    {
      id: 'documentCodes',
      label: columns.documentCodes,
      cell: (row) => <Titled row={row} words={words} />,
      isSortable: true,
    },
    { id: 'heldOn', label: columns.heldOn, cell: (row) => dateText(row.heldOn), isSortable: true, width: '104px' },
    {
      id: 'briefingMethod',
      label: columns.briefingMethod,
      cell: (row) => words.briefingMethod[row.briefingMethod],
      isSortable: true,
      width: '170px',
    },
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true, width: '190px' },
    {
      id: 'briefedAgencies',
      label: columns.reached,
      cell: (row) => String(row.briefedAgencies.length),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'people',
      label: columns.people,
      cell: (row) => count(row.people),
      isSortable: true,
      align: 'right',
      width: '104px',
    },
    {
      id: 'villagesBriefed',
      label: columns.villagesBriefed,
      cell: (row) => count(row.villagesBriefed),
      isSortable: true,
      isHidden: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'presenters',
      label: columns.presenters,
      cell: (row) => row.presenters.join(', '),
      isHidden: true,
      width: '180px',
    },
    {
      id: 'placeName',
      label: columns.placeName,
      cell: (row) => row.placeName ?? words.shared.dash,
      isSortable: true,
      isHidden: true,
      width: '180px',
    },
  ]
}

function Titled({ row, words }: { readonly row: BriefingRow; readonly words: DirectivesWords }) {
  return (
    <Stack gap={2} lang="vi">
      <Group gap={8} wrap="wrap">
        <span>{row.documentCodes.join(', ')}</span>
        {row.isWithdrawn ? <StateChip tone="bad">{words.act.withdrawn}</StateChip> : null}
      </Group>
      <Text span size="sm" c="dimmed" lineClamp={2}>
        {row.briefedAgencies.map(({ name }) => name).join(', ')}
      </Text>
    </Stack>
  )
}

function filtersOf(
  words: DirectivesWords,
  documents: readonly { readonly id: string; readonly code: string }[],
): readonly Filter[] {
  return [
    {
      name: 'officialDocumentId',
      label: words.document.one,
      options: documents.map(({ id, code }) => ({ value: id, label: code })),
    },
    {
      name: 'briefingMethod',
      label: words.field.briefingMethod,
      options: briefingMethods.map((value) => ({ value, label: words.briefingMethod[value] })),
    },
    { kind: 'date', name: 'from', label: words.shared.from },
    { kind: 'date', name: 'to', label: words.shared.to },
    { kind: 'yes', name: 'withdrawn', label: words.shared.showWithdrawn },
  ]
}
