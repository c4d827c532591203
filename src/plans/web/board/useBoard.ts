// The board as its address asks for it: filters and order go to the server, the choice of waiting tasks is made here.
import { useMemo } from 'react'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { useActor } from '../../../platform/web/signIn.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { boardAddressOf } from '../../boardAddress.ts'
import { readPlanBoard } from '../../contract.ts'
import type { TaskRow } from '../../taskShapes.ts'

export function useBoard() {
  const asOf = useAsOf()
  const [search] = useSearch()
  const address = useMemo(() => boardAddressOf(search), [search])
  const { statuses, ...filter } = address.filter
  const input = { ...asOf.input, ...filter, ...(statuses ? { statuses: [...statuses] } : {}) }
  const answer = useRead(readPlanBoard, { ...input, pageSize: 200 })
  const { data } = answer
  const rows = useMemo(
    () => (data?.rows ?? []).filter((row) => !address.isWaitingOnly || isWaiting(row)),
    [data, address.isWaitingOnly],
  )
  const { agencyIds } = useActor()
  /** The reader's own agency, when it has a part in the plan. */
  const mine = data?.agencies.find(({ agencyId }) => agencyIds.includes(agencyId))
  return { address, answer, data, rows, input, mine }
}

const isWaiting = ({ leads, coordinating }: TaskRow) =>
  [...leads, ...coordinating].some(({ waiting }) => waiting.length)
