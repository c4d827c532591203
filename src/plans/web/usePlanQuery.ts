import { useMemo } from 'react'
import { useAsOf } from '../../platform/web/asOf.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { boardAddressOf } from '../boardAddress.ts'

/** Plan, year, territory and day that the address asks for: the same for board, task and figure. */
export function usePlanQuery() {
  const asOf = useAsOf()
  const [search] = useSearch()
  return useMemo(() => {
    const { plan, year, territoryId } = boardAddressOf(search).filter
    return {
      ...asOf.input,
      ...(plan ? { plan } : {}),
      ...(year ? { year } : {}),
      ...(territoryId ? { territoryId } : {}),
    }
  }, [search, asOf.input])
}
