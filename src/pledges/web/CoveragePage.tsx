// Of each agency: how many signed, of how many. Totals nobody entered are unknown and say so.
import { Select } from '@mantine/core'
import { useState } from 'react'
import { dateText, numberText, percentText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { type CoverageRow, readPledgeCoverage } from '../contract.ts'
import { type CoverageState, coverageStates } from '../coverage.ts'
import { pledgeSubjects } from '../pledge.ts'
import { type PledgesWords, pledgesWords } from '../words.ts'
import { StaffCountButton } from './StaffCountButton.tsx'

export default function CoveragePage() {
  const words = useWords(pledgesWords)
  const language = useLanguage()
  const asOf = useAsOf()
  const thisYear = Number(asOf.date.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const input = { ...asOf.input, year }
  const all = useRead(readPledgeCoverage, { ...input, pageSize: 1000 }).data?.rows
  const count = (state: CoverageState) => all?.filter(({ coverageState }) => coverageState === state).length ?? 0
  return (
    <Page>
      <PageHead
        title={words.coverage.title}
        crumbs={[{ label: words.pledge.list, to: '/cam-ket' }]}
        sentence={all ? words.coverage.sum(count('whole'), count('unknownTotal'), all.length) : words.coverage.why}
        actions={
          <Select
            aria-label={words.coverage.year}
            data={[thisYear, thisYear - 1, thisYear - 2].map(String)}
            value={String(year)}
            onChange={(chosen) => chosen && setYear(Number(chosen))}
            allowDeselect={false}
            w={110}
          />
        }
      />
      <DataList
        contract={readPledgeCoverage}
        input={input}
        label={words.coverage.title}
        columns={columnsOf(words, language)}
        filters={filtersOf(words)}
        rowKey={(row) => row.agencyId}
        firstSort="-signed"
        empty={{ title: words.coverage.none }}
      />
    </Page>
  )
}

const tones = { whole: 'good', partial: 'warning', none: 'neutral', unknownTotal: 'neutral', tooMany: 'bad' } as const

function columnsOf(words: PledgesWords, language: Language): readonly Column<CoverageRow>[] {
  const { columns, coverage } = words
  return [
    { id: 'agencyName', label: columns.agencyName, cell: (row) => row.agencyName, isSortable: true },
    {
      id: 'signed',
      label: columns.signed,
      cell: (row) => numberText(row.signed, language),
      isSortable: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'staff',
      label: columns.staff,
      cell: (row) => (row.staff === null ? coverage.unknown : numberText(row.staff, language)),
      isSortable: true,
      align: 'right',
      width: '100px',
    },
    {
      id: 'share',
      label: columns.share,
      cell: (row) => (row.share === null ? coverage.unknown : percentText(row.share, language, 0)),
      isSortable: true,
      align: 'right',
      width: '100px',
    },
    {
      id: 'coverageState',
      label: columns.coverageState,
      cell: (row) => <StateChip tone={tones[row.coverageState]}>{words.coverageState[row.coverageState]}</StateChip>,
      isSortable: true,
      width: '190px',
    },
    {
      id: 'staffSource',
      label: columns.staffSource,
      cell: (row) =>
        row.staffSource && row.staffCountedOn ? coverage.source(row.staffSource, dateText(row.staffCountedOn)) : null,
      width: '220px',
    },
    {
      id: 'mayCount',
      label: coverage.setStaff,
      cell: (row) => (row.mayCount ? <StaffCountButton row={row} words={words} /> : null),
      isNotExported: true,
      width: '150px',
    },
  ]
}

function filtersOf(words: PledgesWords): readonly Filter[] {
  return [
    {
      name: 'pledgeSubject',
      label: words.field.pledgeSubjects,
      options: pledgeSubjects.map((value) => ({ value, label: words.pledgeSubject[value] })),
    },
    {
      name: 'coverageState',
      label: words.columns.coverageState,
      options: coverageStates.map((value) => ({ value, label: words.coverageState[value] })),
    },
  ]
}
