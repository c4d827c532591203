// The steps of a file in the order of the law: what was done, what it said before it was corrected, what is still to come.
import { Anchor, Button, Group, Stack, Text, TextInput, Timeline } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '../../../platform/contract.ts'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText, instantText, numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useLanguage } from '../../../platform/web/useWords.ts'
import { allocationSteps } from '../../allocation/allocation.ts'
import { type AllocationStepTaken, correctAllocation, type showAllocation } from '../../allocationContract.ts'
import type { ForestWords } from '../../words.ts'
import { StepFields } from './StepFields.tsx'
import { draftOfStep, isWhole, stepInput } from './stepDraft.ts'

export function AllocationSteps({
  shown: { steps, nextStep, mayCorrect },
  words,
}: {
  readonly shown: OutputOf<typeof showAllocation>
  readonly words: ForestWords
}) {
  const { allocation } = words
  const [correcting, setCorrecting] = useState<string>()
  const done = allocationSteps.filter((step) => steps.some(({ allocationStep }) => allocationStep === step)).length
  return (
    <RecordSection title={allocation.steps}>
      <Text fw={600}>{nextStep ? allocation.next(words.allocationStep[nextStep]) : null}</Text>
      <Timeline bulletSize={26} lineWidth={2} active={done - 1}>
        {allocationSteps.map((step) => {
          const taken = steps.filter(({ allocationStep }) => allocationStep === step)
          return (
            <Timeline.Item
              key={step}
              bullet={taken.length > 0 ? <IconCheck size={15} stroke={2} /> : undefined}
              title={words.allocationStep[step]}
            >
              {taken.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {allocation.notYet}
                </Text>
              ) : null}
              {taken.map((each) => (
                <Taken key={each.id} step={each} words={words}>
                  {mayCorrect && !each.isSuperseded && correcting !== each.id ? (
                    <Button variant="subtle" size="compact-sm" onClick={() => setCorrecting(each.id)}>
                      {allocation.correct}
                    </Button>
                  ) : null}
                  {correcting === each.id ? (
                    <Correct step={each} onEnd={() => setCorrecting(undefined)} words={words} />
                  ) : null}
                </Taken>
              ))}
            </Timeline.Item>
          )
        })}
      </Timeline>
    </RecordSection>
  )
}

function Taken({
  step,
  words,
  children,
}: {
  readonly step: AllocationStepTaken
  readonly words: ForestWords
  readonly children: React.ReactNode
}) {
  const language = useLanguage()
  const { allocation } = words
  const { attended, agreed, surveyedHa, postedUntil, signer, marks, correctionReason } = step
  const facts = [
    step.recordNumber && allocation.numberOf(step.recordNumber),
    attended !== null && allocation.attendedBy(numberText(attended, language)),
    agreed !== null && allocation.agreedBy(numberText(agreed, language)),
    surveyedHa !== null && allocation.surveyed(numberText(surveyedHa, language, 2)),
    postedUntil && allocation.postedUntil(dateText(postedUntil)),
    signer && allocation.signedBy(signer),
    marks.length > 0 && allocation.marks(numberText(marks.length, language)),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
  const coordinates = ({ place }: (typeof marks)[number]) =>
    [place.lat, place.lon].map((degrees) => numberText(degrees, language, 6)).join(' ')
  return (
    <Stack gap={2} mb={10} opacity={step.isSuperseded ? 0.75 : 1}>
      <Text td={step.isSuperseded ? 'line-through' : undefined}>{[dateText(step.heldOn), ...facts].join('. ')}</Text>
      {marks.map((mark) => (
        <Text key={mark.markNumber} size="sm">
          {allocation.mark(mark.markNumber, coordinates(mark))}
        </Text>
      ))}
      {step.remarks ? <Text style={{ whiteSpace: 'pre-line' }}>{step.remarks}</Text> : null}
      {step.file ? (
        <Anchor href={fileAddress(step.file.fileId, 'original')} target="_blank" rel="noopener">
          {step.file.name}
        </Anchor>
      ) : null}
      {correctionReason ? <Text size="sm">{allocation.correctedBecause(correctionReason)}</Text> : null}
      <Text size="sm" c="dimmed">
        {[
          step.isSuperseded ? allocation.superseded : null,
          `${allocation.by(step.recordedBy)}, ${instantText(step.recordedAt)}`,
        ]
          .filter(Boolean)
          .join('. ')}
      </Text>
      <div>{children}</div>
    </Stack>
  )
}

interface CorrectProps {
  readonly step: AllocationStepTaken
  readonly onEnd: () => void
  readonly words: ForestWords
}

function Correct({ step, onEnd, words }: CorrectProps) {
  const { allocation } = words
  const { allocationStep } = step
  const draft = useDraft(`${correctAllocation.name} ${step.id}`, { ...draftOfStep(step), reason: '' })
  const correcting = useCommand(correctAllocation)
  const { reason, ...facts } = draft.value
  const end = async () => {
    await draft.discard()
    onEnd()
  }
  const correct = async () => {
    const signer = facts.signer.trim()
    const input = {
      allocationStepId: step.id,
      reason: reason.trim(),
      ...stepInput(allocationStep, facts),
      ...(signer.length > 1 ? { signer } : {}),
    }
    if (!(await correcting.send(input, { id: draft.commandId }))) return
    notify(allocation.corrected)
    await end()
  }
  if (!draft.isReady) return null
  return (
    <Stack
      gap={12}
      maw={640}
      my={10}
      role="group"
      aria-label={allocation.correctTitle(words.allocationStep[allocationStep])}
    >
      <StepFields
        step={allocationStep}
        draft={facts}
        set={draft.change}
        faultAt={(pointer) => correcting.faultAt(pointer)}
        isDayFixed={allocationStep === 'decision'}
        words={words}
      />
      <TextInput
        label={allocation.correctionReason}
        value={reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        maxLength={500}
        error={correcting.faultAt('/reason')}
        withAsterisk
      />
      <ProblemNote problem={correcting.problem} />
      <Group gap={8}>
        <Button
          onClick={() => void correct()}
          loading={correcting.isSending}
          disabled={!isWhole(allocationStep, facts) || reason.trim().length < 5}
        >
          {allocation.correct}
        </Button>
        <Button variant="default" onClick={() => void end()}>
          {allocation.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
