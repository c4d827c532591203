import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether what stands in an element is wider than it, looked at again whenever either changes its size. */
export function useOverflows(room: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    // Both are rounded: one pixel may be none.
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1))
    for (const each of [element, ...element.children]) observer.observe(each)
    return () => observer.disconnect()
  }, [room])
  return overflows
}
