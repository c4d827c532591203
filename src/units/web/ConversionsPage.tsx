// Choosing the official table of old and new units, and the tables opened so far: to go on with, or to undo.
import { Stack } from '@mantine/core'
import { fileLimits } from '../../platform/files/file.ts'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { ChooseFile, sentFile } from '../../platform/web/form/ChooseFile.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { type ConversionWords, conversionWords } from '../unitConversion/words.ts'
import { listUnitConversions, openUnitConversion, type UnitConversionRow } from '../unitConversionContract.ts'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'

export default function ConversionsPage() {
  const unitWords = useUnitWords()
  const words = useWords(conversionWords)
  const language = useLanguage()
  const mayI = useMayI()
  return (
    <Page>
      <PageHead
        title={words.screen.title}
        sentence={words.screen.why}
        crumbs={[{ label: unitWords.territory.list, to: '/don-vi' }]}
      />
      {mayI(openUnitConversion) ? <ChooseTable /> : null}
      <Section title={words.screen.list}>
        <DataList
          contract={listUnitConversions}
          label={words.screen.list}
          columns={columnsOf(words, language)}
          rowKey={(row) => row.id}
          rowTo={(row) => `/don-vi/bang-chuyen-doi/${row.id}`}
          firstSort="-openedAt"
          empty={{ title: words.screen.none }}
        />
      </Section>
    </Page>
  )
}

function ChooseTable() {
  const words = useWords(conversionWords).screen
  const { open } = usePageLink()
  const opening = useCommand(openUnitConversion)
  return (
    <Stack gap={12} align="flex-start">
      <ChooseFile
        label={words.choose}
        accept=".csv,.xlsx,text/csv"
        mostBytes={fileLimits.tableBytes}
        tooLarge={words.chosenTooLarge}
        reading={words.reading}
        opening={opening}
        onChoose={async (file) => {
          const outcome = await opening.send({ fileId: await sentFile(file, 'table') })
          if (outcome?.state === 'accepted') open(`/don-vi/bang-chuyen-doi/${outcome.answer.id}`)
        }}
      />
    </Stack>
  )
}

const tones = { open: 'progress', written: 'good', undone: 'neutral' } as const

function columnsOf(words: ConversionWords, language: Language): readonly Column<UnitConversionRow>[] {
  const columns = words.screen.columnsOfList
  return [
    { id: 'fileName', label: columns.fileName, cell: (row) => row.fileName, isSortable: true },
    {
      id: 'unitConversionStatus',
      label: columns.unitConversionStatus,
      cell: (row) => (
        <StateChip tone={tones[row.unitConversionStatus]}>{words.status[row.unitConversionStatus]}</StateChip>
      ),
      isSortable: true,
      width: '140px',
    },
    {
      id: 'rowCount',
      label: columns.rowCount,
      cell: (row) => numberText(row.rowCount, language),
      isSortable: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'createdCount',
      label: columns.createdCount,
      cell: (row) => (row.createdCount === null ? '' : numberText(row.createdCount, language)),
      isSortable: true,
      align: 'right',
      width: '120px',
    },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => (row.validFrom ? dateText(row.validFrom) : ''),
      isSortable: true,
      width: '110px',
    },
    { id: 'openedBy', label: columns.openedBy, cell: (row) => row.openedBy, isSortable: true, width: '170px' },
    {
      id: 'openedAt',
      label: columns.openedAt,
      cell: (row) => instantText(row.openedAt),
      isSortable: true,
      width: '150px',
    },
    {
      id: 'writtenAt',
      label: columns.writtenAt,
      cell: (row) => (row.writtenAt ? instantText(row.writtenAt) : ''),
      isSortable: true,
      isHidden: true,
      width: '150px',
    },
  ]
}
