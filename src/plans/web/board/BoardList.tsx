import { useMatches } from '@mantine/core'
import { Fragment } from 'react'
import type { Column } from '../../../platform/web/list/column.ts'
import { SortHead } from '../../../platform/web/list/SortHead.tsx'
import { useChosenColumns } from '../../../platform/web/list/useChosenColumns.ts'
import type { ListState } from '../../../platform/web/list/useListState.ts'
import { platformWords } from '../../../platform/words/platformWords.ts'
import { type BoardAnswer, readPlanBoard } from '../../contract.ts'
import type { TaskRow } from '../../taskShapes.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { BoardCards } from './BoardCards.tsx'
import classes from './board.module.css'
import { boardColumns } from './boardColumns.tsx'

interface BoardListProps {
  readonly data: BoardAnswer
  readonly rows: readonly TaskRow[]
  readonly state: ListState
  readonly isStale: boolean
}

interface Section {
  readonly number: number
  readonly title: string
  readonly rows: readonly TaskRow[]
}

/** The tasks in the order of the plan under the headings of its groups; in another order without them. Cards on a phone. */
export function BoardList({ data, rows, state, isStale }: BoardListProps) {
  const { words, language } = useTaskWords()
  const isPhone = useMatches({ base: true, sm: false }, { getInitialValueInEffect: false })
  const columns = boardColumns(words, language, data)
  const { shown } = useChosenColumns(readPlanBoard.name, columns, state)
  const isInPlanOrder = !state.sort || (state.sort === 'code' && state.direction === 'asc')
  const sections: readonly Section[] = isInPlanOrder
    ? data.groups
        .map(({ number, title }) => ({ number, title, rows: rows.filter((row) => row.groupNumber === number) }))
        .filter((section) => section.rows.length > 0)
    : [{ number: 0, title: '', rows }]
  if (isPhone) return <BoardCards sections={sections} />
  // The number stands always; the plan's words too.
  const visible = columns.filter(({ id }) => id === 'title' || shown.some((column) => column.id === id))
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={words.navigation.board} data-stale={isStale || undefined}>
        <thead>
          <tr>
            {visible.map((column) => (
              <SortHead key={column.id} column={column} state={state} words={platformWords[language].list} />
            ))}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.number}>
            {section.title && (
              <tr className={classes.group}>
                <th scope="rowgroup">{section.number}</th>
                <th scope="rowgroup" colSpan={visible.length - 1} lang="vi">
                  {section.title}
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <Fragment key={row.taskId}>
                <Row row={row} columns={visible} />
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ row, columns }: { readonly row: TaskRow; readonly columns: readonly Column<TaskRow>[] }) {
  return (
    <tr>
      {columns.map(({ id, align, cell }) => (
        <td key={id} data-align={align} data-column={id}>
          {cell(row)}
        </td>
      ))}
    </tr>
  )
}
