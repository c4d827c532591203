// The task board: every task in the plan's own words, who leads it, what was done by counted figures, month by month, how it
// stands. A figure opens its records beside; a row opens its task.
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { dateText } from '../../../platform/format.ts'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useOpenFigure } from '../../../platform/web/Figure.tsx'
import { useListState } from '../../../platform/web/list/useListState.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import type { BoardAnswer } from '../../contract.ts'
import FigureRecords from '../figure/FigureRecords.tsx'
import { RecordMenu } from '../RecordMenu.tsx'
import { useTaskWords } from '../useTaskWords.ts'
import { BoardByAgency } from './BoardByAgency.tsx'
import { BoardFoot } from './BoardFoot.tsx'
import { BoardList } from './BoardList.tsx'
import { BoardTools } from './BoardTools.tsx'
import classes from './board.module.css'
import { useBoard } from './useBoard.ts'
import { useRowKeys } from './useRowKeys.ts'

export default function BoardPage() {
  const { words } = useTaskWords()
  const board = useBoard()
  const state = useListState([])
  const [figure, close] = useOpenFigure()
  const frame = useRowKeys(board.rows)
  const { data, answer, address, rows } = board
  const { error } = answer
  if (!data)
    return (
      <Page>
        <PageHead title={words.navigation.board} crumbs={[{ label: words.navigation.plans }]} />
        {error?.status === 404 ? (
          <EmptyState kind="nothingYet" title={words.noPlan} why={words.noPlanWhy} />
        ) : error ? (
          <ProblemNote problem={error} onRetry={() => void answer.refetch()} />
        ) : (
          <PageSkeleton rows={20} />
        )}
      </Page>
    )
  return (
    <Page beside={figure && <FigureRecords key={figure} open={figure} onClose={close} hasTaskLink />}>
      <PageHead
        title={words.navigation.board}
        crumbs={[
          { label: words.navigation.plans },
          { label: words.planOf(data.plan.code, dateText(data.plan.issuedOn)) },
        ]}
        sentence={<Counts counts={data.counts} />}
        actions={
          <>
            <Button
              variant="default"
              visibleFrom="sm"
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              onClick={() => print()}
            >
              {words.board.print}
            </Button>
            <RecordMenu />
          </>
        }
      />
      <BoardTools board={board} state={state} />
      <ProblemNote problem={error} onRetry={() => void answer.refetch()} />
      <div ref={frame} className={classes.frame}>
        <div className={classes.line} data-on={answer.isFetching || undefined} aria-hidden />
        {rows.length === 0 ? (
          <NothingMatches board={board} clear={state.change} />
        ) : address.view === 'byAgency' ? (
          <BoardByAgency rows={rows} />
        ) : (
          <BoardList data={data} rows={rows} state={state} isStale={answer.isPlaceholderData} />
        )}
      </div>
      <BoardFoot />
    </Page>
  )
}

/** `20 nhiệm vụ · 2 trễ hạn · 2 chưa có bằng chứng`; each leads to its tasks. */
function Counts({ counts }: { readonly counts: BoardAnswer['counts'] }) {
  const { words, number } = useTaskWords()
  const page = '/ke-hoach/nhiem-vu'
  return (
    <>
      {words.board.sentence(number(counts.tasks))}
      {counts.late > 0 && (
        <>
          {' · '}
          <PageLink to={`${page}?tinh-trang=late`} className={classes.bad ?? ''}>
            {words.board.late(number(counts.late))}
          </PageLink>
        </>
      )}
      {counts.noEvidence > 0 && (
        <>
          {' · '}
          <PageLink to={`${page}?tinh-trang=noEvidence`}>{words.board.noEvidence(number(counts.noEvidence))}</PageLink>
        </>
      )}
      {counts.waiting > 0 && (
        <>
          {' · '}
          <PageLink to={`${page}?cho=1`}>{words.board.waiting(number(counts.waiting))}</PageLink>
        </>
      )}
    </>
  )
}

interface NothingMatchesProps {
  readonly board: ReturnType<typeof useBoard>
  readonly clear: (changes: Readonly<Record<string, undefined>>, options: { readonly step: boolean }) => void
}

function NothingMatches({ board: { address, data }, clear }: NothingMatchesProps) {
  const { words } = useTaskWords()
  const { statuses, territoryId, agencyId, group, search } = address.filter
  const said = [
    ...(statuses ?? []).map((status) => words.states[status]),
    data?.units.find((unit) => unit.territoryId === territoryId)?.name,
    data?.agencies.find((agency) => agency.agencyId === agencyId)?.name,
    group && words.group(group),
    address.isWaitingOnly && words.board.waitingGroup,
    search && words.board.searched(search),
  ].filter(Boolean)
  const none = undefined
  return (
    <EmptyState
      kind="nothingMatches"
      title={words.board.nothing}
      why={said.length > 0 ? words.board.filtered(said.join(', ')) : undefined}
      action={
        <Button
          variant="default"
          onClick={() =>
            clear(
              { 'tinh-trang': none, 'don-vi': none, 'co-quan': none, nhom: none, cho: none, tim: none },
              { step: true },
            )
          }
        >
          {words.board.clear}
        </Button>
      }
    />
  )
}
