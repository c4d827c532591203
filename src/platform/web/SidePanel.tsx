import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { platformWords } from '../words/platformWords.ts'
import { useKey } from './keys.ts'
import classes from './SidePanel.module.css'
import { useWords } from './useWords.ts'

interface SidePanelProps {
  readonly title: ReactNode
  /** For readers aloud, when the title is more than words. */
  readonly label?: string
  readonly children: ReactNode
  readonly onClose: () => void
  readonly foot?: ReactNode
  readonly width?: number
}

/** Details beside the list, not over it. Esc closes; whoever opened it gets the focus back. */
export function SidePanel({ title, label, children, onClose, foot, width = 380 }: SidePanelProps) {
  const words = useWords(platformWords).shell
  const panel = useRef<HTMLElement>(null)
  useKey('Escape', onClose)
  useEffect(() => {
    const opener = document.activeElement
    panel.current?.focus({ preventScroll: false })
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus()
    }
  }, [])
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={classes.panel}
      style={{ '--panel-width': `${width}px` } as React.CSSProperties}
      aria-label={label ?? (typeof title === 'string' ? title : undefined)}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <ActionIcon variant="subtle" color="gray" size={34} onClick={onClose} aria-label={words.close}>
          <IconX size={18} stroke={1.75} color="var(--text-2)" />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </aside>
  )
}
