// The administrative units of a day, or of today, to choose from: in the filters of lists and in forms.
import { useMemo } from 'react'
import { useRead } from '../../platform/web/useRead.ts'
import { listTerritories } from '../../units/contract.ts'

export type UnitOptions = readonly { readonly value: string; readonly label: string }[]

export function useUnitOptions(asOf?: string): UnitOptions {
  const { data } = useRead(listTerritories, { ...(asOf ? { asOf } : {}), pageSize: 1000 }, { staleMs: 600_000 })
  return useMemo(() => data?.rows.map(({ id, fullName }) => ({ value: id, label: fullName })) ?? [], [data])
}
