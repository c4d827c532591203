// Around the form of a plan or review: what is asked for, whether it may be written, why it was returned.
import { Alert, Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { dateText, instantText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import { paperAddress } from '../paperAddress.ts'
import type { UnitPaperForm } from '../questions.ts'
import { unitPlansWords } from '../words.ts'
import { PaperStateChip } from './PaperStateChip.tsx'
import { useFormAsked } from './useFormAsked.ts'

speakProblemsOf(unitPlansWords)

interface FormFrameProps {
  readonly of: 'unitPlan' | 'review'
  readonly children: (form: UnitPaperForm) => ReactNode
  readonly beside?: ReactNode
}

export function FormFrame({ of, children, beside }: FormFrameProps) {
  const words = useWords(unitPlansWords)
  const { answer, unitPaperKind } = useFormAsked(of)
  const { isReadOnly } = useAsOf()
  const { data, error, refetch } = answer
  const title = { unitPlan: words.form.plan, interim: words.form.interim, final: words.form.final }[unitPaperKind]
  const list = of === 'unitPlan' ? '/ke-hoach-don-vi' : '/so-ket'
  const crumbs = [{ label: of === 'unitPlan' ? words.list.unitPlans : words.list.reviews, to: list }]
  if (!data)
    return (
      <Page shape="form">
        <PageHead title={title} crumbs={crumbs} />
        {error?.status === 404 ? (
          <EmptyState kind="notYours" title={words.page.missing} />
        ) : error ? (
          <ProblemNote problem={error} onRetry={() => void refetch()} />
        ) : (
          <PageSkeleton />
        )}
      </Page>
    )
  return (
    <Page shape="form" beside={beside}>
      <PageHead
        title={title}
        crumbs={crumbs}
        above={<State form={data} />}
        sentence={
          <span lang="vi">{`${data.agencyName}. ${words.form.period(dateText(data.coversFrom), dateText(data.coversTo))}.`}</span>
        }
      />
      {data.mayWrite && !isReadOnly ? (
        <>
          <Returned form={data} />
          {children(data)}
        </>
      ) : (
        <Closed form={data} kind={unitPaperKind} />
      )}
    </Page>
  )
}

function State({ form }: { readonly form: UnitPaperForm }) {
  const words = useWords(unitPlansWords)
  return (
    <>
      <PaperStateChip state={form.unitPlanStatus ?? 'notBegun'} />
      <span>{form.dueOn ? words.dueOn(dateText(form.dueOn)) : words.noDueDate}</span>
      {form.isDemonstration ? <StateChip tone="warning">{words.demonstration}</StateChip> : null}
    </>
  )
}

function Returned({ form: { returned } }: { readonly form: UnitPaperForm }) {
  const words = useWords(unitPlansWords)
  if (!returned) return null
  return (
    <Alert color="dat" variant="light" mb={20} title={words.form.returnedBy(returned.by, instantText(returned.at))}>
      <Text lang="vi">{returned.remark}</Text>
    </Alert>
  )
}

/** Why it cannot be written here, and where it is read. */
function Closed({ form, kind }: { readonly form: UnitPaperForm; readonly kind: 'unitPlan' | 'interim' | 'final' }) {
  const words = useWords(unitPlansWords)
  const open = form.unitPaperId ? (
    <Button component={PageLink} to={paperAddress(kind, form.unitPaperId)} variant="default">
      {words.form.open}
    </Button>
  ) : undefined
  if (form.unitPlanStatus === 'submitted' || form.unitPlanStatus === 'accepted')
    return <EmptyState kind="nothingYet" title={words.form.closed} why={words.form.closedWhy} action={open} />
  if (form.tasks.length === 0)
    return <EmptyState kind="nothingYet" title={words.form.noTasks} why={words.form.noTasksWhy(form.agencyName)} />
  return (
    <EmptyState
      kind="nothingYet"
      title={words.form.notYours}
      why={words.form.notYoursWhy(form.agencyName)}
      action={open}
    />
  )
}
