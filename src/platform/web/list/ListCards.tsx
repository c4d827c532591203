import { PageLink } from '../PageLink.tsx'
import type { RowsProps } from './ListTable.tsx'
import classes from './list.module.css'

/** The rows on a phone: the first column as the title, the others under it. */
export function ListCards<Row>({ label, rows, columns, rowKey, rowTo, chosen, isStale }: RowsProps<Row>) {
  const [first, ...others] = columns
  return (
    <ul className={classes.cards} aria-label={label} data-stale={isStale || undefined}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes.card} data-chosen={rowKey(row) === chosen || undefined}>
          {rowTo ? (
            <PageLink to={rowTo(row)} className={classes.cardLink ?? ''} data-row-link>
              {first?.cell(row)}
            </PageLink>
          ) : (
            <div className={classes.cardTitle}>{first?.cell(row)}</div>
          )}
          <dl>
            {others.map((column) => {
              const content = column.cell(row)
              return content === null || content === undefined || content === '' ? null : (
                <div key={column.id}>
                  <dt>{column.label}</dt>
                  <dd>{content}</dd>
                </div>
              )
            })}
          </dl>
        </li>
      ))}
    </ul>
  )
}
