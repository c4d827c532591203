// Choosing a file of boundaries, and the imports so far: those to go on with, and those that can be undone.
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { fileLimits } from '../../platform/files/file.ts'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { ChooseFile, sentFile } from '../../platform/web/form/ChooseFile.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { AskSystem } from '../../platform/web/map/SystemField.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { type BoundaryImportRow, listBoundaryImports, openBoundaryImport } from '../boundaryContract.ts'
import { type BoundaryWords, boundaryWords } from '../boundaryImport/words.ts'
import { conversionWords } from '../unitConversion/words.ts'
import { listUnitConversions } from '../unitConversionContract.ts'
import { ImportSteps } from './ImportSteps.tsx'
import { Section } from './Section.tsx'
import { useUnitWords } from './useUnitWords.ts'

export default function ImportPage() {
  const unitWords = useUnitWords()
  const words = useWords(boundaryWords)
  const language = useLanguage()
  const mayI = useMayI()
  const conversions = useWords(conversionWords).screen
  return (
    <Page>
      <PageHead
        title={words.screen.title}
        sentence={words.screen.why}
        crumbs={[{ label: unitWords.territory.list, to: '/don-vi' }]}
        actions={
          mayI(listUnitConversions) ? (
            <Button component={PageLink} to="/don-vi/bang-chuyen-doi" variant="default">
              {conversions.link}
            </Button>
          ) : null
        }
      />
      <ImportSteps active={0} />
      {mayI(openBoundaryImport) ? <ChooseBoundaries /> : null}
      <Section title={words.screen.list}>
        <DataList
          contract={listBoundaryImports}
          label={words.screen.list}
          columns={columnsOf(words, language)}
          rowKey={(row) => row.id}
          rowTo={(row) => `/don-vi/nhap/${row.id}`}
          firstSort="-openedAt"
          empty={{ title: words.screen.none }}
        />
      </Section>
    </Page>
  )
}

const accepted = '.geojson,.json,.zip,.gpkg,application/geo+json,application/zip'

function ChooseBoundaries() {
  const words = useWords(boundaryWords).screen
  const { open } = usePageLink()
  const opening = useCommand(openBoundaryImport)
  const [uploaded, setUploaded] = useState<{ readonly fileId: string; readonly name: string }>()
  const read = async (fileId: string, srid?: number) => {
    const outcome = await opening.send({ fileId, ...(srid ? { srid } : {}) })
    if (outcome?.state === 'accepted') open(`/don-vi/nhap/${outcome.answer.id}`)
  }
  const isAsked = opening.problem?.code === 'boundaryFile.unknownSystem' && uploaded
  return (
    <Stack gap={12} align="flex-start">
      <ChooseFile
        label={words.choose}
        accept={accepted}
        mostBytes={fileLimits.boundariesBytes}
        tooLarge={words.chosenTooLarge}
        reading={words.reading}
        said={opening.problem ? uploaded?.name : ''}
        opening={opening}
        onChoose={async (file) => {
          const fileId = await sentFile(file, 'boundaries')
          setUploaded({ fileId, name: file.name })
          await read(fileId)
        }}
      />
      {isAsked ? <AskSystem label={words.rereadWith} onAsk={(srid) => void read(uploaded.fileId, srid)} /> : null}
    </Stack>
  )
}

function columnsOf(words: BoundaryWords, language: Language): readonly Column<BoundaryImportRow>[] {
  const columns = words.screen.columnsOfList
  const tones = { open: 'progress', written: 'good', undone: 'neutral' } as const
  return [
    { id: 'fileName', label: columns.fileName, cell: (row) => row.fileName, isSortable: true },
    {
      id: 'boundaryImportStatus',
      label: columns.boundaryImportStatus,
      cell: (row) => (
        <StateChip tone={tones[row.boundaryImportStatus]}>{words.screen.status[row.boundaryImportStatus]}</StateChip>
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
      id: 'writtenCount',
      label: columns.writtenCount,
      cell: (row) => (row.writtenCount === null ? '' : numberText(row.writtenCount, language)),
      isSortable: true,
      align: 'right',
      width: '90px',
    },
    {
      id: 'validFrom',
      label: columns.validFrom,
      cell: (row) => (row.validFrom ? dateText(row.validFrom) : ''),
      isSortable: true,
      width: '120px',
    },
    { id: 'openedBy', label: columns.openedBy, cell: (row) => row.openedBy, isSortable: true, width: '180px' },
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
