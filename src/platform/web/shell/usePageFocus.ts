import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** On another page the keyboard begins at its content, not in the navigation it was chosen from. */
export function usePageFocus() {
  const main = useRef<HTMLElement>(null)
  const path = useLocation({ select: (location) => location.pathname })
  const last = useRef(path)
  useEffect(() => {
    if (last.current === path) return
    last.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}
