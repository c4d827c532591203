// Choosing a file of plots, and the imports so far: those to go on with, and those that can be taken back.
import { fileLimits } from '../../platform/files/file.ts'
import { dateText, instantText, numberText } from '../../platform/format.ts'
import { DataList } from '../../platform/web/DataList.tsx'
import { ChooseFile, sentFile } from '../../platform/web/form/ChooseFile.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { listPlotImports, openPlotImport, type PlotImportRow } from '../plotImportContract.ts'
import { type ForestWords, forestWords } from '../words.ts'
import { ImportStatusChip } from './plotImport/ImportStatusChip.tsx'

speakProblemsOf(forestWords)

const accepted = '.zip,.gpkg,.geojson,.json,.kml,.kmz,application/zip,application/geo+json'

export default function PlotImportsPage() {
  const all = useWords(forestWords)
  const words = all.plotImport
  const language = useLanguage()
  const { open } = usePageLink()
  const opening = useCommand(openPlotImport)
  return (
    <Page>
      <PageHead title={words.title} sentence={words.why} crumbs={[{ label: all.plot.list, to: '/rung' }]} />
      <ChooseFile
        label={words.choose}
        accept={accepted}
        mostBytes={fileLimits.layerBytes}
        tooLarge={words.tooLarge}
        reading={words.sending}
        opening={opening}
        onChoose={async (file) => {
          const outcome = await opening.send({ fileId: await sentFile(file, 'layer') })
          if (outcome?.state === 'accepted') open(`/rung/nhap/${outcome.answer.id}`)
        }}
      />
      <RecordSection title={words.list}>
        <DataList
          contract={listPlotImports}
          label={words.list}
          columns={columnsOf(all, language)}
          rowKey={(row) => row.id}
          rowTo={(row) => `/rung/nhap/${row.id}`}
          firstSort="-openedAt"
          empty={{ title: words.none }}
        />
      </RecordSection>
    </Page>
  )
}

function columnsOf({ plotImport }: ForestWords, language: Language): readonly Column<PlotImportRow>[] {
  const { columns } = plotImport
  return [
    { id: 'fileName', label: columns.fileName, cell: (row) => row.fileName, isSortable: true },
    {
      id: 'plotImportStatus',
      label: columns.plotImportStatus,
      cell: (row) => <ImportStatusChip status={row.plotImportStatus} />,
      isSortable: true,
      width: '150px',
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
    { id: 'source', label: columns.source, cell: (row) => row.source, isHidden: true, width: '220px' },
  ]
}
