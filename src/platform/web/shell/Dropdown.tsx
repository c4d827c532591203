import { type ReactNode, useEffect, useId, useRef } from 'react'
import classes from './dropdown.module.css'

interface DropdownProps {
  readonly label: string
  readonly isOpen: boolean
  readonly onChange: (isOpen: boolean) => void
  /** The button; it is given what ties it to the panel. */
  readonly button: (tie: { 'aria-expanded': boolean; 'aria-controls': string; onClick: () => void }) => ReactNode
  readonly children: ReactNode
  readonly side?: 'below' | 'above'
  readonly width?: number
}

/** A panel that hangs at a button of the frame: closes on Esc and on a click elsewhere. Small, because every page carries it. */
export function Dropdown({ label, isOpen, onChange, button, children, side = 'below', width = 300 }: DropdownProps) {
  const root = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) return
    const opener = document.activeElement
    panel.current?.querySelector<HTMLElement>('button, a, input, [tabindex]')?.focus()
    const close = (event: Event) => {
      const isOutside =
        event.target instanceof Node && event.target.isConnected && !root.current?.contains(event.target)
      const isInPortal = event.target instanceof Element && event.target.closest('[data-portal]')
      if (isOutside && !isInPortal) onChange(false)
    }
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopPropagation()
      onChange(false)
      if (opener instanceof HTMLElement) opener.focus()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    const element = root.current
    element?.addEventListener('keydown', hear)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
      element?.removeEventListener('keydown', hear)
    }
  }, [isOpen, onChange])
  return (
    <div ref={root} className={classes.root}>
      {button({ 'aria-expanded': isOpen, 'aria-controls': id, onClick: () => onChange(!isOpen) })}
      <div id={id}>
        {isOpen && (
          <div
            ref={panel}
            className={classes.panel}
            data-side={side}
            style={{ width }}
            role="dialog"
            aria-label={label}
          >
            {children}
          </div>
        )}
      </div>
    </div>
  )
}
