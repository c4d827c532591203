import { useAsOf } from '../../../platform/web/asOf.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import type { TaskAnswer } from '../../contract.ts'
import { listIndicators } from '../../indicatorContract.ts'

/** The kinds of evidence that count for the task, whether or not there is any yet. */
export function useTaskKinds(task: TaskAnswer): readonly string[] {
  const { date } = useAsOf()
  const input = { plan: task.plan.planId, taskId: task.taskId, asOf: date, pageSize: 200 }
  const { data } = useRead(listIndicators, input, { staleMs: 300_000 })
  return [...new Set([...task.kinds, ...(data?.rows ?? [])].flatMap((each) => kindsOf(each)))]
}

const kindsOf = (each: { evidenceKind: string } | { evidenceKinds: readonly string[] }) =>
  'evidenceKind' in each ? [each.evidenceKind] : each.evidenceKinds
