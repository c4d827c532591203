// The form of a unit's plan. It begins with the unit's tasks or with last year's plan, and outlives reload and lost network.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconCopy, IconListCheck, IconPlus } from '@tabler/icons-react'
import { numberText } from '../../platform/format.ts'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { notify } from '../../platform/web/notices.ts'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { draftPlan, submitPlan } from '../contract.ts'
import type { UnitPaperForm } from '../questions.ts'
import {
  type Activity,
  emptyActivity,
  emptyUnitPlan,
  faultsOfUnitPlan,
  fromLastYear,
  moneyOf,
  type UnitPlanFacts,
  withTasks,
} from '../unitPlan.ts'
import { unitPlansWords } from '../words.ts'
import { ActivityFields } from './ActivityFields.tsx'
import { FormFrame } from './FormFrame.tsx'
import { sentenceAt } from './faultSentences.ts'
import { PaperFoot } from './PaperFoot.tsx'
import { PaperHeadFields } from './PaperHeadFields.tsx'
import { useHandIn } from './useHandIn.ts'
import { usePaperDraft } from './usePaperDraft.ts'

export default function WritePlanPage() {
  return <FormFrame of="unitPlan">{(form) => <PlanForm key={`${form.agencyId} ${form.year}`} form={form} />}</FormFrame>
}

const newId = () => crypto.randomUUID() as string

function PlanForm({ form }: { readonly form: UnitPaperForm }) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const { today } = useSignIn().office
  const { plan, year, agencyId } = form
  const saving = useCommand(draftPlan)
  const paper = usePaperDraft<UnitPlanFacts>({
    key: `plan.draft ${plan.planId} ${year} ${agencyId}`,
    saved: form.unitPlan,
    version: form.version,
    first: {
      ...emptyUnitPlan,
      title: words.form.planTitle(plan.code, year),
      signer: form.signer?.name ?? '',
      signerPost: form.signer?.post ?? '',
    },
    async send(facts, version) {
      const outcome = await saving.send({ planId: plan.planId, year, agencyId, version, facts })
      return outcome?.state === 'accepted'
        ? { unitPaperId: outcome.answer.id, version: outcome.answer.version }
        : undefined
    },
  })
  const { facts, change } = paper
  const period = { from: form.coversFrom, to: form.coversTo }
  const sending = useHandIn({
    kind: 'unitPlan',
    contract: submitPlan,
    faults: () => faultsOfUnitPlan(facts, { tasks: form.tasks, period, today }),
    form,
    paper,
  })
  const faultAt = (pointer: string) => sentenceAt(sending.wanting, pointer, language)
  if (!paper.draft.isReady) return <PageSkeleton />
  return (
    <Stack gap={28}>
      <PaperHeadFields head={facts} change={change} faultAt={faultAt} numberExample={words.field.numberExample} />
      <FormSection title={words.field.aim}>
        <Textarea
          aria-label={words.field.aim}
          lang="vi"
          value={facts.aim}
          onChange={(event) => change({ aim: event.currentTarget.value })}
          error={faultAt('/aim')}
          autosize
          minRows={3}
          maxLength={5000}
          size="md"
        />
      </FormSection>
      <Activities form={form} facts={facts} change={change} faultAt={faultAt} />
      <PhotoField
        label={words.field.fileIds}
        purpose="document"
        value={facts.fileIds}
        onChange={(fileIds) => change({ fileIds })}
        maximum={20}
      />
      <PaperFoot
        form={form}
        paper={paper}
        wanting={sending.wanting.length}
        isSaving={saving.isSending}
        isSending={sending.isSending}
        problem={saving.problem ?? sending.problem}
        label={words.form.submitPlan}
        onSubmit={() => void sending.handIn()}
      />
    </Stack>
  )
}

interface ActivitiesProps {
  readonly form: UnitPaperForm
  readonly facts: UnitPlanFacts
  readonly change: (changes: Partial<UnitPlanFacts>) => void
  readonly faultAt: (pointer: string) => string | undefined
}

function Activities({ form, facts, change, faultAt }: ActivitiesProps) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const { activities } = facts
  const put = (next: Activity[]) => change({ activities: next })
  const open = form.tasks.filter(({ taskId }) => !activities.some((each) => each.taskId === taskId))
  const money = moneyOf(activities)
  const remarks = new Map(form.returned?.lineRemarks.map(({ lineId, remark }) => [lineId, remark]))
  const remove = (activity: Activity) => {
    put(activities.filter((each) => each !== activity))
    notify(words.form.removed, () => put([...activities]))
  }
  return (
    <FormSection title={words.field.activities}>
      <Group gap={8}>
        {open.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconListCheck size={16} stroke={1.75} />}
            onClick={() => put(withTasks(activities, form.tasks, newId))}
          >
            {words.form.fromTasks(open.length)}
          </Button>
        )}
        {form.lastYear && activities.length === 0 && (
          <Button
            variant="default"
            leftSection={<IconCopy size={16} stroke={1.75} />}
            onClick={() => form.lastYear && change(fromLastYear(form.lastYear, form.tasks, newId))}
          >
            {words.form.fromLastYear(form.year - 1)}
          </Button>
        )}
      </Group>
      {faultAt('/activities') ? (
        <Text role="alert" size="sm" c="var(--bad)">
          {faultAt('/activities')}
        </Text>
      ) : null}
      {activities.map((activity, place) => (
        <ActivityFields
          key={activity.activityId}
          place={place}
          activity={activity}
          form={form}
          change={(changes) => put(activities.map((each) => (each === activity ? { ...each, ...changes } : each)))}
          remove={() => remove(activity)}
          faultOf={(field) => faultAt(`/activities/${place}/${field}`)}
          remark={remarks.get(activity.activityId)}
        />
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          onClick={() => put([...activities, emptyActivity(newId())])}
        >
          {words.form.addActivity}
        </Button>
        <Text size="sm" c="dimmed">
          {[
            ...(money.sum === null ? [] : [words.form.sum(numberText(money.sum, language))]),
            ...(money.unknown > 0 ? [words.form.unknown(money.unknown)] : []),
          ].join(', ')}
        </Text>
      </Group>
    </FormSection>
  )
}
