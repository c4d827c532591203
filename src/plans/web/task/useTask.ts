// A task as its address asks for it: by code or id in the path; plan, year, territory and day after it.
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams } from '../../../platform/web/useSearch.ts'
import { showTask } from '../../contract.ts'
import { usePlanQuery } from '../usePlanQuery.ts'

export function useTask() {
  const { task = '' } = usePathParams()
  const query = usePlanQuery()
  const answer = useRead(showTask, { ...query, task })
  // The task before must not stand under the address of the next.
  const isOther = answer.isPlaceholderData && answer.data?.code !== task && answer.data?.taskId !== task
  return { query, answer, shown: isOther ? undefined : answer.data }
}
