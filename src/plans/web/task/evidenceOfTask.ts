import type { TaskAnswer } from '../../contract.ts'

/** The filter under which evidence list and map show what counts for the task in its year. */
export const evidenceOfTask = ({ taskId, period, asOf }: Pick<TaskAnswer, 'taskId' | 'period' | 'asOf'>) => ({
  taskId,
  from: period.current.from,
  to: period.current.to,
  asOf,
})
