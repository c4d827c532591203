import { Button, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconCornerDownRight,
} from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { numberText } from '../../platform/format.ts'
import type { Draft } from '../../platform/web/useDraft.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { BoundaryColumns } from '../boundaryContract.ts'
import type { KnownTerritory } from '../boundaryImport/boundaryRow.ts'
import type { ImportDraft } from '../boundaryImport/importDraft.ts'
import type { JudgedRow, RowState } from '../boundaryImport/judgedRow.ts'
import { type BoundaryWords, boundaryWords } from '../boundaryImport/words.ts'
import { sentenceOf } from './ImportPreview.tsx'
import classes from './import.module.css'
import { RowCures } from './RowCures.tsx'

interface ImportRowsProps {
  readonly judged: readonly JudgedRow[]
  readonly draft: Draft<ImportDraft>
  readonly columns: BoundaryColumns
  readonly territories: readonly KnownTerritory[]
  readonly chosen: string | undefined
  readonly onChoose: (rowNumber: string) => void
}

const atOnce = 100
const signs = { ready: IconCircleCheck, look: IconAlertTriangle, wrong: IconCircleX, leftOut: IconCircleMinus }

/** Rows of the file, each with its faults under it. */
export function ImportRows({ judged, draft, columns, territories, chosen, onChoose }: ImportRowsProps) {
  const words = useWords(boundaryWords)
  const [most, setMost] = useState(atOnce)
  const { head } = words.screen
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{head.row}</th>
            <th scope="col">{head.code}</th>
            <th scope="col">{head.name}</th>
            <th scope="col">{head.target}</th>
            <th scope="col" data-align="right">
              {head.areaKm2}
            </th>
            <th scope="col" data-align="right">
              {head.officialKm2}
            </th>
            <th scope="col">
              <span className="only-heard">{words.screen.columnsOfList.boundaryImportStatus}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {judged.slice(0, most).map((row) => (
            <OneRow
              key={row.row.rowNumber}
              judged={row}
              columns={columns}
              words={words}
              isChosen={chosen === String(row.row.rowNumber)}
              onChoose={onChoose}
              cures={<RowCures judged={row} draft={draft} territories={territories} />}
            />
          ))}
        </tbody>
      </table>
      {judged.length > most ? (
        <Button variant="subtle" m={12} onClick={() => setMost(most + atOnce)}>
          {words.screen.more}
        </Button>
      ) : null}
    </div>
  )
}

interface OneRowProps {
  readonly judged: JudgedRow
  readonly columns: BoundaryColumns
  readonly words: BoundaryWords
  readonly isChosen: boolean
  readonly onChoose: (rowNumber: string) => void
  readonly cures: React.ReactNode
}

function OneRow({ judged, columns, words, isChosen, onChoose, cures }: OneRowProps) {
  const language = useLanguage()
  const { row, code, name, officialKm2, target, faults, rowState } = judged
  const area = (km2: number | null) => (km2 === null ? '' : numberText(km2, language, 2))
  const weightOf = (column: string | null) =>
    column === null || rowState === 'leftOut' ? undefined : faults.find((fault) => fault.column === column)?.weight
  const rowNumber = String(row.rowNumber)
  return (
    <Fragment>
      <tr data-state={rowState} data-chosen={isChosen || undefined}>
        <td>
          <button type="button" className={classes.number} onClick={() => onChoose(rowNumber)}>
            {rowNumber}
          </button>
        </td>
        <td data-fault={weightOf(columns.code)}>{code}</td>
        <td data-fault={weightOf(columns.name)} className={classes.words}>
          {name}
        </td>
        <td className={classes.words} data-label={words.screen.head.target}>
          {target === undefined
            ? words.screen.noTarget
            : target.kind === 'known'
              ? `${target.territory.fullName} (${target.territory.code})`
              : words.screen.newTerritory(target.fullName)}
        </td>
        <td data-align="right" data-label={words.screen.head.areaKm2}>
          {area(row.areaKm2)}
        </td>
        <td data-align="right" data-label={words.screen.head.officialKm2} data-fault={weightOf(columns.areaKm2)}>
          {area(officialKm2)}
        </td>
        <td>
          <State state={rowState} words={words} />
        </td>
      </tr>
      {rowState === 'ready' && faults.length === 0 && !row.shapeFault ? null : (
        <tr className={classes.under} data-state={rowState}>
          <td />
          <td colSpan={6}>
            <div className={classes.faults}>
              <div>
                {rowState === 'leftOut'
                  ? null
                  : faults.map((fault) => (
                      <Text key={`${fault.code} ${JSON.stringify(fault.params)}`} size="sm" data-weight={fault.weight}>
                        <IconCornerDownRight size={14} stroke={1.75} aria-hidden /> {sentenceOf(fault, words)}
                      </Text>
                    ))}
              </div>
              {cures}
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  )
}

function State({ state, words }: { readonly state: RowState; readonly words: BoundaryWords }) {
  const Sign = signs[state]
  return (
    <span className={classes.state} data-state={state} title={words.screen.state[state]}>
      <Sign size={18} stroke={1.75} aria-hidden />
      <span className="only-heard">{words.screen.state[state]}</span>
    </span>
  )
}
