import { Button, MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useDraft } from '../../platform/web/useDraft.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { enterRegulation } from '../contract.ts'
import { emptyRegulationDraft, regulationOf, unansweredOfRegulation } from '../coordinationDraft.ts'
import { requireSoundRegulation } from '../coordinationRegulation.ts'
import { coordinationWords } from '../words.ts'

speakProblemsOf(coordinationWords)

/** The document, its parties, what each is bound to. */
export default function EnterRegulationPage() {
  const words = useWords(coordinationWords)
  const { today } = useSignIn().office
  const draft = useDraft('coordinationRegulation.enter', emptyRegulationDraft)
  const { value, change } = draft
  const choices = useRead(sessionChoices, { on: value.signedOn || today }).data
  const faults = useFaults(words)
  const sending = useCommand(enterRegulation)
  const afterRecording = useAfterRecording()
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(pointer)
  const all = choices?.organizers.map(({ id, name }) => ({ value: id, label: name })) ?? []

  async function enter() {
    const facts = faults.checked(
      unansweredOfRegulation(value),
      () => regulationOf(value),
      (made) => requireSoundRegulation(made, today),
    )
    if (!facts) return
    const outcome = await sending.send(facts, { id: draft.commandId })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/phoi-hop', done: words.regulation.entered })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.regulation.enter} crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]} />
      <Stack gap={28}>
        <FormSection title={words.regulation.document}>
          <TextInput
            label={words.field.number}
            value={value.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
            error={faultAt('/number')}
            maxLength={60}
            required
            size="md"
          />
          <Textarea
            label={words.field.title}
            value={value.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            error={faultAt('/title')}
            autosize
            maxLength={300}
            required
            size="md"
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={12}>
            {(['signedOn', 'validFrom', 'validTo'] as const).map((field) => (
              <DateField
                key={field}
                size="md"
                label={words.field[field]}
                value={value[field]}
                onChange={(on) => change({ [field]: on })}
                error={faultAt(`/${field}`)}
                required={field === 'signedOn'}
              />
            ))}
          </SimpleGrid>
          <PhotoField
            label={words.field.fileIds}
            purpose="document"
            value={value.fileIds}
            onChange={(fileIds) => change({ fileIds })}
            maximum={10}
            error={faultAt('/fileIds')}
          />
        </FormSection>
        <FormSection title={words.regulation.parties}>
          <MultiSelect
            searchable
            size="md"
            label={words.field.parties}
            data={all}
            value={value.partyIds}
            onChange={(partyIds) => change({ partyIds })}
            error={faultAt('/parties')}
            withAsterisk
          />
          {value.partyIds.map((id) => (
            <Textarea
              key={id}
              label={words.field.dutiesOf(all.find((one) => one.value === id)?.label ?? '')}
              value={value.duties[id] ?? ''}
              onChange={(event) => change({ duties: { ...value.duties, [id]: event.currentTarget.value } })}
              autosize
              minRows={2}
              maxLength={4000}
              size="md"
            />
          ))}
          <SelectField
            label={words.field.agencyId}
            options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={value.agencyId}
            onChange={(agencyId) => change({ agencyId })}
            error={faultAt('/agencyId')}
            required
            size="md"
          />
          <Textarea
            label={words.field.remark}
            value={value.remark}
            onChange={(event) => change({ remark: event.currentTarget.value })}
            autosize
            maxLength={2000}
            size="md"
          />
        </FormSection>
      </Stack>
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.regulation.draftKept} />
        <Button size="lg" onClick={() => void enter()} loading={sending.isSending}>
          {words.regulation.enter}
        </Button>
      </FormFoot>
    </Page>
  )
}
