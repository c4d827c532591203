import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import type { TaskAnswer } from '../../contract.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './task.module.css'

const TaskMap = lazy(() => import('./TaskMap.tsx'))

/** On a wide screen the map of the task stands beside it; on a narrow one it is among the tabs. */
export const useIsMapBeside = () => useMediaQuery('(min-width: 1180px)', undefined, { getInitialValueInEffect: false })

export function TaskMapBeside({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  const isBeside = useIsMapBeside()
  if (!isBeside || task.records === 0) return null
  return (
    <aside className={`${classes.map} not-on-paper`} aria-label={words.taskPage.map}>
      <Suspense>
        <TaskMap task={task} />
      </Suspense>
    </aside>
  )
}
