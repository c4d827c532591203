import { PageLink } from '../../../platform/web/PageLink.tsx'
import type { TaskRow } from '../../taskShapes.ts'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import classes from './board.module.css'

/** The plan's own words, two lines of them; all of them where one points. */
export function TaskTitle({ row: { code, title } }: { readonly row: Pick<TaskRow, 'code' | 'title'> }) {
  const query = usePlanQuery()
  return (
    <PageLink to={taskAddress(code, query)} className={classes.title ?? ''} title={title} lang="vi" data-row-link>
      {title}
    </PageLink>
  )
}
