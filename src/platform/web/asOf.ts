// "As of": `?ngay=YYYY-MM-DD` makes pages show another day, read-only; `?donvi=then` shows it by the units of that day.
import { useSignIn } from './signIn.ts'
import { useSearch } from './useSearch.ts'

export interface AsOf {
  /** The day looked at; today's date when no other was chosen. */
  readonly date: string
  /** Another day than today is looked at: nothing can be changed. */
  readonly isReadOnly: boolean
  readonly unitsOf: 'now' | 'then'
  /** To spread into the input of a read that takes `asOfQuery`. */
  readonly input: { readonly asOf?: string; readonly unitsOf?: 'now' | 'then' }
}

export const asOfNames = ['ngay', 'donvi'] as const

export function useAsOf(): AsOf {
  const { office } = useSignIn()
  const [search] = useSearch()
  const asked = /^\d{4}-\d{2}-\d{2}$/.test(search.ngay ?? '') ? search.ngay : undefined
  const unitsOf = search.donvi === 'then' ? 'then' : 'now'
  if (!asked || asked === office.today) return { date: office.today, isReadOnly: false, unitsOf: 'now', input: {} }
  return { date: asked, isReadOnly: true, unitsOf, input: { asOf: asked, unitsOf } }
}
