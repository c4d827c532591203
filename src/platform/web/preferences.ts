// What a person chose for this browser: language, density, single keys. Kept in the browser; the language on the account too.
import { useSyncExternalStore } from 'react'
import type { Language } from '../words.ts'

export interface Preferences {
  readonly language: Language
  readonly density: 'dense' | 'regular' | 'loose'
  readonly singleKeys: boolean
}

const place = 'dai-ngan.preferences'
const first: Preferences = { language: 'vi', density: 'regular', singleKeys: true }
const listeners = new Set<() => void>()
let current: Preferences = kept()
apply()

function kept(): Preferences {
  try {
    return { ...first, ...JSON.parse(localStorage.getItem(place) ?? '{}') }
  } catch {
    return first
  }
}

function apply() {
  document.documentElement.lang = current.language
  document.documentElement.dataset.density = current.density
}

/** Changes one or more; every screen follows at once. */
export function prefer(changes: Partial<Preferences>) {
  current = { ...current, ...changes }
  try {
    localStorage.setItem(place, JSON.stringify(current))
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
  apply()
  for (const listener of listeners) listener()
}

export const language = (): Language => current.language
/** Whether the person has chosen a language in this browser; otherwise that of the account holds. */
export const hasChosenLanguage = () => (localStorage.getItem(place) ?? '').includes('"language"')

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
