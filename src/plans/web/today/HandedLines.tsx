import { PageLink } from '../../../platform/web/PageLink.tsx'
import { todayLines } from '../../../platform/web/todayLines.ts'
import classes from './today.module.css'

/** What other features hand to the first page, a line each. */
export function HandedLines() {
  const lines = todayLines.use()
  if (lines.length === 0) return null
  return (
    <ul className={classes.handed}>
      {lines.map(({ id, text, to }) => (
        <li key={id}>
          <PageLink to={to}>{text}</PageLink>
        </li>
      ))}
    </ul>
  )
}
