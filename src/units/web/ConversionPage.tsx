// One opened table of old and new units: every row against the register, a trial, then written, then undone.
import { Button, Group } from '@mantine/core'
import { dateText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { listTerritories } from '../contract.ts'
import { type ConversionDraft, emptyConversion, judgedBy } from '../unitConversion/conversionDraft.ts'
import { conversionWords } from '../unitConversion/words.ts'
import { showUnitConversion, type UnitConversionRow, undoUnitConversion } from '../unitConversionContract.ts'
import { ConversionRows } from './ConversionRows.tsx'
import { ConversionSide } from './ConversionSide.tsx'
import { useUnitWords } from './useUnitWords.ts'

export default function ConversionPage() {
  const { unitConversionId = '' } = usePathParams()
  const { date } = useAsOf()
  const draft = useDraft<ConversionDraft>(`unitConversion.write ${unitConversionId}`, emptyConversion)
  // The province of the office, where it has one, is what is looked at first.
  const provinces = useRead(listTerritories, { asOf: date, kinds: ['province', 'centralCity'], pageSize: 2 })
  const [only, second] = provinces.data?.rows ?? []
  const own = only && !second ? only.code : ''
  const asked = { unitConversionId, ...judgedBy(draft.value, own) }
  const { data, error, refetch } = useRead(showUnitConversion, asked, {
    enabled: draft.isReady && provinces.data !== undefined,
    staleMs: 600_000,
  })
  if (!data || !draft.isReady)
    return <Page>{error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <PageSkeleton />}</Page>
  const { row } = data
  const isOpen = row.unitConversionStatus === 'open'
  const rows = isOpen ? asked : { unitConversionId }
  const rejected = data.states.wrong + data.states.differs
  return (
    <Page beside={isOpen ? <ConversionSide shown={data} draft={draft} own={own} /> : undefined}>
      {isOpen ? <Head row={row} /> : <Finished row={row} />}
      <ConversionRows input={rows} states={data.states} rejected={rejected} on={data.on} />
    </Page>
  )
}

function Head({ row, children }: { readonly row: UnitConversionRow; readonly children?: React.ReactNode }) {
  const unitWords = useUnitWords()
  const words = useWords(conversionWords).screen
  const sentences = {
    open: words.nothingWritten,
    written: words.writtenOn(
      row.createdCount ?? 0,
      row.endedCount ?? 0,
      row.successionCount ?? 0,
      dateText(row.validFrom ?? ''),
      row.legalBasis ?? '',
    ),
    undone: words.undoneSentence,
  }
  return (
    <PageHead
      title={row.fileName}
      sentence={sentences[row.unitConversionStatus]}
      crumbs={[
        { label: unitWords.territory.list, to: '/don-vi' },
        { label: words.title, to: '/don-vi/bang-chuyen-doi' },
      ]}
      actions={children}
    />
  )
}

/** What was written, and how to take it back. */
function Finished({ row }: { readonly row: UnitConversionRow }) {
  const words = useWords(conversionWords).screen
  const mayI = useMayI()
  const undoing = useCommand(undoUnitConversion)
  const undo = async () => {
    if (await undoing.send({ unitConversionId: row.id })) notify(words.undone)
  }
  const isWritten = row.unitConversionStatus === 'written'
  return (
    <>
      <Head row={row} />
      <ProblemNote problem={undoing.problem} />
      <Group mb={20} gap={8}>
        {isWritten ? (
          <Button component={PageLink} to="/don-vi">
            {words.toRegister}
          </Button>
        ) : null}
        {isWritten && mayI(undoUnitConversion) ? (
          <Button variant="default" onClick={() => void undo()} loading={undoing.isSending}>
            {words.undo}
          </Button>
        ) : null}
        <Button component={PageLink} to="/don-vi/bang-chuyen-doi" variant="default">
          {words.openAgain}
        </Button>
      </Group>
    </>
  )
}
