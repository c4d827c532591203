// The next step of a file, written down; the decision with its hectares, plot by plot.
import { Alert, Button, Stack, Text } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { dateText, numberText } from '../../../platform/format.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useLanguage } from '../../../platform/web/useWords.ts'
import { type AllocationStep, plainSteps, postingFrom } from '../../allocation/allocation.ts'
import { advanceAllocation, decideAllocation, type showAllocation } from '../../allocationContract.ts'
import type { ForestWords } from '../../words.ts'
import { StepFields } from './StepFields.tsx'
import { emptyStep, isWhole, stepInput } from './stepDraft.ts'

interface PartProps {
  readonly shown: OutputOf<typeof showAllocation>
  readonly words: ForestWords
}
type PlainStep = (typeof plainSteps)[number]

const isPlain = (step: AllocationStep): step is PlainStep => (plainSteps as readonly AllocationStep[]).includes(step)

export function RecordStep({ shown, words }: PartProps) {
  const { nextStep, mayAdvance, mayDecide } = shown
  if (nextStep === null) return null
  if (nextStep === 'decision') return mayDecide ? <Decide shown={shown} words={words} /> : null
  return mayAdvance && isPlain(nextStep) ? <Advance key={nextStep} step={nextStep} shown={shown} words={words} /> : null
}

function Advance({ step, shown, words }: PartProps & { readonly step: PlainStep }) {
  const { allocation } = words
  const { id } = shown.row
  const draft = useDraft(`${advanceAllocation.name} ${id} ${step}`, emptyStep)
  const advancing = useCommand(advanceAllocation)
  const name = words.allocationStep[step]
  const advance = async () => {
    const input = { allocationId: id, allocationStep: step, ...stepInput(step, draft.value) }
    if (!(await advancing.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(allocation.recorded(name))
  }
  if (!draft.isReady) return null
  return (
    <RecordSection title={allocation.record(name)}>
      <Stack gap={12} maw={640}>
        <PostingNote step={step} heldOn={draft.value.heldOn} shown={shown} words={words} />
        <StepFields
          step={step}
          draft={draft.value}
          set={draft.change}
          faultAt={(pointer) => advancing.faultAt(pointer)}
          words={words}
        />
        <ProblemNote problem={advancing.problem} />
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void advance()}
          loading={advancing.isSending}
          disabled={!isWhole(step, draft.value)}
        >
          {allocation.record(name)}
        </Button>
      </Stack>
    </RecordSection>
  )
}

/** How long it is posted, by which rule, and until when it runs. */
function PostingNote({
  step,
  heldOn,
  shown,
  words,
}: PartProps & { readonly step: PlainStep; readonly heldOn: string }) {
  const { allocation } = words
  if (step !== 'publicPosting' && step !== 'postingClosure') return null
  const posting = step === 'postingClosure' ? shown.posting : heldOn ? postingFrom(heldOn) : shown.posting
  if (!posting) return <Alert color="yellow">{allocation.noRule}</Alert>
  const days = String(posting.days)
  const isDated = step === 'postingClosure' || heldOn !== ''
  return (
    <div>
      <Text>{isDated ? allocation.posting(days, dateText(posting.until)) : allocation.postingStarts(days)}</Text>
      <Basis {...posting} words={words} />
    </div>
  )
}

function Basis({
  basis,
  isChecked,
  words: { allocation },
}: {
  readonly basis: string
  readonly isChecked: boolean
  readonly words: ForestWords
}) {
  return (
    <Text size="sm" c="dimmed">
      {[allocation.basis(basis), isChecked ? null : allocation.notChecked].filter(Boolean).join('. ')}
    </Text>
  )
}

function Decide({ shown, words }: PartProps) {
  const { row, plots, stops, decider } = shown
  const language = useLanguage()
  const { allocation } = words
  const proposed = Object.fromEntries(
    plots.map(({ plotId, bookAreaHa, geodesicAreaHa }) => [
      plotId,
      bookAreaHa ?? (geodesicAreaHa === null ? null : Number(geodesicAreaHa.toFixed(2))),
    ]),
  )
  const draft = useDraft(`${decideAllocation.name} ${row.id}`, { ...emptyStep, hectares: proposed })
  const deciding = useCommand(decideAllocation)
  const { hectares, ...step } = draft.value
  const given = plots.flatMap(({ plotId }) => {
    const ha = hectares[plotId]
    return ha ? [{ plotId, hectares: ha }] : []
  })
  const decide = async () => {
    const input = {
      allocationId: row.id,
      ...stepInput('decision', step),
      recordNumber: step.recordNumber.trim(),
      signer: step.signer.trim(),
      plots: given,
    }
    if (!(await deciding.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(allocation.decided)
  }
  if (!draft.isReady) return null
  const isReady =
    isWhole('decision', step) &&
    step.recordNumber.trim() !== '' &&
    step.signer.trim().length > 1 &&
    given.length === plots.length
  return (
    <RecordSection title={allocation.decide}>
      <Stack gap={12} maw={640}>
        <Text>{allocation.decideHelp}</Text>
        {decider ? (
          <div>
            <Text>{allocation.decides(words.allocationDecider[decider.decider])}</Text>
            <Basis {...decider} words={words} />
          </div>
        ) : null}
        <StepFields
          step="decision"
          draft={step}
          set={draft.change}
          faultAt={(pointer) => deciding.faultAt(pointer)}
          words={words}
        />
        {plots.map(({ plotId, codePath }, index) => (
          <NumberField
            key={plotId}
            label={allocation.plotHectares(codePath)}
            value={hectares[plotId] ?? null}
            onChange={(next) => draft.change({ hectares: { ...hectares, [plotId]: next } })}
            digits={4}
            unit="ha"
            error={deciding.faultAt(`/plots/${index}/hectares`)}
            required
          />
        ))}
        <Text>
          {allocation.sum(
            numberText(
              given.reduce((sum, plot) => sum + plot.hectares, 0),
              language,
              2,
            ),
          )}
        </Text>
        <ProblemNote problem={deciding.problem} />
        <Button
          style={{ alignSelf: 'flex-start' }}
          onClick={() => void decide()}
          loading={deciding.isSending}
          disabled={!isReady || stops.length > 0}
        >
          {allocation.decide}
        </Button>
      </Stack>
    </RecordSection>
  )
}
