// What the house hands to the pages of the plan: parts of features that build on plans, of which plans knows nothing. The
// door hands them over once (apps/web/main.ts); each is fetched when its page shows it.
import { type ComponentType, lazy, Suspense } from 'react'

/** What a part on the page of a task is told. */
export interface TaskPartProps {
  readonly planId: string
  readonly taskId: string
  readonly year: number
}
/** What a part on the first page of who directs is told. */
export interface TodayPartProps {
  readonly planId: string
  readonly year: number
}
type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>

const onTask: ComponentType<TaskPartProps>[] = []
const onToday: ComponentType<TodayPartProps>[] = []

export function handToPlans(part: {
  readonly task?: Load<TaskPartProps>
  readonly today?: Load<TodayPartProps>
}): void {
  if (part.task) onTask.push(lazy(part.task))
  if (part.today) onToday.push(lazy(part.today))
}

/** Below the units of a task. */
export const TaskParts = (props: TaskPartProps) => onTask.map((Part, index) => held(<Part {...props} />, index))
/** Below the units of the plan. */
export const TodayParts = (props: TodayPartProps) => onToday.map((Part, index) => held(<Part {...props} />, index))

const held = (part: React.ReactNode, index: number) => <Suspense key={index}>{part}</Suspense>
