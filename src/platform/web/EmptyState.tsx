import { type Icon, IconCircleDashed, IconFilterOff, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  /** Nothing yet (why, first action); nothing matches (which filters, clear); not yours (who can open it). */
  readonly kind: 'nothingYet' | 'nothingMatches' | 'notYours'
  readonly title: string
  readonly why?: ReactNode
  readonly action?: ReactNode
}

const icons: Readonly<Record<EmptyStateProps['kind'], Icon>> = {
  nothingYet: IconCircleDashed,
  nothingMatches: IconFilterOff,
  notYours: IconLock,
}

export function EmptyState({ kind, title, why, action }: EmptyStateProps) {
  const Sign = icons[kind]
  return (
    <div className={classes.state} role="status">
      <Sign size={24} stroke={1.6} aria-hidden />
      <p className={classes.title}>{title}</p>
      {why && <p className={classes.why}>{why}</p>}
      {action && <div className="not-on-paper">{action}</div>}
    </div>
  )
}
