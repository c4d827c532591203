// One file of boundaries: columns and day first, then every row with what is wrong and its cure, then written, then undone.

import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { numberText } from '../../platform/format.ts'
import { ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams, useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { importTerritories, showBoundaryImport, undoTerritoryImport } from '../boundaryContract.ts'
import { guessedColumns } from '../boundaryImport/columns.ts'
import { emptyImportDraft, type ImportDraft } from '../boundaryImport/importDraft.ts'
import { boundaryWords } from '../boundaryImport/words.ts'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { extentOfRows } from './importExtent.ts'
import { NamedLinks } from './NamedLinks.tsx'
import { useUnitWords } from './useUnitWords.ts'

export type ShownImport = OutputOf<typeof showBoundaryImport>

export default function BoundaryImportPage() {
  const { boundaryImportId = '' } = usePathParams()
  const { today } = useSignIn().office
  const draft = useDraft<ImportDraft>(`territory.import ${boundaryImportId}`, { ...emptyImportDraft, validFrom: today })
  const on = draft.value.validFrom || today
  const { data, error, refetch } = useRead(showBoundaryImport, { boundaryImportId, on }, { staleMs: 600_000 })
  const [search, change] = useSearch()
  const mayI = useMayI()
  if (!data || !draft.isReady) return <PagePending error={error} refetch={refetch} />
  if (data.row.boundaryImportStatus !== 'open' || !mayI(importTerritories)) return <Finished shown={data} />
  const columns = draft.value.columns ?? guessedColumns(data.columns)
  if (search.buoc !== 'xem')
    return (
      <ImportColumns
        shown={data}
        draft={draft}
        columns={columns}
        onNext={() => {
          draft.change({ columns })
          change({ buoc: 'xem' }, { step: true })
        }}
      />
    )
  return (
    <ImportPreview
      shown={data}
      draft={draft}
      columns={columns}
      onBack={() => change({ buoc: undefined }, { step: true })}
    />
  )
}

/** What was written, and how to take it back. */
function Finished({ shown }: { readonly shown: ShownImport }) {
  const unitWords = useUnitWords()
  const words = useWords(boundaryWords).screen
  const mayI = useMayI()
  const language = useLanguage()
  const undoing = useCommand(undoTerritoryImport)
  const { row } = shown
  const written = useMemo(() => shown.rows.filter(({ territoryId }) => territoryId !== null), [shown.rows])
  const undo = async () => {
    if (await undoing.send({ boundaryImportId: row.id })) notify(words.undone)
  }
  const isWritten = row.boundaryImportStatus === 'written'
  return (
    <Page>
      <PageHead
        title={row.fileName}
        sentence={
          isWritten
            ? words.writtenOn(row.writtenCount ?? 0, 0, row.legalBasis ?? '')
            : row.boundaryImportStatus === 'undone'
              ? words.undoneSentence
              : words.nothingWritten
        }
        crumbs={[
          { label: unitWords.territory.list, to: '/don-vi' },
          { label: words.title, to: '/don-vi/nhap' },
        ]}
      />
      <ImportSteps active={isWritten ? 4 : 3} />
      <Text c="dimmed">
        {words.fileFacts(row.fileName, numberText(shown.rows.length, language), words.format[row.boundaryFormat])}
      </Text>
      <ProblemNote problem={undoing.problem} />
      {isWritten ? <Written shown={shown} written={written} /> : null}
      <Group mt={16} gap={8}>
        {isWritten ? (
          <Button component={PageLink} to="/don-vi">
            {words.toRegister}
          </Button>
        ) : null}
        {isWritten ? (
          <Button component={PageLink} to="/ban-do" variant="default">
            {words.toMap}
          </Button>
        ) : null}
        {isWritten && mayI(undoTerritoryImport) ? (
          <Button variant="default" onClick={() => void undo()} loading={undoing.isSending}>
            {words.undo}
          </Button>
        ) : null}
        <Button component={PageLink} to="/don-vi/nhap" variant="default">
          {words.openAgain}
        </Button>
      </Group>
    </Page>
  )
}

/** The territories that have the file's boundaries now, on the map and by name. */
function Written({ shown, written }: { readonly shown: ShownImport; readonly written: ShownImport['rows'] }) {
  const words = useWords(boundaryWords).screen
  const { open } = usePageLink()
  const outlines = useMemo(
    () =>
      written.map(({ territoryId, shape }) => ({
        id: territoryId ?? '',
        shape: shape as object,
        tone: 'good' as const,
      })),
    [written],
  )
  const fit = useMemo(() => extentOfRows(written), [written])
  const named = written.flatMap(({ territoryId }) => {
    const known = shown.territories.find(({ id }) => id === territoryId)
    return known ? [{ id: known.id, name: known.fullName }] : []
  })
  return (
    <Stack gap={10} mt={16}>
      <ShapeMap label={words.mapOf} outlines={outlines} fit={fit} onChoose={(id) => open(`/don-vi/${id}`)} />
      <Text>
        <NamedLinks named={named} to="/don-vi" />
      </Text>
    </Stack>
  )
}
