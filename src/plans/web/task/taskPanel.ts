import type { TaskAnswer } from '../../contract.ts'

/** What every form beside a task gets. */
export interface TaskPanelProps {
  readonly task: TaskAnswer
  readonly onClose: () => void
}
