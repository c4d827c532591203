// The first page: a sentence, what is late and who answers, twenty tasks as twenty cells, the figures, the map beside. Who
// directs sees what is late first, who records sees their own tasks and the buttons first; all of it from the same answer.
import { lazy, Suspense } from 'react'
import { longDateText, timeText } from '../../../platform/format.ts'
import { useAsOf } from '../../../platform/web/asOf.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useOpenFigure } from '../../../platform/web/Figure.tsx'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { TodayParts } from '../handedParts.tsx'
import { usePlansWords } from '../usePlansWords.ts'
import { HandedLines } from './HandedLines.tsx'
import { HeadlineFigures } from './HeadlineFigures.tsx'
import { LateTasks } from './LateTasks.tsx'
import { MyTasks } from './MyTasks.tsx'
import { RecentRecords } from './RecentRecords.tsx'
import { Sentence } from './Sentence.tsx'
import { TaskCells } from './TaskCells.tsx'
import { TodayMap } from './TodayMap.tsx'
import classes from './today.module.css'
import { UnitsOfPlan } from './UnitsOfPlan.tsx'
import { useToday } from './useToday.ts'
import { WaitingTasks } from './WaitingTasks.tsx'

const FigureRecords = lazy(() => import('../figure/FigureRecords.tsx'))

export default function TodayPage() {
  const { words } = usePlansWords()
  const today = useToday()
  const [figure, close] = useOpenFigure()
  const { data, error, refetch } = today.overview
  if (!today.mayRead)
    return (
      <Page>
        <PageHead title={words.navigation.today} isTitleHidden />
        <EmptyState kind="notYours" title={words.notYours} why={words.notYoursWhy} />
      </Page>
    )
  if (!data || today.isWeekPending)
    return (
      <Page>
        <PageHead title={words.navigation.today} isTitleHidden />
        {error?.status === 404 ? (
          <EmptyState kind="nothingYet" title={words.noPlan} why={words.noPlanWhy} />
        ) : error ? (
          <ProblemNote problem={error} onRetry={() => void refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  return (
    <Page
      shape="full"
      beside={
        <>
          <TodayMap overview={data} isHidden={Boolean(figure)} />
          {figure && (
            <Suspense>
              <FigureRecords key={figure} open={figure} onClose={close} hasTaskLink width={440} />
            </Suspense>
          )}
        </>
      }
    >
      <div className={classes.column}>
        <PageHead title={words.navigation.today} isTitleHidden above={<WhenCounted overview={data} />} />
        <Sentence overview={data} recordedThisWeek={today.recordedThisWeek} />
        <HandedLines />
        <ProblemNote problem={error} onRetry={() => void refetch()} />
        {today.mine && <MyTasks answer={today.mine} agencyId={today.agencyId ?? ''} />}
        <LateTasks overview={data} />
        <section className={classes.card} aria-labelledby="nhiem-vu">
          <TaskCells overview={data} />
          <HeadlineFigures overview={data} />
        </section>
        {(today.directs || data.mayReassign) && <WaitingTasks overview={data} />}
        {today.directs && <UnitsOfPlan overview={data} />}
        {today.directs && <TodayParts planId={data.plan.planId} year={data.year} />}
        <RecentRecords overview={data} />
      </div>
    </Page>
  )
}

/** `Thứ Sáu, 19/06/2026 · số liệu lúc 07:40 · Kế hoạch 120/KH-UBND` */
function WhenCounted({ overview }: { readonly overview: OverviewAnswer }) {
  const { words, language } = usePlansWords()
  const { date } = useAsOf()
  return (
    <span>
      {longDateText(date, language)} · {words.today.counted(timeText(overview.countedAt))} ·{' '}
      <PageLink to="/ke-hoach/van-ban" className={classes.quietLink ?? ''}>
        {words.plan(overview.plan.code)}
      </PageLink>
    </span>
  )
}
