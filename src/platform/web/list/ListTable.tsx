import { type ColumnDef, columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table'
import { type MouseEvent, useMemo, useRef } from 'react'
import { platformWords } from '../../words/platformWords.ts'
import { PageLink } from '../PageLink.tsx'
import { usePageLink } from '../usePageLink.ts'
import { useWords } from '../useWords.ts'
import type { Column } from './column.ts'
import classes from './list.module.css'
import { SortHead } from './SortHead.tsx'
import type { ListState } from './useListState.ts'
import { useOverflows } from './useOverflows.ts'
import { useVirtualRows } from './useVirtualRows.ts'

const features = tableFeatures({ columnVisibilityFeature })

export interface RowsProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly state: ListState
  readonly rowKey: (row: Row) => string
  readonly rowTo?: ((row: Row) => string) | undefined
  readonly chosen?: string | undefined
  readonly isStale: boolean
}

/** The rows as a table; more than 200 are drawn only where they are seen. Wider than its card, it scrolls inside of it. */
export function ListTable<Row>({ label, rows, columns, state, rowKey, rowTo, chosen, isStale }: RowsProps<Row>) {
  const words = useWords(platformWords).list
  const { open } = usePageLink()
  const definitions = useMemo(
    () =>
      columns.map(
        ({ id, cell }, index): ColumnDef<typeof features, { row: Row }> => ({
          id,
          cell: ({ row: { original } }) => {
            const content = cell(original.row)
            return index === 0 && rowTo ? (
              <PageLink to={rowTo(original.row)} className={classes.rowLink ?? ''} data-row-link>
                {content}
              </PageLink>
            ) : (
              content
            )
          },
        }),
      ),
    [columns, rowTo],
  )
  const data = useMemo(() => rows.map((row) => ({ row })), [rows])
  const table = useTable({ features, columns: definitions, data, getRowId: ({ row }) => rowKey(row) })
  const all = table.getRowModel().rows
  const { seen, before, after } = useVirtualRows(all)
  const openRow = (event: MouseEvent, row: Row) => {
    const isOnControl = event.target instanceof HTMLElement && event.target.closest('a, button, input, label')
    if (rowTo && !isOnControl && !getSelection()?.toString()) open(rowTo(row))
  }
  const room = useRef<HTMLDivElement>(null)
  const isWide = useOverflows(room)
  // Its rows may hold nothing that the keyboard reaches: the room is reached itself, and the arrow keys move it.
  const wide = isWide ? { 'data-wide': true, tabIndex: 0, role: 'region', 'aria-label': words.wide(label) } : {}
  return (
    <div ref={room} className={classes.room} {...wide}>
      <table className={classes.table} aria-label={label} data-stale={isStale || undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.id} column={column} state={state} words={words} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {seen.map((row) => (
            <tr
              key={row.id}
              data-chosen={row.id === chosen || undefined}
              data-link={rowTo ? true : undefined}
              onClick={(event) => openRow(event, row.original.row)}
            >
              {row.getVisibleCells().map((cell, index) => (
                <td key={cell.id} data-align={columns[index]?.align}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}
