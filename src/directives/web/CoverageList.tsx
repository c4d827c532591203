import { Text } from '@mantine/core'
import { dateText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage } from '../../platform/web/useWords.ts'
import { briefingStates, type CoverageRow, readCoverage } from '../briefingContract.ts'
import type { DirectivesWords } from '../words.ts'

interface CoverageListProps {
  readonly documentId: string
  readonly words: DirectivesWords
}

/** Which units were briefed about the document, and which not yet: those come first. */
export function CoverageList({ documentId, words }: CoverageListProps) {
  const language = useLanguage()
  const input = { officialDocumentId: documentId }
  const { data } = useRead(readCoverage, { ...input, pageSize: 1 })
  return (
    <>
      {data ? (
        <Text>
          {words.briefing.coverageSentence(numberText(data.briefed, language), numberText(data.units, language))}.{' '}
          {data.plans.length > 0 ? words.briefing.coverageOf(data.plans.join(', ')) : words.briefing.coverageOfAll}.
        </Text>
      ) : null}
      <DataList
        contract={readCoverage}
        input={input}
        label={words.briefing.coverage}
        columns={columnsOf(words)}
        filters={[
          {
            name: 'state',
            label: words.columns.state,
            options: briefingStates.map((value) => ({ value, label: words.briefing[value] })),
          },
        ]}
        rowKey={(row) => row.agencyId}
        rowTo={(row) => (row.lastBriefingId ? `/quan-triet/${row.lastBriefingId}` : `/co-quan/${row.agencyId}`)}
        firstSort="briefings"
      />
    </>
  )
}

function columnsOf(words: DirectivesWords): readonly Column<CoverageRow>[] {
  const { columns } = words
  return [
    { id: 'agencyName', label: columns.unit, cell: (row) => row.agencyName, isSortable: true },
    {
      id: 'state',
      label: columns.state,
      cell: (row) =>
        row.briefings > 0 ? (
          <StateChip tone="good">{words.briefing.briefed}</StateChip>
        ) : (
          <StateChip tone="warning">{words.briefing.notBriefed}</StateChip>
        ),
      width: '160px',
    },
    {
      id: 'briefings',
      label: columns.briefings,
      cell: (row) => String(row.briefings),
      isSortable: true,
      align: 'right',
      width: '84px',
    },
    {
      id: 'lastOn',
      label: columns.lastOn,
      cell: (row) => (row.lastOn ? dateText(row.lastOn) : ''),
      isSortable: true,
      width: '130px',
    },
    {
      id: 'lastMethod',
      label: columns.lastMethod,
      cell: (row) => (row.lastMethod ? words.briefingMethod[row.lastMethod] : ''),
      width: '190px',
    },
  ]
}
