import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { dateText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './today.module.css'

const most = 4

/** Tasks whose agency has ended: they wait for a person to move them on; the program only names the successors by law. */
export function WaitingTasks({ overview }: { readonly overview: OverviewAnswer }) {
  const { words, number } = usePlansWords()
  const query = usePlanQuery()
  const { isReadOnly } = useAsOf()
  if (overview.waiting.length === 0) return null
  /** Two names, and how many more: all of them stand in the form. */
  const few = (agencies: readonly { readonly name: string }[]) =>
    [
      agencies
        .slice(0, 2)
        .map(({ name }) => name)
        .join(', '),
      ...(agencies.length > 2 ? [words.and(number(agencies.length - 2))] : []),
    ].join(' ')
  return (
    <section className={classes.card} aria-labelledby="cho-chuyen-giao">
      <div className={classes.cardHead}>
        <h2 id="cho-chuyen-giao">{words.today.waitingTitle}</h2>
        {overview.waiting.length > most ? (
          <PageLink to="/ke-hoach/nhiem-vu?cho=1">{words.today.allWaiting(number(overview.waiting.length))}</PageLink>
        ) : (
          <span className={classes.under}>{words.today.waitingWhy}</span>
        )}
      </div>
      <ul className={classes.rows}>
        {overview.waiting.slice(0, most).map((task) => (
          <li key={task.taskId} className={classes.waitingRow}>
            <span className={classes.code}>{task.code}</span>
            <span className={classes.what}>
              <PageLink to={taskAddress(task.code, query)} className={classes.rowLink ?? ''}>
                <span lang="vi">{task.title}</span>
              </PageLink>
              {task.agencies.slice(0, 3).map((agency) => (
                <span key={agency.agencyId} className={classes.under}>
                  <del>{agency.name}</del> {words.today.endedOn(dateText(agency.endedOn))}
                  {'; '}
                  {agency.successors.length > 0
                    ? words.today.successors(few(agency.successors))
                    : words.today.noSuccessor}
                </span>
              ))}
              {task.agencies.length > 3 && (
                <span className={classes.under}>{words.and(number(task.agencies.length - 3))}</span>
              )}
            </span>
            {overview.mayReassign && !isReadOnly && (
              <Button
                component={PageLink}
                to={taskAddress(task.code, query, { lam: 'chuyen-giao' })}
                variant="default"
                size="xs"
                className={`${classes.above} not-on-paper`}
                rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden />}
                aria-label={`${words.today.reassign}: ${task.code}`}
              >
                {words.today.reassign}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
