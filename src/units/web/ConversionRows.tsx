import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { InputOf } from '../../platform/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { exportAddress } from '../../platform/web/client.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import type { Column, Filter } from '../../platform/web/list/column.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { type ConversionState, conversionStates } from '../unitConversion/unitConversion.ts'
import { type ConversionWords, conversionWords } from '../unitConversion/words.ts'
import { type JudgedConversionRow, listConversionRows } from '../unitConversionContract.ts'
import { Section } from './Section.tsx'

interface ConversionRowsProps {
  readonly input: InputOf<typeof listConversionRows>
  readonly states: Readonly<Record<ConversionState, number>>
  readonly rejected: number
  readonly on: string
}

const allColumns = [
  ...(['fileName', 'rowNumber', 'newProvince', 'newName', 'newCode', 'oldName', 'oldCode', 'note'] as const),
  ...(['oldDistrict', 'oldProvince', 'conversionState', 'fault', 'given', 'expected'] as const),
]

/** Every row of the table with what the register says of it; those that stay out are downloaded with their faults. */
export function ConversionRows({ input, states, rejected, on }: ConversionRowsProps) {
  const words = useWords(conversionWords)
  const language = useLanguage()
  const filters: readonly Filter[] = [
    {
      name: 'conversionState',
      label: words.screen.columns.conversionState,
      options: conversionStates.map((state) => ({
        value: state,
        label: `${words.state[state]} (${numberText(states[state], language)})`,
      })),
    },
  ]
  return (
    <Section
      title={words.screen.rowsList}
      actions={
        rejected > 0 ? (
          <Button
            component="a"
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
            href={exportAddress(listConversionRows.name, 'xlsx', { ...input, isRejected: true }, allColumns)}
            download
          >
            {words.screen.rejected(rejected)}
          </Button>
        ) : null
      }
    >
      <Text size="sm" c="dimmed">
        {[
          words.screen.against(dateText(on)),
          ...conversionStates.map((state) => `${words.state[state]}: ${numberText(states[state], language)}`),
        ].join(' · ')}
      </Text>
      <DataList
        contract={listConversionRows}
        input={input}
        label={words.screen.rowsList}
        columns={columnsOf(words)}
        filters={filters}
        rowKey={(row) => String(row.rowNumber)}
        firstSort="rowNumber"
        empty={{ title: words.screen.noRows }}
      />
    </Section>
  )
}

const tones = { missing: 'progress', agrees: 'good', differs: 'warning', wrong: 'bad' } as const

function columnsOf(words: ConversionWords): readonly Column<JudgedConversionRow>[] {
  const { columns, faultAt } = words.screen
  const coded = (name: string, code: string) => [name, code ? `(${code})` : ''].filter(Boolean).join(' ')
  return [
    { id: 'newName', label: columns.newUnit, cell: (row) => coded(row.newName, row.newCode), isSortable: true },
    { id: 'rowNumber', label: columns.rowNumber, cell: (row) => row.rowNumber, isSortable: true, width: '64px' },
    {
      id: 'oldName',
      label: columns.oldUnit,
      cell: (row) => coded(row.oldName, row.oldCode) || row.oldDistrict,
      isSortable: true,
      width: '150px',
    },
    {
      id: 'oldDistrict',
      label: words.field.oldDistrict,
      cell: (row) => row.oldDistrict,
      isSortable: true,
      isHidden: true,
      width: '170px',
    },
    { id: 'note', label: words.field.note, cell: (row) => row.note, width: '110px' },
    {
      id: 'conversionState',
      label: columns.conversionState,
      cell: (row) => <StateChip tone={tones[row.conversionState]}>{words.state[row.conversionState]}</StateChip>,
      isSortable: true,
      width: '120px',
    },
    {
      id: 'expected',
      label: columns.why,
      cell: (row) =>
        row.faults
          .map(
            ({ code, field, given, params }) => `${faultAt(words.field[field], given)} ${words.faults[code](params)}`,
          )
          .join(' '),
      width: '200px',
    },
  ]
}
