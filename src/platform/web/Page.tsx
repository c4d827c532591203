import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface PageProps {
  readonly children: ReactNode
  /** `form`: one column of 640 px. `full`: to the edges, for maps and panels. */
  readonly shape?: 'list' | 'form' | 'full'
  /** Beside the page, not over it: a SidePanel or a map. */
  readonly beside?: ReactNode
}

/** The room of a page: margins, width, and what stands beside it. */
export function Page({ children, shape = 'list', beside }: PageProps) {
  return (
    <div className={classes.page} data-shape={shape}>
      <div className={classes.body}>{children}</div>
      {beside}
    </div>
  )
}
