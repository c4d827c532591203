import { Button, MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { openMovement } from '../contract.ts'
import { movementQuantities, requireSoundMovement } from '../movement.ts'
import { movementOf, newMovementDraft, unansweredOfMovement } from '../movementDraft.ts'
import { movementsWords } from '../words.ts'

speakProblemsOf(movementsWords)

/** Which drive, when, what is measured, who takes part. */
export default function OpenMovementPage() {
  const words = useWords(movementsWords)
  const { today } = useSignIn().office
  const draft = useDraft('movement.open', newMovementDraft(today))
  const { value, change } = draft
  const choices = useRead(sessionChoices, { on: value.startsOn || today }, { isKept: true }).data
  const faults = useFaults(words)
  const sending = useCommand(openMovement)
  const afterRecording = useAfterRecording()
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(pointer)
  const all = choices?.organizers.map(({ id, name }) => ({ value: id, label: name })) ?? []

  async function open() {
    const facts = faults.checked(unansweredOfMovement(value), () => movementOf(value), requireSoundMovement)
    if (!facts) return
    const outcome = await sending.send(facts, { id: draft.commandId })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/phong-trao', done: words.movement.opened })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.movement.open} crumbs={[{ label: words.movement.list, to: '/phong-trao' }]} />
      <Stack gap={28}>
        <FormSection title={words.movement.what}>
          <TextInput
            label={words.field.name}
            value={value.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={faultAt('/name')}
            maxLength={200}
            required
            size="md"
          />
          <Textarea
            label={words.field.basis}
            value={value.basis}
            onChange={(event) => change({ basis: event.currentTarget.value })}
            error={faultAt('/basis')}
            autosize
            maxLength={500}
            required
            size="md"
          />
          <ChoicesField
            label={words.field.measured}
            options={movementQuantities.map((each) => ({ value: each, label: words.movementQuantity[each] }))}
            value={value.measured}
            onChange={(measured) => change({ measured })}
            error={faultAt('/measured')}
            required
          />
        </FormSection>
        <FormSection title={words.movement.when}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={12}>
            {(['startsOn', 'endsOn', 'reportDueOn'] as const).map((field) => (
              <DateField
                key={field}
                size="md"
                label={words.field[field]}
                value={value[field]}
                onChange={(on) => change({ [field]: on })}
                error={faultAt(`/${field}`)}
                required={field !== 'reportDueOn'}
              />
            ))}
          </SimpleGrid>
        </FormSection>
        <FormSection title={words.movement.who}>
          <SelectField
            label={words.field.agencyId}
            options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={value.agencyId}
            onChange={(agencyId) => change({ agencyId })}
            error={faultAt('/agencyId')}
            required
            size="md"
          />
          <MultiSelect
            searchable
            size="md"
            label={words.field.unitIds}
            data={all}
            value={value.unitIds}
            onChange={(unitIds) => change({ unitIds })}
            error={faultAt('/unitIds')}
            withAsterisk
          />
          <Textarea
            label={words.field.remark}
            value={value.remark}
            onChange={(event) => change({ remark: event.currentTarget.value })}
            autosize
            minRows={2}
            maxLength={2000}
            size="md"
          />
        </FormSection>
      </Stack>
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.movement.draftKept} />
        <Button size="lg" onClick={() => void open()} loading={sending.isSending}>
          {words.movement.open}
        </Button>
      </FormFoot>
    </Page>
  )
}
