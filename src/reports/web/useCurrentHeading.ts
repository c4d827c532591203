import { useEffect, useState } from 'react'

/** Which of these headings is being read: the last one that has passed the upper third of the window. */
export function useCurrentHeading(anchors: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const known = anchors.join('\n')
  useEffect(() => {
    const headings = known.split('\n').flatMap((anchor) => document.getElementById(anchor) ?? [])
    const look = () => {
      const line = window.innerHeight / 3
      setCurrent(headings.findLast((heading) => heading.getBoundingClientRect().top < line)?.id)
    }
    // Capturing: whichever part of the page scrolls.
    document.addEventListener('scroll', look, { capture: true, passive: true })
    look()
    return () => document.removeEventListener('scroll', look, { capture: true })
  }, [known])
  return current
}
