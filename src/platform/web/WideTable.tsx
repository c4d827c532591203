import type { ReactNode } from 'react'
import classes from './wideTable.module.css'

/** The room of a table that may be wider than the page: it scrolls by itself, by the keyboard too. */
export function WideTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.room} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
