import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import type { ProblemError } from '../../../platform/web/problemError.ts'
import type { BoardAnswer } from '../../contract.ts'
import { isLedBy, mostUrgentFirst } from '../../mostUrgent.ts'
import { StatusChip } from '../StatusChip.tsx'
import { taskAddress } from '../taskAddress.ts'
import { usePlanQuery } from '../usePlanQuery.ts'
import { usePlansWords } from '../usePlansWords.ts'
import { useRecordForms } from '../useRecordForms.ts'
import classes from './today.module.css'

const most = 6

interface MyTasksProps {
  readonly answer: UseQueryResult<BoardAnswer, ProblemError>
  readonly agencyId: string
}

/** For those who do the work: the buttons with which they record, and the tasks of their unit. */
export function MyTasks({ answer, agencyId }: MyTasksProps) {
  const { words, language, number } = usePlansWords()
  const query = usePlanQuery()
  const [main, ...others] = useRecordForms()
  const rows = mostUrgentFirst(answer.data?.rows ?? [], agencyId)
  return (
    <>
      {main && (
        <div className={`${classes.record} not-on-paper`}>
          {[main, ...others].map(({ path, label, icon: Sign, evidenceKind }) => (
            <Button
              key={evidenceKind}
              component={PageLink}
              to={path}
              size="md"
              variant={evidenceKind === main.evidenceKind ? 'filled' : 'default'}
              leftSection={<Sign size={20} stroke={1.75} aria-hidden />}
            >
              {label(language)}
            </Button>
          ))}
        </div>
      )}
      <section className={classes.card} aria-labelledby="viec-cua-toi">
        <div className={classes.cardHead}>
          <h2 id="viec-cua-toi">{words.today.mine}</h2>
          {rows.length > most ? (
            <PageLink to={`/ke-hoach/nhiem-vu?co-quan=${agencyId}`}>
              {words.today.allMine(number(rows.length))}
            </PageLink>
          ) : (
            <span className={classes.under}>{words.today.mineWhy}</span>
          )}
        </div>
        <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
        {answer.data && rows.length === 0 && <p className={classes.empty}>{words.today.noMine}</p>}
        <ul className={classes.rows}>
          {rows.slice(0, most).map((row) => {
            const leads = isLedBy(row, agencyId)
            return (
              <li key={row.taskId} className={classes.mineRow}>
                <span className={classes.code}>{row.code}</span>
                <span className={classes.what}>
                  <PageLink to={taskAddress(row.code, query)} className={classes.rowLink ?? ''}>
                    <span lang="vi">{row.title}</span>
                  </PageLink>
                  <span className={classes.under}>{leads ? words.today.lead : words.today.coordinating}</span>
                </span>
                <StatusChip standing={row} />
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
