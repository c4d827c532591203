import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { parsedSearch, type Search, searchText } from './search.ts'

type Changes = Readonly<Record<string, string | undefined>>

/**
 * What stands after `?` in the address, and how to change it: `const [search, change] = useSearch()`.
 * A value of undefined or '' goes away. Typing replaces; choosing makes a step for the back button (`{ step: true }`).
 */
export function useSearch(): readonly [Search, (changes: Changes, options?: { readonly step?: boolean }) => void] {
  const router = useRouter()
  const text = useLocation({ select: (location) => location.searchStr })
  const search = useMemo(() => parsedSearch(text), [text])
  const change = useCallback(
    (changes: Changes, options: { readonly step?: boolean } = {}) => {
      const { pathname } = router.state.location
      const next = searchText({ ...parsedSearch(router.state.location.searchStr), ...changes })
      const go = options.step ? router.history.push : router.history.replace
      go(`${pathname}${next}`)
    },
    [router],
  )
  return [search, change]
}

/** The named parts of the path: `/nhiem-vu/$taskId` → `{ taskId }`. */
export function usePathParams(): Readonly<Record<string, string>> {
  return useParams({ strict: false }) as Readonly<Record<string, string>>
}
