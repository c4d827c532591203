// One file of plots: read in the background, looked at row by row, written, taken back.
import { Button, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Bounds } from '../../geo/geometry.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { AskSystem } from '../../platform/web/map/SystemField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { ProblemError } from '../../platform/web/problemError.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { isAtWork } from '../plotImport/plotImport.ts'
import { showPlotImport, undoPlotImport } from '../plotImportContract.ts'
import { forestWords } from '../words.ts'
import { ImportedRows } from './plotImport/ImportedRows.tsx'
import { ImportFound } from './plotImport/ImportFound.tsx'
import { ImportProgress } from './plotImport/ImportProgress.tsx'
import { ImportStatusChip } from './plotImport/ImportStatusChip.tsx'
import { ImportSums } from './plotImport/ImportSums.tsx'
import type { ShownImport } from './plotImport/shownImport.ts'
import { useReread } from './plotImport/useReread.ts'
import { WriteImport } from './plotImport/WriteImport.tsx'

speakProblemsOf(forestWords)

const betweenLooksMs = 1500

export default function PlotImportPage() {
  const { plotImportId = '' } = usePathParams()
  const { data, error, refetch } = useRead(
    showPlotImport,
    { plotImportId },
    { againAfter: ({ row }) => (isAtWork(row.plotImportStatus) ? betweenLooksMs : undefined) },
  )
  if (!data) return <PagePending error={error} refetch={refetch} />
  const status = data.row.plotImportStatus
  return (
    <Page>
      <Head shown={data} />
      <ImportProgress shown={data} />
      {status === 'failed' ? <Failed shown={data} /> : null}
      {status === 'open' && data.problem ? (
        <ProblemNote problem={new ProblemError({ ...data.problem, status: 422 })} />
      ) : null}
      {status === 'open' && data.found ? <ImportFound key={data.row.id} shown={data} found={data.found} /> : null}
      {status === 'open' || status === 'written' ? (
        <>
          <Outlines shown={data} />
          <ImportSums shown={data} />
          <ImportedRows shown={data} />
        </>
      ) : null}
      {status === 'open' ? <WriteImport shown={data} /> : null}
      {isAtWork(status) || status === 'open' ? null : <After shown={data} />}
    </Page>
  )
}

function Head({ shown: { row } }: { readonly shown: ShownImport }) {
  const all = useWords(forestWords)
  const words = all.plotImport
  const language = useLanguage()
  const sentences = {
    open: words.nothingWritten,
    written: words.writtenOn(
      numberText(row.writtenCount ?? 0, language),
      row.validFrom ? dateText(row.validFrom) : '',
      row.source ?? '',
    ),
    undone: words.undoneSentence,
    cancelled: words.cancelledSentence,
  }
  const status = row.plotImportStatus
  return (
    <PageHead
      title={row.fileName}
      above={<ImportStatusChip status={status} />}
      sentence={status in sentences ? sentences[status as keyof typeof sentences] : null}
      crumbs={[
        { label: all.plot.list, to: '/rung' },
        { label: words.title, to: '/rung/nhap' },
      ]}
    />
  )
}

/** Why it could not be read; of a file that does not say its coordinate system a person does. */
function Failed({ shown }: { readonly shown: ShownImport }) {
  const words = useWords(forestWords).plotImport
  const { reread, problem } = useReread(shown)
  if (!shown.problem) return null
  return (
    <RecordSection title={words.failedWhy}>
      <ProblemNote problem={new ProblemError({ ...shown.problem, status: 422 })} />
      {shown.problem.code === 'plotFile.unknownSystem' ? (
        <AskSystem label={words.openWith} onAsk={(srid) => void reread({ srid })} />
      ) : null}
      <ProblemNote problem={problem} />
    </RecordSection>
  )
}

function Outlines({ shown }: { readonly shown: ShownImport }) {
  const words = useWords(forestWords).plotImport
  const language = useLanguage()
  const { outlines, bounds, row } = shown
  const drawn = useMemo(
    () =>
      outlines.map(({ rowNumber, isRefused, shape }) => ({
        id: String(rowNumber),
        shape: shape as object,
        tone: isRefused ? ('wrong' as const) : ('good' as const),
      })),
    [outlines],
  )
  const fit = useMemo(() => (bounds ? (bounds as unknown as Bounds) : undefined), [bounds])
  if (drawn.length === 0) return null
  return (
    <RecordSection title={words.onMap}>
      <ShapeMap label={words.onMap} outlines={drawn} fit={fit} units={{}} />
      {drawn.length < row.rowCount ? (
        <Text size="sm" c="dimmed" mt={6}>
          {words.onMapSome(numberText(drawn.length, language), numberText(row.rowCount, language))}
        </Text>
      ) : null}
    </RecordSection>
  )
}

function After({ shown: { row } }: { readonly shown: ShownImport }) {
  const words = useWords(forestWords).plotImport
  const undoing = useCommand(undoPlotImport)
  const isWritten = row.plotImportStatus === 'written'
  const undo = async () => {
    if (await undoing.send({ plotImportId: row.id })) notify(words.undoBegun)
  }
  return (
    <>
      <ProblemNote problem={undoing.problem} />
      <Group mt={16} gap={8}>
        {isWritten ? (
          <Button component={PageLink} to="/rung">
            {words.toRegister}
          </Button>
        ) : null}
        {isWritten ? (
          <Button variant="default" onClick={() => void undo()} loading={undoing.isSending}>
            {words.undo}
          </Button>
        ) : null}
        <Button component={PageLink} to="/rung/nhap" variant="default">
          {words.openAnother}
        </Button>
      </Group>
    </>
  )
}
