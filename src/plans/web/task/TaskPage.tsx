// One task: how it stands, the plan's words, who leads and coordinates, its figures beside last year's, the evidence, who
// reported, what changed. Figures, forms and the map open beside.
import { lazy, Suspense } from 'react'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useOpenFigure } from '../../../platform/web/Figure.tsx'
import { useKey } from '../../../platform/web/keys.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import type { TaskAnswer } from '../../contract.ts'
import { doorWords } from '../../doorWords.ts'
import FigureRecords from '../figure/FigureRecords.tsx'
import { taskAddress } from '../taskAddress.ts'
import { useTaskWords } from '../useTaskWords.ts'
import { TaskActions } from './TaskActions.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskFigureStrip } from './TaskFigureStrip.tsx'
import { TaskMapBeside } from './TaskMapBeside.tsx'
import { TaskState } from './TaskState.tsx'
import { TaskTabs } from './TaskTabs.tsx'
import classes from './task.module.css'
import { useTask } from './useTask.ts'

speakProblemsOf(doorWords)

const forms = {
  'chuyen-giao': lazy(() => import('./ReassignPanel.tsx')),
  'dieu-chinh': lazy(() => import('./AdjustPanel.tsx')),
  han: lazy(() => import('./DeadlinePanel.tsx')),
}

export default function TaskPage() {
  const { words } = useTaskWords()
  const { answer, shown, query } = useTask()
  const { open } = usePageLink()
  const go = (code: string | null | undefined) => code && open(taskAddress(code, query))
  useKey('BracketLeft', () => go(shown?.previousCode), Boolean(shown))
  useKey('BracketRight', () => go(shown?.nextCode), Boolean(shown))
  const board = { label: words.navigation.board, to: '/ke-hoach/nhiem-vu' }
  const { error } = answer
  if (!shown)
    return (
      <Page>
        <PageHead title={words.task('')} crumbs={[board]} isTitleHidden />
        {error?.status === 404 ? (
          <EmptyState kind="nothingMatches" title={words.board.nothing} />
        ) : error ? (
          <ProblemNote problem={error} onRetry={() => void answer.refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  return (
    <Page shape="full" beside={<Beside task={shown} />}>
      <article className={classes.task}>
        <PageHead
          title={words.task(shown.code)}
          crumbs={[board, { label: words.group(shown.groupNumber) }]}
          isTitleHidden
          above={<TaskState task={shown} />}
          actions={<TaskActions task={shown} />}
        />
        <ProblemNote problem={error} onRetry={() => void answer.refetch()} />
        <p className={classes.title} lang="vi">
          <span className={classes.code}>{shown.code}</span> {shown.title}
        </p>
        <TaskFacts task={shown} />
        <TaskFigureStrip task={shown} />
        <TaskTabs key={shown.taskId} task={shown} />
      </article>
    </Page>
  )
}

/** Beside the page: the open figure, the form that was asked for, else the map of the task. */
function Beside({ task }: { readonly task: TaskAnswer }) {
  const [figure, closeFigure] = useOpenFigure()
  const [search, change] = useSearch()
  const Form = forms[search.lam as keyof typeof forms]
  if (figure) return <FigureRecords key={figure} open={figure} onClose={closeFigure} />
  if (Form)
    return (
      <Suspense>
        <Form task={task} onClose={() => change({ lam: undefined })} />
      </Suspense>
    )
  return <TaskMapBeside task={task} />
}
