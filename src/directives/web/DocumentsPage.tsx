// The register of official documents: sentence, list with search, and the way to register one.
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dateText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { FoundText } from '../../platform/web/FoundText.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { listDocuments, type OfficialDocumentRow, registerDocument } from '../contract.ts'
import { officialDocumentKinds, officialDocumentStatuses } from '../officialDocument.ts'
import { type DirectivesWords, directivesWords } from '../words.ts'

export default function DocumentsPage() {
  const words = useWords(directivesWords)
  const language = useLanguage()
  const mayI = useMayI()
  const all = useRead(listDocuments, { pageSize: 1000 }).data
  const register = mayI(registerDocument) ? (
    <Button component={PageLink} to="/van-ban-chi-dao/ghi" leftSection={<IconPlus size={16} stroke={1.75} />}>
      {words.document.register}
    </Button>
  ) : null
  const unverified = all?.rows.filter(({ isVerified }) => !isVerified).length ?? 0
  return (
    <Page>
      <PageHead
        title={words.document.list}
        sentence={all ? words.document.sentence(numberText(all.total, language), unverified) : null}
        actions={register}
      />
      <DataList
        contract={listDocuments}
        label={words.document.list}
        columns={columnsOf(words)}
        filters={filtersOf(words)}
        rowKey={(row) => row.id}
        rowTo={(row) => `/van-ban-chi-dao/${row.id}`}
        empty={{ title: words.document.none, why: words.document.noneWhy, action: register }}
      />
    </Page>
  )
}

function columnsOf(words: DirectivesWords): readonly Column<OfficialDocumentRow>[] {
  const { columns } = words
  return [
    { id: 'code', label: columns.code, cell: (row) => <Titled row={row} words={words} />, isSortable: true },
    {
      id: 'officialDocumentKind',
      label: columns.officialDocumentKind,
      cell: (row) => words.officialDocumentKind[row.officialDocumentKind],
      isSortable: true,
      width: '110px',
    },
    { id: 'issuerName', label: columns.issuerName, cell: (row) => row.issuerName, isSortable: true, width: '190px' },
    {
      id: 'issuedOn',
      label: columns.issuedOn,
      cell: (row) => (row.issuedOn ? dateText(row.issuedOn) : words.document.unknownDate),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'signerName',
      label: columns.signerName,
      cell: (row) => row.signerName ?? words.document.unknownSigner,
      isSortable: true,
      isHidden: true,
      width: '160px',
    },
    {
      id: 'carriesOut',
      label: columns.carriesOut,
      cell: (row) => row.carriesOut.join(', '),
      isHidden: true,
      width: '180px',
    },
    {
      id: 'officialDocumentStatus',
      label: columns.officialDocumentStatus,
      cell: (row) => words.officialDocumentStatus[row.officialDocumentStatus],
      isSortable: true,
      width: '120px',
    },
    {
      id: 'briefedAgencies',
      label: columns.briefedAgencies,
      cell: (row) => String(row.briefedAgencies),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'fileCount',
      label: columns.fileCount,
      cell: (row) => String(row.fileCount),
      isSortable: true,
      align: 'right',
      width: '64px',
    },
  ]
}

function Titled({ row, words }: { readonly row: OfficialDocumentRow; readonly words: DirectivesWords }) {
  const { found } = row
  const where =
    found?.field === 'task' && found.taskCode
      ? words.document.foundInTask(found.taskCode)
      : words.document.foundIn(found ? words.field[found.field] : '')
  return (
    <Stack gap={2} lang="vi">
      <Group gap={8} wrap="wrap">
        <Text span fw={600}>
          {found?.field === 'code' ? <FoundText pieces={found.pieces} /> : row.code}
        </Text>
        {row.isVerified ? null : <StateChip tone="warning">{words.document.notVerified}</StateChip>}
        {row.isWithdrawn ? <StateChip tone="bad">{words.document.withdrawn}</StateChip> : null}
      </Group>
      <Text span size="sm" lineClamp={found?.field === 'title' ? 4 : 2}>
        {found?.field === 'title' ? <FoundText pieces={found.pieces} /> : row.title}
      </Text>
      {found && found.field !== 'code' && found.field !== 'title' ? (
        <Text span size="sm" c="dimmed">
          {where}: <FoundText pieces={found.pieces} />
        </Text>
      ) : null}
    </Stack>
  )
}

function filtersOf(words: DirectivesWords): readonly Filter[] {
  return [
    {
      name: 'officialDocumentKind',
      label: words.field.officialDocumentKind,
      options: officialDocumentKinds.map((value) => ({ value, label: words.officialDocumentKind[value] })),
    },
    {
      name: 'officialDocumentStatus',
      label: words.columns.officialDocumentStatus,
      options: officialDocumentStatuses.map((value) => ({ value, label: words.officialDocumentStatus[value] })),
    },
    { kind: 'date', name: 'from', label: words.shared.from },
    { kind: 'date', name: 'to', label: words.shared.to },
    { kind: 'yes', name: 'withdrawn', label: words.shared.showWithdrawn },
  ]
}
