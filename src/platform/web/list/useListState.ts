import { useMemo } from 'react'
import { useSearch } from '../useSearch.ts'
import type { Filter } from './column.ts'

export interface ListState {
  readonly search: string
  readonly sort: string | undefined
  readonly direction: 'asc' | 'desc'
  readonly page: number
  readonly pageSize: number
  /** By name; only those set. */
  readonly filters: Readonly<Record<string, string>>
  /** Ids of the shown columns when the address names them. */
  readonly columns: readonly string[] | undefined
  change(changes: Readonly<Record<string, string | undefined>>, options?: { readonly step?: boolean }): void
  /** Takes away search and filters. */
  clear(): void
}

export const pageSizes = [50, 200, 1000] as const

/** What a list shows, all of it in the address: `?tim=…&xep=-heldOn&trang=2&dong=200&cot=a,b&<filter>=…`. */
export function useListState(filters: readonly Filter[], first?: string): ListState {
  const [search, change] = useSearch()
  return useMemo(() => {
    const sort = search.xep ?? first
    const set = Object.fromEntries(filters.flatMap(({ name }) => (search[name] ? [[name, search[name]]] : [])))
    const pageSize = Number(search.dong)
    return {
      search: search.tim ?? '',
      sort: sort?.replace(/^-/, ''),
      direction: sort?.startsWith('-') ? 'desc' : 'asc',
      page: Math.max(1, Number.parseInt(search.trang ?? '1', 10) || 1),
      pageSize: (pageSizes as readonly number[]).includes(pageSize) ? pageSize : pageSizes[0],
      filters: set,
      columns: search.cot?.split(','),
      change: (changes, options) => change({ trang: undefined, ...changes }, options),
      clear: () => {
        const names = Object.fromEntries(filters.map(({ name }) => [name, undefined]))
        change({ ...names, tim: undefined, trang: undefined }, { step: true })
      },
    }
  }, [search, change, filters, first])
}
