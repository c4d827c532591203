// The form of an interim or final review, prefilled from the unit's own records and its plan.
import { SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { dateText } from '../../platform/format.ts'
import { useOpenFigure } from '../../platform/web/Figure.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { draftReview, submitReview } from '../contract.ts'
import type { UnitPaperForm } from '../questions.ts'
import { activityStates, emptyReview, faultsOfReview, type ReviewFacts, withLines } from '../review.ts'
import { unitPlansWords } from '../words.ts'
import { FormFrame } from './FormFrame.tsx'
import { sentenceAt } from './faultSentences.ts'
import { PaperFoot } from './PaperFoot.tsx'
import { PaperHeadFields } from './PaperHeadFields.tsx'
import classes from './paper.module.css'
import { RecordsPanel } from './RecordsPanel.tsx'
import { TaskFigures } from './TaskFigures.tsx'
import { useFormAsked } from './useFormAsked.ts'
import { useHandIn } from './useHandIn.ts'
import { usePaperDraft } from './usePaperDraft.ts'

export default function WriteReviewPage() {
  const { answer, unitPaperKind } = useFormAsked('review')
  const [open, close] = useOpenFigure()
  const figure = answer.data?.figures.find(({ figureId }) => figureId === open)
  const kind = unitPaperKind === 'interim' ? 'interim' : 'final'
  return (
    <FormFrame of="review" beside={figure && <RecordsPanel key={open} figure={figure} onClose={close} />}>
      {(form) => <ReviewForm key={`${form.agencyId} ${form.coversTo} ${kind}`} form={form} kind={kind} />}
    </FormFrame>
  )
}

function ReviewForm({ form, kind }: { readonly form: UnitPaperForm; readonly kind: 'interim' | 'final' }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const { today } = useSignIn().office
  const { plan, year, agencyId, coversTo, planned } = form
  const saving = useCommand(draftReview)
  const paper = usePaperDraft<ReviewFacts>({
    key: `review.draft ${plan.planId} ${year} ${agencyId} ${kind} ${coversTo}`,
    saved: form.review,
    version: form.version,
    first: {
      ...emptyReview,
      title: words.form.reviewTitle(plan.code, year),
      signer: form.signer?.name ?? '',
      signerPost: form.signer?.post ?? '',
    },
    async send(facts, version) {
      const input = { planId: plan.planId, year, agencyId, reviewKind: kind, coversTo, version, facts }
      const outcome = await saving.send(input)
      return outcome?.state === 'accepted'
        ? { unitPaperId: outcome.answer.id, version: outcome.answer.version }
        : undefined
    },
  })
  const facts = withLines(paper.facts, form.tasks, planned)
  const change = (changes: Partial<ReviewFacts>) => paper.change({ ...facts, ...changes })
  const sending = useHandIn({
    kind,
    contract: submitReview,
    faults: () => faultsOfReview(facts, { planned, today }),
    form,
    paper,
  })
  const faultAt = (pointer: string) => sentenceAt(sending.wanting, pointer, language)
  if (!paper.draft.isReady) return <PageSkeleton />
  return (
    <Stack gap={28}>
      <PaperHeadFields head={facts} change={change} faultAt={faultAt} numberExample={words.field.reviewNumberExample} />
      <Results form={form} facts={facts} change={change} />
      <Planned form={form} facts={facts} change={change} faultAt={faultAt} />
      <FormSection title={words.form.assessment}>
        {(['difficulties', 'causes', 'recommendations'] as const).map((part) => (
          <Textarea
            key={part}
            label={words.field[part]}
            lang="vi"
            value={facts[part]}
            onChange={(event) => change({ [part]: event.currentTarget.value })}
            autosize
            minRows={2}
            maxLength={10_000}
            size="md"
          />
        ))}
        <PhotoField
          label={words.field.fileIds}
          purpose="document"
          value={facts.fileIds}
          onChange={(fileIds) => change({ fileIds })}
          maximum={20}
        />
      </FormSection>
      <PaperFoot
        form={form}
        paper={paper}
        wanting={sending.wanting.length}
        isSaving={saving.isSending}
        isSending={sending.isSending}
        problem={saving.problem ?? sending.problem}
        label={words.form.submitReview}
        onSubmit={() => void sending.handIn()}
      />
    </Stack>
  )
}

interface PartProps {
  readonly form: UnitPaperForm
  readonly facts: ReviewFacts
  readonly change: (changes: Partial<ReviewFacts>) => void
}

/** Task by task: what was counted from the unit's records, and room for its words. */
function Results({ form, facts, change }: PartProps) {
  const words = useWords(unitPlansWords)
  return (
    <FormSection title={words.form.results}>
      <p className={classes.quiet}>{words.form.countedTo(dateText(form.countedTo))}</p>
      {form.tasks.map(({ taskId, code, title }, place) => (
        <div key={taskId} className={classes.task}>
          <h3 className={classes.head} lang="vi">{`${code} ${title}`}</h3>
          <TaskFigures taskCode={code} figures={form.figures} kept={null} />
          <Textarea
            aria-label={words.form.wordsOn(code)}
            placeholder={words.page.words}
            lang="vi"
            value={facts.tasks[place]?.remark ?? ''}
            onChange={(event) => {
              const remark = event.currentTarget.value
              change({ tasks: facts.tasks.map((each) => (each.taskId === taskId ? { ...each, remark } : each)) })
            }}
            autosize
            minRows={1}
            maxLength={5000}
          />
        </div>
      ))}
    </FormSection>
  )
}

/** Each planned activity is marked; what is not done says why. */
function Planned({
  form,
  facts,
  change,
  faultAt,
}: PartProps & { readonly faultAt: (pointer: string) => string | undefined }) {
  const words = useWords(unitPlansWords)
  const options = activityStates.map((value) => ({ value, label: words.activityState[value] }))
  return (
    <FormSection title={words.form.planned}>
      {form.planned.length === 0 && <p className={classes.quiet}>{words.form.nothingPlanned}</p>}
      {form.planned.map((activity, place) => {
        const mark = facts.activities[place]
        const set = (changes: Partial<ReviewFacts['activities'][number]>) =>
          change({
            activities: facts.activities.map((each) =>
              each.activityId === activity.activityId ? { ...each, ...changes } : each,
            ),
          })
        const wanting = faultAt(`/activities/${place}/activityState`)
        return (
          <Stack
            key={activity.activityId}
            component="section"
            className={classes.activity}
            gap={10}
            aria-label={activity.what}
          >
            <Text lang="vi">{activity.what}</Text>
            <SegmentedControl
              aria-label={words.field.activityState}
              data={options}
              value={mark?.activityState ?? ''}
              onChange={(value) => set({ activityState: value as (typeof activityStates)[number] })}
            />
            {wanting ? (
              <Text role="alert" size="sm" c="var(--bad)">
                {wanting}
              </Text>
            ) : null}
            {mark?.activityState === '' ? null : (
              <Textarea
                label={mark?.activityState === 'done' ? words.field.remark : words.form.why}
                lang="vi"
                value={mark?.remark ?? ''}
                onChange={(event) => set({ remark: event.currentTarget.value })}
                error={faultAt(`/activities/${place}/remark`)}
                autosize
                minRows={1}
                maxLength={2000}
                withAsterisk={mark?.activityState !== 'done'}
              />
            )}
          </Stack>
        )
      })}
    </FormSection>
  )
}
