import { Tabs } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useSearch } from '../../../platform/web/useSearch.ts'
import type { TaskAnswer } from '../../contract.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { TaskEvidence } from './TaskEvidence.tsx'
import { TaskHistory } from './TaskHistory.tsx'
import { useIsMapBeside } from './TaskMapBeside.tsx'
import { TaskReporters } from './TaskReporters.tsx'
import classes from './task.module.css'

const TaskMap = lazy(() => import('./TaskMap.tsx'))
const values = ['bang-chung', 'don-vi', 'lich-su', 'ban-do']

/** Evidence, who reported, what changed; on a narrow screen the map too. Which one is open stands in the address. */
export function TaskTabs({ task }: { readonly task: TaskAnswer }) {
  const { words, number } = useTaskWords()
  const [search, change] = useSearch()
  const isMapBeside = useIsMapBeside()
  const hasMap = !isMapBeside && task.records > 0
  const asked = values.includes(search.xem ?? '') ? search.xem : undefined
  const open = asked === 'ban-do' && !hasMap ? values[0] : (asked ?? values[0])
  const reporters = task.leadAgencies.length + task.units.length
  return (
    <Tabs
      value={open ?? null}
      onChange={(next) => change({ xem: next === values[0] ? undefined : (next ?? undefined) })}
      keepMounted={false}
      variant="pills"
      classNames={{ list: classes.tabs ?? '', tab: classes.tab ?? '' }}
    >
      <Tabs.List>
        <Tabs.Tab value="bang-chung">
          {words.taskPage.evidence} <span className={classes.count}>{number(task.records)}</span>
        </Tabs.Tab>
        <Tabs.Tab value="don-vi">
          {words.taskPage.units} <span className={classes.count}>{number(reporters)}</span>
        </Tabs.Tab>
        <Tabs.Tab value="lich-su">
          {words.taskPage.history} <span className={classes.count}>{number(task.history.length)}</span>
        </Tabs.Tab>
        {hasMap && <Tabs.Tab value="ban-do">{words.taskPage.map}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="bang-chung">
        <TaskEvidence task={task} />
      </Tabs.Panel>
      <Tabs.Panel value="don-vi">
        <TaskReporters task={task} />
      </Tabs.Panel>
      <Tabs.Panel value="lich-su">
        <TaskHistory task={task} />
      </Tabs.Panel>
      {hasMap && (
        <Tabs.Panel value="ban-do">
          <div className={classes.mapTab}>
            <Suspense>
              <TaskMap task={task} />
            </Suspense>
          </div>
        </Tabs.Panel>
      )}
    </Tabs>
  )
}
