// One plan being entered: the plan's own facts, every line with what is wrong and its cure, the button; then what was written
// and how to take it back. Nothing is written before that button.

import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { OutputOf } from '../../../platform/contract.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { Page } from '../../../platform/web/Page.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { PagePending } from '../../../platform/web/PagePending.tsx'
import { PageSkeleton } from '../../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { type Draft, useDraft } from '../../../platform/web/useDraft.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { usePathParams, useSearch } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { doorWords } from '../../doorWords.ts'
import { judgedLines, type PlanLineState } from '../../planImport/judgedPlan.ts'
import {
  addedRowNumber,
  decisionsOf,
  emptyPlanDraft,
  namedOf,
  type PlanDraft,
  withDecision,
} from '../../planImport/planDraft.ts'
import { planImportWords } from '../../planImport/words.ts'
import { enterPlan, showPlanImport, takeBackPlan } from '../../planImportContract.ts'
import classes from './entry.module.css'
import { PlanFields } from './PlanFields.tsx'
import { PlanLineItem } from './PlanLineItem.tsx'

speakProblemsOf(doorWords)

export type ShownPlanImport = OutputOf<typeof showPlanImport>

export default function PlanImportPage() {
  const { planImportId = '' } = usePathParams()
  const { data, error, refetch } = useRead(showPlanImport, { planImportId }, { staleMs: 600_000 })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return data.row.planImportStatus === 'open' ? <Open shown={data} /> : <Finished shown={data} />
}

function Open({ shown }: { readonly shown: ShownPlanImport }) {
  const words = useWords(planImportWords)
  const { today } = useSignIn().office
  const { facts, row } = shown
  const draft = useDraft<PlanDraft>(`plan.enter ${row.id}`, { ...emptyPlanDraft, ...facts })
  const { value } = draft
  const judged = useMemo(
    () =>
      judgedLines(shown.lines, {
        office: {
          agencies: shown.agencies,
          on: value.issuedOn || today,
          territoryId: value.territoryId,
          parentOf: new Map(shown.territories.map(({ id, parentId }) => [id, parentId])),
        },
        decisions: decisionsOf(value),
        named: namedOf(value),
      }),
    [shown, value, today],
  )
  const [search, change] = useSearch()
  if (!draft.isReady) return <PageSkeleton />
  const count = (state: PlanLineState) => judged.filter(({ lineState }) => lineState === state).length
  const open = count('wrong') + count('look')
  const wanted = states.find((state) => state === search.loc)
  const seen = wanted ? judged.filter(({ lineState }) => lineState === wanted) : judged
  const last = judged.at(-1)?.line
  const add = (lineKind: 'group' | 'task') => {
    const rowNumber = addedRowNumber(value)
    const place = Math.max(0, ...judged.map(({ line }) => value.decisions[line.rowNumber]?.place ?? line.rowNumber))
    draft.change(withDecision(value, rowNumber, { lineKind, title: '', ...(last ? { place: place + 1 } : {}) }))
    change({ loc: undefined, sua: String(rowNumber) })
  }
  return (
    <Page>
      <PageHead
        title={judged.length === 0 ? words.empty : words.headline(count('ready'), open)}
        sentence={words.source(words.kind[row.planImportKind], row.fileName)}
        crumbs={[
          { label: words.board, to: '/ke-hoach/nhiem-vu' },
          { label: words.title, to: '/ke-hoach/nhap' },
        ]}
      />
      <RecordSection title={words.head}>
        <PlanFields shown={shown} draft={draft} />
      </RecordSection>
      <RecordSection title={words.lines}>
        <SegmentedControl
          transitionDuration={0}
          size="xs"
          aria-label={words.lines}
          value={wanted ?? 'all'}
          onChange={(next) => change({ loc: next === 'all' ? undefined : next }, { step: true })}
          data={[
            { value: 'all', label: `${words.state.all} ${judged.length}` },
            ...states.map((state) => ({ value: state, label: `${words.state[state]} ${count(state)}` })),
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        <ol className={classes.lines} lang="vi">
          {seen.map((each) => (
            <PlanLineItem
              key={each.line.rowNumber}
              judged={each}
              draft={draft}
              agencies={shown.agencies}
              isAdded={!shown.lines.some(({ rowNumber }) => rowNumber === each.line.rowNumber)}
              isEdited={search.sua === String(each.line.rowNumber)}
              onEdit={(isEdited) => change({ sua: isEdited ? String(each.line.rowNumber) : undefined })}
            />
          ))}
        </ol>
        <Group gap={8}>
          <Button variant="default" onClick={() => add('group')}>
            {words.addGroup}
          </Button>
          <Button variant="default" onClick={() => add('task')}>
            {words.addTask}
          </Button>
        </Group>
      </RecordSection>
      <Writing shown={shown} draft={draft} open={open} tasks={judged.filter(isTask).length} />
    </Page>
  )
}

const states = ['wrong', 'look', 'ready', 'leftOut'] as const
const isTask = ({ line, lineState }: ReturnType<typeof judgedLines>[number]) =>
  line.lineKind === 'task' && lineState !== 'leftOut'

interface WritingProps {
  readonly shown: ShownPlanImport
  readonly draft: Draft<PlanDraft>
  /** Lines that are not ready. */
  readonly open: number
  readonly tasks: number
}

function Writing({ shown, draft, open, tasks }: WritingProps) {
  const words = useWords(planImportWords)
  const writing = useCommand(enterPlan)
  const { code, title, issuedOn, issuerAgencyId, territoryId } = draft.value
  const isHeadDone = code.trim() && title.trim().length >= 5 && issuedOn && issuerAgencyId && territoryId
  const write = async () => {
    const head = { code: code.trim(), title: title.trim(), issuedOn, issuerAgencyId, territoryId }
    const named = namedOf(draft.value).map(({ namedAs, agencyIds }) => ({ namedAs, agencyIds: [...agencyIds] }))
    const input = { planImportId: shown.row.id, ...head, decisions: decisionsOf(draft.value), named }
    const outcome = await writing.send(input as never, { id: draft.commandId })
    if (outcome?.state !== 'accepted') return
    await draft.discard()
    notify(words.written(head.code, outcome.answer.tasks))
  }
  return (
    <RecordSection title={words.title}>
      <ProblemNote problem={writing.problem} />
      <Text size="sm" c="dimmed" role="status">
        {!isHeadDone ? words.headFirst : open > 0 ? words.linesFirst(open) : words.undoable}
      </Text>
      <Group>
        <Button
          size="lg"
          onClick={() => void write()}
          loading={writing.isSending}
          disabled={!isHeadDone || open > 0 || tasks === 0}
        >
          {words.write(tasks)}
        </Button>
      </Group>
    </RecordSection>
  )
}

/** What was written, and how to take it back. */
function Finished({ shown }: { readonly shown: ShownPlanImport }) {
  const words = useWords(planImportWords)
  const mayI = useMayI()
  const takingBack = useCommand(takeBackPlan)
  const { row, planId } = shown
  const isWritten = row.planImportStatus === 'written'
  const takeBack = async () => {
    if (await takingBack.send({ planImportId: row.id })) notify(words.takenBack)
  }
  return (
    <Page>
      <PageHead
        title={isWritten ? words.written(row.planCode ?? '', row.taskCount ?? 0) : words.takenBack}
        sentence={isWritten ? words.corrections(row.correctionCount ?? 0) : words.takenBackSentence}
        crumbs={[
          { label: words.board, to: '/ke-hoach/nhiem-vu' },
          { label: words.title, to: '/ke-hoach/nhap' },
        ]}
      />
      <ProblemNote problem={takingBack.problem} />
      {isWritten && row.planImportKind !== 'copy' ? <Text c="dimmed">{words.noIndicators}</Text> : null}
      <Group mt={16} gap={8}>
        {isWritten ? (
          <>
            <Button component={PageLink} to={`/ke-hoach/van-ban?ke-hoach=${encodeURIComponent(row.planCode ?? '')}`}>
              {words.openPlan}
            </Button>
            <Button component={PageLink} to={`/van-ban-chi-dao/ghi?ke-hoach=${planId}`} variant="default">
              {words.register}
            </Button>
          </>
        ) : null}
        {isWritten && mayI(takeBackPlan) ? (
          <Button variant="default" onClick={() => void takeBack()} loading={takingBack.isSending}>
            {words.takeBack}
          </Button>
        ) : null}
        <Button component={PageLink} to="/ke-hoach/nhap" variant="default">
          {words.again}
        </Button>
      </Group>
    </Page>
  )
}
