// Beside the rows: where they are, what changes in the register, by which instrument, and the one button that writes.
import { Button, Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { numberText } from '../../platform/format.ts'
import { type Outline, ShapeMap } from '../../platform/web/map/ShapeMap.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { type BoundaryColumns, importTerritories, undoTerritoryImport } from '../boundaryContract.ts'
import { decisionsOf, type ImportDraft } from '../boundaryImport/importDraft.ts'
import type { JudgedRow } from '../boundaryImport/judgedRow.ts'
import { boundaryWords } from '../boundaryImport/words.ts'
import { BasisField } from './BasisField.tsx'
import type { ShownImport } from './BoundaryImportPage.tsx'
import classes from './import.module.css'
import { extentOfRows } from './importExtent.ts'

interface ImportSideProps {
  readonly shown: ShownImport
  readonly draft: Draft<ImportDraft>
  readonly columns: BoundaryColumns
  readonly judged: readonly JudgedRow[]
  readonly chosen: string | undefined
  readonly onChoose: (rowNumber: string) => void
}

const tones = { ready: 'good', look: 'look', wrong: 'wrong' } as const

export function ImportSide(props: ImportSideProps) {
  const { shown, judged, chosen, onChoose } = props
  const words = useWords(boundaryWords).screen
  const outlines = useMemo(() => outlinesOf(shown, judged), [shown, judged])
  const fit = useMemo(() => extentOfRows(shown.rows), [shown.rows])
  return (
    <aside className={classes.side} aria-label={words.sums}>
      <ShapeMap
        label={words.mapOf}
        outlines={outlines}
        fit={fit}
        height={260}
        chosen={chosen}
        onChoose={onChoose}
        units={{}}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {words.legend}
      </Text>
      <Sums judged={judged} />
      <Writing {...props} />
    </aside>
  )
}

function outlinesOf(shown: ShownImport, judged: readonly JudgedRow[]): Outline[] {
  const states = new Map(judged.map(({ row, rowState }) => [row.rowNumber, rowState]))
  return shown.rows.flatMap(({ rowNumber, shape }) => {
    const state = states.get(rowNumber)
    return shape && state && state !== 'leftOut'
      ? [{ id: String(rowNumber), shape: shape as object, tone: tones[state] }]
      : []
  })
}

/** Area before and after, territory by territory and in all, of the rows that would be written. */
function Sums({ judged }: { readonly judged: readonly JudgedRow[] }) {
  const words = useWords(boundaryWords).screen
  const language = useLanguage()
  const area = (km2: number) => numberText(km2, language, 2)
  const ready = judged.filter(({ rowState }) => rowState === 'ready')
  if (ready.length === 0) return null
  const lines = ready.map(({ row, target }) => {
    const known = target?.kind === 'known' ? target.territory : undefined
    const name = known?.fullName ?? (target?.kind === 'new' ? target.fullName : '')
    return { key: row.rowNumber, name, known, before: known?.areaKm2 ?? null, after: row.areaKm2 ?? 0 }
  })
  const total = lines.reduce((sum, { after }) => sum + after, 0)
  return (
    <div>
      <Title order={2} mt={16} mb={6}>
        {words.sums}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classes.sums} tabIndex={0} aria-label={words.sums}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.sumHead.name}</th>
              <th scope="col">{words.sumHead.before}</th>
              <th scope="col">{words.sumHead.after}</th>
              <th scope="col">{words.sumHead.difference}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, known, before, after }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  {before !== null
                    ? area(before)
                    : known?.isSketch && known.hasShape
                      ? words.sketchBefore
                      : words.noBefore}
                </td>
                <td>{area(after)}</td>
                <td>{before === null ? '' : `${after > before ? '+' : ''}${area(after - before)}`}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sumTotal}</th>
              <td />
              <td>{area(total)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  )
}

function Writing({ shown, draft, columns, judged }: ImportSideProps) {
  const words = useWords(boundaryWords).screen
  const { open } = usePageLink()
  const writing = useCommand(importTerritories)
  const undoing = useCommand(undoTerritoryImport)
  const { value, change } = draft
  const ready = judged.filter(({ rowState }) => rowState === 'ready')
  const makesNew = ready.some(({ target }) => target?.kind === 'new')
  const boundaryImportId = shown.row.id
  const hasBasis = value.legalBasis.trim().length >= 3
  const write = async () => {
    const { validFrom, legalBasis, parentId } = value
    const input = {
      boundaryImportId,
      validFrom,
      legalBasis: legalBasis.trim(),
      columns,
      parentId: makesNew && parentId ? parentId : null,
      decisions: decisionsOf(value),
    }
    const outcome = await writing.send(input, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.written(outcome.answer.written), async () => {
      if (await undoing.send({ boundaryImportId })) notify(words.undone)
    })
  }
  const higher = shown.territories.filter(({ territoryKind }) =>
    ['province', 'centralCity', 'town'].includes(territoryKind),
  )
  return (
    <Stack gap={12} mt={16}>
      {makesNew ? (
        <SelectField
          label={words.parent}
          options={higher.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          value={value.parentId}
          onChange={(parentId) => change({ parentId })}
          error={writing.faultAt('/parentId')}
        />
      ) : null}
      <BasisField
        value={value.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        error={writing.faultAt('/legalBasis')}
        description={hasBasis ? undefined : words.legalBasisWhy}
        required
      />
      <ProblemNote problem={writing.problem} />
      <Button onClick={() => void write()} loading={writing.isSending} disabled={ready.length === 0 || !hasBasis}>
        {ready.length === 0 ? words.nothingToWrite : words.write(ready.length)}
      </Button>
      <Button
        variant="subtle"
        onClick={() => {
          notify(words.kept)
          open('/don-vi/nhap')
        }}
      >
        {words.keep}
      </Button>
      <Text size="sm" c="dimmed" ta="center">
        {words.undoable}
      </Text>
    </Stack>
  )
}
