// Plots that a form is about: the one that it was opened from, `?lo=<id>&ten=<name>`, until others are chosen.
import { useState } from 'react'
import { useSearch } from '../../../platform/web/useSearch.ts'

export interface ChosenPlots {
  readonly plotIds: readonly string[]
  /** By id, so that what is chosen is named before it is found. */
  readonly plotNames: Readonly<Record<string, string>>
}

export function useAskedPlots(): ChosenPlots {
  const [{ lo = '', ten }] = useSearch()
  const [asked] = useState(() =>
    /^[0-9a-f-]{36}$/i.test(lo)
      ? { plotIds: [lo], plotNames: ten ? { [lo]: ten } : {} }
      : { plotIds: [], plotNames: {} },
  )
  return asked
}
