import { useEffect } from 'react'

/** When the panel of a figure opens, the page gets narrower and its lines move: the figure stays before the eyes. */
export function useKeepInView(figure: string | undefined, isReady: boolean): void {
  useEffect(() => {
    if (!figure || !isReady) return
    const frame = requestAnimationFrame(() => {
      const shown = document.querySelector(`[data-figure="${CSS.escape(figure)}"][data-open]`)
      const { top = 0, bottom = 0 } = shown?.getBoundingClientRect() ?? {}
      if (top < 90 || bottom > window.innerHeight) shown?.scrollIntoView({ block: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [figure, isReady])
}
