import type { ReactNode } from 'react'
import { platformWords } from '../words/platformWords.ts'
import classes from './Figure.module.css'
import { useSearch } from './useSearch.ts'
import { useWords } from './useWords.ts'

export type ValueState = 'counted' | 'notReported' | 'notApplicable' | 'estimated' | 'restricted'

interface FigureProps {
  /** Goes into the address as `?mo=`; the page shows its SidePanel when `useOpenFigure()` is this. */
  readonly id: string
  /** What is counted, for readers aloud: `Bẫy đã tháo`. */
  readonly label: string
  /** The value as written: `812 km`. Left out when unknown. */
  readonly value?: ReactNode
  readonly state?: ValueState
  /** A headline: larger, in the letters of the page. */
  readonly isLarge?: boolean
}

/** A counted number: dotted underline; a click opens the records behind it. Without a value it says in words why not. */
export function Figure({ id, label, value, state = 'counted', isLarge }: FigureProps) {
  const words = useWords(platformWords).figure
  const [search, change] = useSearch()
  const isKnown = value !== undefined && value !== null && (state === 'counted' || state === 'estimated')
  if (!isKnown) {
    return (
      <span className={classes.unknown}>
        {state === 'counted' || state === 'estimated' ? words.unknown : words[state]}
      </span>
    )
  }
  const isOpen = search.mo === id
  return (
    <button
      type="button"
      className={classes.figure}
      data-large={isLarge || undefined}
      data-open={isOpen || undefined}
      data-figure={id}
      aria-expanded={isOpen}
      aria-label={words.open(label, typeof value === 'string' ? value : '')}
      onClick={() => change({ mo: isOpen ? undefined : id }, { step: true })}
    >
      {value}
      {state === 'estimated' && <span className={classes.mark}>{words.estimated}</span>}
    </button>
  )
}

/** The figure that is open, and how to close it; closing gives the focus back to the figure. */
export function useOpenFigure(): readonly [id: string | undefined, close: () => void] {
  const [search, change] = useSearch()
  const id = search.mo || undefined
  const close = () => {
    change({ mo: undefined })
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(id ?? '')}"]`)?.focus())
  }
  return [id, close]
}
