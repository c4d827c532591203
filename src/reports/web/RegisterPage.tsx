// The register of reports: every report with its days, number, who signed it, and whether it is still a draft.
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMemo } from 'react'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { draftReport } from '../contract.ts'
import { listReports, type ReportRow } from '../registerContract.ts'
import { reportStatuses } from '../reportLife.ts'
import { reportKinds } from '../reportPeriod.ts'
import { periodText } from '../seed/periodText.ts'
import { reportsWords } from '../words.ts'
import { StatusChip } from './StatusChip.tsx'

speakProblemsOf(reportsWords)

export default function RegisterPage() {
  const all = useWords(reportsWords)
  const words = all.register
  const language = useLanguage()
  const mayI = useMayI()
  const count = useRead(listReports, { pageSize: 1 }).data?.total
  const filters: readonly Filter[] = useMemo(
    () => [
      {
        name: 'reportStatus',
        label: words.columns.reportStatus,
        options: reportStatuses.map((value) => ({ value, label: words.statuses[value] })),
      },
      {
        name: 'reportKind',
        label: words.columns.reportKind,
        options: reportKinds.map((value) => ({ value, label: words.kinds[value] })),
      },
    ],
    [words],
  )
  const columns = useMemo(() => columnsOf(words), [words])
  const begin = mayI(draftReport) ? (
    <Button component={PageLink} to="/bao-cao/nam" leftSection={<IconPencil size={16} stroke={1.75} />}>
      {words.begin}
    </Button>
  ) : null
  return (
    <Page>
      <PageHead
        title={words.title}
        crumbs={[{ label: all.reports }]}
        sentence={count === undefined ? undefined : words.sentence(numberText(count, language))}
        actions={begin}
      />
      <DataList
        contract={listReports}
        label={words.title}
        columns={columns}
        filters={filters}
        rowKey={(row) => row.reportId}
        rowTo={(row) => `/bao-cao/so/${row.reportId}`}
        firstSort="-changedAt"
        empty={{ title: words.sentence('0'), action: begin }}
      />
    </Page>
  )
}

function columnsOf(words: (typeof reportsWords)['vi']['register']): readonly Column<ReportRow>[] {
  const { columns } = words
  return [
    {
      id: 'period',
      label: columns.period,
      cell: (row) => (
        <span lang="vi">
          {capital(periodText(row).name)}
          {row.isDemonstration && <> · {columns.isDemonstration}</>}
        </span>
      ),
      isSortable: true,
    },
    {
      id: 'reportKind',
      label: columns.reportKind,
      cell: (row) => words.kinds[row.reportKind],
      isSortable: true,
      width: '110px',
    },
    {
      id: 'reportStatus',
      label: columns.reportStatus,
      cell: (row) => <StatusChip status={row.reportStatus} />,
      isSortable: true,
      width: '116px',
    },
    { id: 'code', label: columns.code, cell: (row) => row.code, isSortable: true, width: '120px' },
    {
      id: 'issuedOn',
      label: columns.issuedOn,
      cell: (row) => row.issuedOn && dateText(row.issuedOn),
      isSortable: true,
      width: '124px',
    },
    {
      id: 'agencyName',
      label: columns.agencyName,
      cell: (row) => <span lang="vi">{row.agencyName}</span>,
      isSortable: true,
      width: '20%',
    },
    {
      id: 'territoryName',
      label: columns.territoryName,
      cell: (row) => row.territoryName,
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
    { id: 'signedBy', label: columns.signedBy, cell: (row) => row.signedBy, isSortable: true, width: '150px' },
    {
      id: 'digitalSignatures',
      label: columns.digitalSignatures,
      cell: (row) => row.digitalSignatures > 0 && <StateChip tone="good">{String(row.digitalSignatures)}</StateChip>,
      align: 'right',
      width: '104px',
    },
    {
      id: 'changedAt',
      label: columns.changedAt,
      cell: (row) => instantText(row.changedAt),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}

const capital = (name: string) => name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1)
