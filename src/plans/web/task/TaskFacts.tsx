import type { TaskAnswer } from '../../contract.ts'
import { Assigned } from '../Assigned.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './task.module.css'

/** Who leads and coordinates as the plan writes and as they are today, what is expected, and the part of the plan that orders it. */
export function TaskFacts({ task }: { readonly task: TaskAnswer }) {
  const { words } = useTaskWords()
  const sections = [...new Set(task.orderedBy.map(({ section }) => section))]
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{words.lead}</dt>
          <dd>
            <Assigned assigned={task.leads} />
          </dd>
        </div>
        <div>
          <dt>{words.coordinating}</dt>
          <dd>
            <Assigned assigned={task.coordinating} />
          </dd>
        </div>
        <div>
          <dt>{words.expectedResult}</dt>
          <dd lang="vi">{task.expectedResult}</dd>
        </div>
      </dl>
      {task.orderedBy.length > 0 && (
        <details className={classes.ordered}>
          <summary>
            {words.taskPage.orderedBy}: {sections.map(words.taskPage.section).join(', ')}
          </summary>
          {task.orderedBy.map(({ section, text }) => (
            <blockquote key={text} lang="vi">
              <strong>{words.taskPage.section(section)}.</strong> {text}
            </blockquote>
          ))}
        </details>
      )}
    </>
  )
}
