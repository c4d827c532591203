import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconCircleX, IconCloudCheck, IconCornerDownRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { amendBulkRow, leaveOutBulkRows, type ShownBulkEntry, type ShownBulkRow } from '../../bulk/contract.ts'
import { bulkWords } from '../../bulk/words.ts'
import { dateText } from '../../format.ts'
import { PageLink } from '../PageLink.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { useCommand } from '../useCommand.ts'
import { useWords } from '../useWords.ts'
import classes from './bulk.module.css'

interface BulkRowsProps {
  readonly shown: ShownBulkEntry
  readonly rows: readonly ShownBulkRow[]
  readonly isOpen: boolean
  readonly chosen: number | undefined
  readonly onMend: (rowNumber: number) => void
}

const atOnce = 100
const signs = {
  ready: IconCircleCheck,
  wrong: IconCircleX,
  leftOut: IconCircleMinus,
  written: IconCloudCheck,
  withdrawn: IconCircleMinus,
}

/** Rows of the file under the heads of the kind, each with its faults and cures under it. Columns that no row uses are left out. */
export function BulkRows({ shown, rows, isOpen, chosen, onMend }: BulkRowsProps) {
  const words = useWords(bulkWords).screen
  const [most, setMost] = useState(atOnce)
  const columns = shown.columns.filter(
    ({ key, isRequired }) => isRequired || shown.rows.some(({ texts }) => texts[key]),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.frame} tabIndex={0} aria-label={shown.row.fileName}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">
              <span className="only-heard">{words.columns.bulkStatus}</span>
            </th>
            {columns.map(({ key, head }) => (
              <th scope="col" key={key}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <OneRow
              key={row.rowNumber}
              {...{ shown, row, columns, isOpen, onMend }}
              isChosen={row.rowNumber === chosen}
            />
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <Button variant="subtle" m={12} onClick={() => setMost(most + atOnce)}>
          {words.more}
        </Button>
      ) : null}
    </section>
  )
}

interface OneRowProps {
  readonly shown: ShownBulkEntry
  readonly row: ShownBulkRow
  readonly columns: ShownBulkEntry['columns']
  readonly isOpen: boolean
  readonly isChosen: boolean
  readonly onMend: (rowNumber: number) => void
}

export const cellText = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? dateText(text) : text)

function OneRow({ shown, row, columns, isOpen, isChosen, onMend }: OneRowProps) {
  const words = useWords(bulkWords).screen
  const { rowNumber, texts, faults, rowState, recordId } = row
  const Sign = signs[rowState]
  const isFaulty = (key: string) => rowState === 'wrong' && faults.some(({ column }) => column === key)
  const hasUnder = rowState === 'wrong' || rowState === 'leftOut'
  return (
    <Fragment>
      <tr data-state={rowState} data-chosen={isChosen || undefined}>
        <td>
          {recordId && shown.hasRecordPages ? (
            <PageLink to={`${shown.path}/${recordId}`} aria-label={`${words.openRecord}, ${words.row} ${rowNumber}`}>
              {rowNumber}
            </PageLink>
          ) : (
            rowNumber
          )}
        </td>
        <td>
          <span className={classes.state} data-state={rowState} title={words.state[rowState]}>
            <Sign size={18} stroke={1.75} aria-hidden />
            <span className="only-heard">{words.state[rowState]}</span>
          </span>
        </td>
        {columns.map(({ key, head }) => (
          <td key={key} data-label={head} data-fault={isFaulty(key) || undefined}>
            {cellText(texts[key] ?? '')}
          </td>
        ))}
      </tr>
      {hasUnder ? (
        <tr className={classes.under} data-state={rowState}>
          <td colSpan={columns.length + 2}>
            <Under {...{ shown, row, columns, isOpen, onMend }} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}

/** The faults in sentences, and what can be done about them. */
function Under({ shown, row, columns, isOpen, onMend }: Omit<OneRowProps, 'isChosen'>) {
  const words = useWords(bulkWords).screen
  const amending = useCommand(amendBulkRow)
  const leaving = useCommand(leaveOutBulkRows)
  const { rowNumber, faults, rowState } = row
  const bulkEntryId = shown.row.id
  const headOf = (key: string | null) => columns.find((column) => column.key === key)?.head ?? words.wholeRow
  const aria = (label: string) => `${label}, ${words.row} ${rowNumber}`
  const isLeftOut = rowState === 'leftOut'
  const taken = faults.filter(({ column, suggestion }) => column !== null && suggestion !== null)
  return (
    <div className={classes.faults}>
      <div>
        {isLeftOut
          ? null
          : faults.map(({ column, given, sentence }) => (
              <Text key={`${column} ${sentence}`} size="sm" c="var(--bad)">
                <IconCornerDownRight size={14} stroke={1.75} aria-hidden />{' '}
                {words.fault(headOf(column), cellText(given), sentence)}
              </Text>
            ))}
        <ProblemNote problem={amending.problem ?? leaving.problem} />
      </div>
      {isOpen ? (
        <Group gap={8} justify="flex-end">
          {isLeftOut
            ? null
            : taken.map(({ column, suggestion }) => (
                <Button
                  key={column}
                  variant="default"
                  size="xs"
                  loading={amending.isSending}
                  aria-label={aria(words.take(cellText(suggestion ?? '')))}
                  onClick={() =>
                    void amending.send({ bulkEntryId, rowNumber, texts: { [column ?? '']: suggestion ?? '' } })
                  }
                >
                  {words.take(cellText(suggestion ?? ''))}
                </Button>
              ))}
          {isLeftOut ? null : (
            <Button variant="default" size="xs" aria-label={aria(words.mend)} onClick={() => onMend(rowNumber)}>
              {words.mend}
            </Button>
          )}
          <Button
            variant="subtle"
            size="xs"
            color="gray"
            c="var(--text-2)"
            loading={leaving.isSending}
            aria-label={aria(isLeftOut ? words.takeIn : words.leaveOut)}
            onClick={() => void leaving.send({ bulkEntryId, rowNumbers: [rowNumber], isLeftOut: !isLeftOut })}
          >
            {isLeftOut ? words.takeIn : words.leaveOut}
          </Button>
        </Group>
      ) : null}
    </div>
  )
}
