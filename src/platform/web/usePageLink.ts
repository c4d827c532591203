import { useLocation, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { asOfNames } from './asOf.ts'
import { parsedSearch, searchText } from './search.ts'

/** Addresses of our pages: `address(to)` keeps the as-of date, `open(to)` goes there without loading anew. */
export function usePageLink() {
  const router = useRouter()
  const current = useLocation({ select: (location) => location.searchStr })
  const address = useCallback(
    (to: string) => {
      const [place = '', text = ''] = to.split('?')
      const [path = '', id] = place.split('#')
      const kept = Object.fromEntries(Object.entries(parsedSearch(current)).filter(([name]) => isAsOf(name)))
      return path + searchText({ ...kept, ...parsedSearch(text) }) + (id ? `#${id}` : '')
    },
    [current],
  )
  const open = useCallback((to: string) => router.history.push(address(to)), [router, address])
  return { address, open }
}

const isAsOf = (name: string) => (asOfNames as readonly string[]).includes(name)
