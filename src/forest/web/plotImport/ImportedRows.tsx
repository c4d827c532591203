// Every row of the file: against the register, and what is wrong with it. Those that are refused are downloaded with their reasons.
import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { numberText } from '../../../platform/format.ts'
import { exportAddress } from '../../../platform/web/client.ts'
import { DataList } from '../../../platform/web/DataList.tsx'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import type { Column, Filter } from '../../../platform/web/list/column.ts'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { useLanguage, useWords } from '../../../platform/web/useWords.ts'
import type { Language } from '../../../platform/words.ts'
import { forestTypeOfCode } from '../../forestType.ts'
import { plotMatches } from '../../plotImport/plotImport.ts'
import { type ImportedPlotRow, listImportedPlots } from '../../plotImportContract.ts'
import type { PlotFaultCode } from '../../plotRow.ts'
import { type ForestWords, forestWords } from '../../words.ts'
import type { ShownImport } from './shownImport.ts'

const exported = [
  ...(['rowNumber', 'compartmentCode', 'subcompartmentCode', 'plotCode', 'forestType', 'bookAreaHa'] as const),
  ...(['geodesicAreaHa', 'isRefused', 'faults', 'given'] as const),
]

export function ImportedRows({ shown }: { readonly shown: ShownImport }) {
  const all = useWords(forestWords)
  const words = all.plotImport
  const language = useLanguage()
  const { row, refused, refusedParts, remarkable, matches, faults } = shown
  const count = (number: number) => numberText(number, language)
  const filters: readonly Filter[] = [
    { kind: 'yes', name: 'isRefused', label: words.onlyRefused },
    {
      name: 'plotMatch',
      label: words.columns.plotMatch,
      options: plotMatches.map((value) => ({ value, label: `${words.match[value]} (${count(matches[value] ?? 0)})` })),
    },
    {
      name: 'faultCode',
      label: words.fault,
      options: Object.entries(faults).map(([value, rows]) => ({
        value,
        label: `${all.plotFaultName[value as PlotFaultCode] ?? value} (${count(rows)})`,
      })),
    },
  ]
  return (
    <RecordSection title={words.rows}>
      <Text size="sm" c="dimmed" mb={8}>
        {words.counts(count(row.rowCount - refused), count(refused), count(remarkable))}
      </Text>
      <Group gap={8} mb={8}>
        {refusedParts.map(({ rows, fromRow, toRow }) => (
          <Button
            key={fromRow}
            component="a"
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
            href={exportAddress(
              listImportedPlots.name,
              'xlsx',
              { plotImportId: row.id, isRefused: true, fromRow, toRow },
              exported,
            )}
            download
          >
            {refusedParts.length === 1
              ? words.rejected(count(rows))
              : words.rejectedPart(count(rows), count(fromRow), count(toRow))}
          </Button>
        ))}
      </Group>
      <DataList
        contract={listImportedPlots}
        input={{ plotImportId: row.id }}
        label={words.rows}
        columns={columnsOf(all, language)}
        filters={filters}
        rowKey={(each) => each.id}
        firstSort="rowNumber"
        empty={{ title: words.noRows }}
      />
    </RecordSection>
  )
}

const tones = { new: 'good', same: 'neutral', changed: 'progress', elsewhere: 'warning', several: 'warning' } as const

function columnsOf(all: ForestWords, language: Language): readonly Column<ImportedPlotRow>[] {
  const { columns, match, yes } = all.plotImport
  const area = (hectares: number | null) => (hectares === null ? '' : numberText(hectares, language, 2))
  return [
    {
      id: 'compartmentCode',
      label: columns.codePath,
      cell: (row) => [row.compartmentCode, row.subcompartmentCode, row.plotCode].map((code) => code ?? '?').join('/'),
      isSortable: true,
    },
    { id: 'rowNumber', label: columns.rowNumber, cell: (row) => row.rowNumber, isSortable: true, width: '80px' },
    {
      id: 'forestType',
      label: columns.forestType,
      cell: ({ forestType }) => (forestType === null ? '' : forestTypeOfCode(forestType)?.symbol),
      isSortable: true,
      width: '90px',
    },
    {
      id: 'bookAreaHa',
      label: columns.bookAreaHa,
      cell: (row) => area(row.bookAreaHa),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'geodesicAreaHa',
      label: columns.geodesicAreaHa,
      cell: (row) => area(row.geodesicAreaHa),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'plotMatch',
      label: columns.plotMatch,
      cell: (row) =>
        row.isRefused ? (
          <StateChip tone="bad">{columns.isRefused}</StateChip>
        ) : row.plotMatch ? (
          <StateChip tone={tones[row.plotMatch]}>{match[row.plotMatch]}</StateChip>
        ) : null,
      isSortable: true,
      width: '190px',
    },
    {
      id: 'isRefused',
      label: columns.isRefused,
      cell: (row) => (row.isRefused ? yes : ''),
      isHidden: true,
      width: '90px',
    },
    { id: 'faults', label: columns.faults, cell: (row) => row.faults.map(all.plotFault).join(' '), width: '320px' },
  ]
}
