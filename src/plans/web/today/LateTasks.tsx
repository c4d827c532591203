import { IconClockExclamation } from '@tabler/icons-react'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { Answering } from '../Answering.tsx'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './today.module.css'

const most = 6

/** What is late, since when, and who answers for it: the unit and the person of that day. */
export function LateTasks({ overview }: { readonly overview: OverviewAnswer }) {
  const { words, number } = usePlansWords()
  const query = usePlanQuery()
  const { late } = overview
  if (late.length === 0) return null
  return (
    <section className={classes.card} aria-labelledby="tre-han">
      <div className={classes.cardHead}>
        <h2 id="tre-han">
          <IconClockExclamation size={18} stroke={1.75} aria-hidden className={classes.bad} />
          {words.today.lateAndWho}
        </h2>
        {late.length > most && (
          <PageLink to="/ke-hoach/nhiem-vu?tinh-trang=late">{words.today.allLate(number(late.length))}</PageLink>
        )}
      </div>
      <ul className={classes.rows}>
        {late.slice(0, most).map((task) => (
          <li key={task.taskId} className={classes.lateRow}>
            <span className={classes.code}>{task.code}</span>
            <span className={classes.what}>
              <PageLink to={taskAddress(task.code, query)} className={classes.rowLink ?? ''}>
                <span lang="vi">{task.title}</span>
              </PageLink>
              <Missing task={task} />
            </span>
            {task.answers[0] ? (
              <Answering answers={task.answers[0]} more={task.answers.length - 1} />
            ) : (
              <span className={classes.under}>{words.nobody}</span>
            )}
            <span className={classes.late}>{words.today.days(number(task.daysLate))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Missing({ task }: { readonly task: OverviewAnswer['late'][number] }) {
  const { words, number } = usePlansWords()
  if (task.records === 0) return <span className={classes.under}>{words.today.noEvidenceAtAll}</span>
  const named = task.silentLeads.slice(0, 2)
  const more = task.silentLeads.length - named.length
  if (named.length === 0) return null
  return (
    <span className={classes.under}>
      {words.today.silent(named.join(', '))}
      {more > 0 && ` ${words.and(number(more))}`}
    </span>
  )
}
