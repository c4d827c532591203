import type { ReactNode } from 'react'
import classes from './directives.module.css'

/** Facts by name; what is blank is left out. */
export function FactList({ facts }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) =>
        value === null || value === undefined || value === '' ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang="vi">{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
