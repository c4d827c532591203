import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { Column } from './column.ts'
import classes from './list.module.css'
import type { ListState } from './useListState.ts'

interface SortHeadProps<Row> {
  readonly column: Column<Row>
  readonly state: ListState
  readonly words: { sortBy(column: string): string }
}

/** The head of a column; a click sorts by it, a second one the other way round. */
export function SortHead<Row>({ column, state, words }: SortHeadProps<Row>) {
  const isSorted = state.sort === column.id
  const isDown = isSorted && state.direction === 'desc'
  const order = isSorted ? (isDown ? 'descending' : 'ascending') : undefined
  const style = column.width ? ({ width: column.width, '--wanted': column.width } as CSSProperties) : undefined
  if (!column.isSortable)
    return (
      <th scope="col" data-align={column.align} style={style}>
        {column.label}
      </th>
    )
  return (
    <th scope="col" data-align={column.align} aria-sort={order ?? 'none'} style={style}>
      <button
        type="button"
        className={classes.sort}
        title={words.sortBy(column.label)}
        onClick={() => state.change({ xep: isSorted && !isDown ? `-${column.id}` : column.id })}
      >
        {column.label}
        {isSorted && (isDown ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />)}
      </button>
    </th>
  )
}
