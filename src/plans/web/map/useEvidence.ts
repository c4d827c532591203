// What the map page asks the server: the list with its numbers by kind, the choices of its filters, the one that is open.
import { useDeferredValue } from 'react'
import type { InputOf, OutputOf } from '../../../platform/contract.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { type EvidenceRow, evidenceChoices, listEvidence } from '../../evidenceContract.ts'

export type Choices = OutputOf<typeof evidenceChoices>
export type UnitChoice = Choices['units'][number]
export type KindCount = OutputOf<typeof listEvidence>['kinds'][number]

const nothing: OutputOf<typeof listEvidence> = { rows: [], total: 0, kinds: [], unplaced: 0 }
const noChoices: Choices = { units: [], tasks: [] }

/** The old answer stays while a new one comes. */
export function useEvidence(input: InputOf<typeof listEvidence>) {
  const { search, ...rest } = input
  const settled = useDeferredValue(search?.trim() ?? '')
  const { data, isPending, error, refetch } = useRead(listEvidence, {
    ...rest,
    ...(settled ? { search: settled } : {}),
  })
  return { ...(data ?? nothing), isPending, error, refetch }
}

export function useChoices(asOf: string | undefined): Choices {
  return useRead(evidenceChoices, asOf ? { asOf } : {}, { staleMs: 300_000 }).data ?? noChoices
}

/** The chosen row: from the list when it is there, else asked for by itself (a shared link, a mark outside of the page). */
export function useChosen(id: string | undefined, rows: readonly EvidenceRow[]): EvidenceRow | undefined {
  const here = rows.find((row) => row.id === id)
  const { data } = useRead(listEvidence, { ids: id ? [id] : [], pageSize: 1 }, { enabled: Boolean(id) && !here })
  return here ?? (id ? data?.rows.find((row) => row.id === id) : undefined)
}
