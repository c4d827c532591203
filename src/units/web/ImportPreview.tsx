// Third step: every row with what it would do, what is wrong with it and its cure; sums and the one button beside it.
// Nothing is written before that button.
import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { savedAs } from '../../platform/web/savedAs.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { BoundaryColumns } from '../boundaryContract.ts'
import { csvOf, faultLines } from '../boundaryImport/faultsCsv.ts'
import { decided, decisionsOf, type ImportDraft } from '../boundaryImport/importDraft.ts'
import { type JudgedRow, judgedRows, type RowFault, type RowState } from '../boundaryImport/judgedRow.ts'
import { type BoundaryWords, boundaryWords } from '../boundaryImport/words.ts'
import type { ShownImport } from './BoundaryImportPage.tsx'
import { ImportRows } from './ImportRows.tsx'
import { ImportSide } from './ImportSide.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { useUnitWords } from './useUnitWords.ts'

interface ImportPreviewProps {
  readonly shown: ShownImport
  readonly draft: Draft<ImportDraft>
  readonly columns: BoundaryColumns
  readonly onBack: () => void
}

export const sentenceOf = (fault: RowFault, words: BoundaryWords): string =>
  words.faults[fault.code]({ ...fault.params, given: fault.given })

export function ImportPreview({ shown, draft, columns, onBack }: ImportPreviewProps) {
  const unitWords = useUnitWords()
  const words = useWords(boundaryWords)
  const { value } = draft
  const [chosen, setChosen] = useState<string>()
  const judged = useMemo(
    () => judgedRows(shown.rows, { columns, territories: shown.territories, decisions: decisionsOf(value) }),
    [shown, columns, value],
  )
  const count = (state: RowState) => judged.filter(({ rowState }) => rowState === state).length
  return (
    <Page
      beside={
        <ImportSide
          shown={shown}
          draft={draft}
          columns={columns}
          judged={judged}
          chosen={chosen}
          onChoose={setChosen}
        />
      }
    >
      <PageHead
        title={words.screen.summary(count('ready'), count('wrong') + count('look'))}
        sentence={words.screen.nothingWritten}
        crumbs={[
          { label: unitWords.territory.list, to: '/don-vi' },
          { label: words.screen.title, to: '/don-vi/nhap' },
        ]}
        actions={
          <Button variant="default" onClick={onBack}>
            {words.screen.back}
          </Button>
        }
      />
      <ImportSteps active={2} />
      <Rows {...{ judged, draft, shown, columns, count, chosen }} onChoose={setChosen} />
    </Page>
  )
}

type Shown = 'all' | RowState
const states = ['wrong', 'look', 'ready', 'leftOut'] as const

interface RowsProps extends Omit<ImportPreviewProps, 'onBack'> {
  readonly judged: readonly JudgedRow[]
  readonly count: (state: RowState) => number
  readonly chosen: string | undefined
  readonly onChoose: (rowNumber: string) => void
}

function Rows({ judged, draft, shown, columns, count, chosen, onChoose }: RowsProps) {
  const words = useWords(boundaryWords)
  const [search, change] = useSearch()
  const wanted: Shown = states.find((state) => state === search.loc) ?? 'all'
  const seen = wanted === 'all' ? judged : judged.filter(({ rowState }) => rowState === wanted)
  return (
    <section aria-label={words.screen.steps.preview}>
      <Group justify="space-between" gap={8} mb={12}>
        <SegmentedControl
          transitionDuration={0}
          size="xs"
          aria-label={words.screen.steps.preview}
          value={wanted}
          onChange={(next) => change({ loc: next === 'all' ? undefined : next }, { step: true })}
          data={[
            { value: 'all', label: `${words.screen.state.all} ${judged.length}` },
            ...states.map((state) => ({ value: state, label: `${words.screen.state[state]} ${count(state)}` })),
          ]}
        />
        <Bulk judged={judged} draft={draft} file={shown.row.fileName} />
      </Group>
      <ImportRows
        judged={seen}
        draft={draft}
        columns={columns}
        territories={shown.territories}
        chosen={chosen}
        onChoose={onChoose}
      />
    </section>
  )
}

interface BulkProps {
  readonly judged: readonly JudgedRow[]
  readonly draft: Draft<ImportDraft>
  readonly file: string
}

/** What is done to many rows at once. */
function Bulk({ judged, draft, file }: BulkProps) {
  const words = useWords(boundaryWords)
  const { isDemonstration } = useSignIn().office
  const numbers = (rows: readonly JudgedRow[]) => rows.map(({ row }) => row.rowNumber)
  const toLook = numbers(judged.filter(({ rowState }) => rowState === 'look'))
  const isUnknown = ({ faults }: JudgedRow) => faults.some(({ code }) => code === 'territoryUnknown')
  const unknown = numbers(judged.filter((row) => row.rowState === 'wrong' && isUnknown(row)))
  const { head, shapeColumn, downloadName } = words.screen
  const lines = faultLines(judged, { file, shape: shapeColumn, sentence: (fault) => sentenceOf(fault, words) })
  const failed = new Set(lines.map(({ row }) => row)).size
  const download = () => {
    const columns = [words.screen.file, head.row, head.column, head.given, head.expected]
    const table = lines.map(({ file: name, row, column, given, expected }) => [name, row, column, given, expected])
    savedAs(`${downloadName}${isDemonstration ? '-minh-hoa' : ''}.csv`, csvOf(columns, table), 'text/csv')
  }
  return (
    <Group gap={8}>
      {unknown.length > 1 ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => draft.change(decided(draft.value, unknown, { territoryId: null }))}
        >
          {words.screen.allAsNew(unknown.length)}
        </Button>
      ) : null}
      {toLook.length > 1 ? (
        <Button
          variant="default"
          size="xs"
          onClick={() => draft.change(decided(draft.value, toLook, { isAccepted: true }))}
        >
          {words.screen.acceptAll(toLook.length)}
        </Button>
      ) : null}
      {failed > 0 ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
          onClick={download}
        >
          {words.screen.download(failed)}
        </Button>
      ) : (
        <Text span />
      )}
    </Group>
  )
}
