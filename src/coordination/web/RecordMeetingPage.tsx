import { Button, MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { DraftNote } from '../../platform/web/DraftNote.tsx'
import { ChoiceField } from '../../platform/web/form/ChoiceField.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
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
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { listRegulations, recordMeeting } from '../contract.ts'
import { meetingOf, newMeetingDraft, unansweredOfMeeting } from '../coordinationDraft.ts'
import { meetingKinds, requireSoundMeeting } from '../coordinationRegulation.ts'
import { coordinationWords } from '../words.ts'
import { ConclusionFields } from './ConclusionFields.tsx'

speakProblemsOf(coordinationWords)

/** When, who was there, what was said, who does what by when. */
export default function RecordMeetingPage() {
  const words = useWords(coordinationWords)
  const { today } = useSignIn().office
  const [search] = useSearch()
  const draft = useDraft('meeting.record', newMeetingDraft(today, search.quyche ?? ''))
  const { value, change } = draft
  const choices = useRead(sessionChoices, { on: value.heldOn || today }).data
  const rules = useRead(listRegulations, { asOf: value.heldOn || today, inForce: true, pageSize: 1000 }).data?.rows
  const faults = useFaults(words)
  const sending = useCommand(recordMeeting)
  const afterRecording = useAfterRecording()
  useFirstAnswers(value, draft.isReady ? choices : undefined, change)
  const faultAt = (pointer: string) => faults.faultAt(pointer) ?? sending.faultAt(pointer)
  const all = choices?.organizers.map(({ id, name }) => ({ value: id, label: name })) ?? []

  async function record() {
    // Whether the rules were in force on that day is judged by the server.
    const meeting = faults.checked(
      unansweredOfMeeting(value),
      () => meetingOf(value),
      (made) => requireSoundMeeting(made, undefined, today),
    )
    if (!meeting) return
    const outcome = await sending.send(meeting, { id: draft.commandId })
    if (!outcome) return
    await draft.discard()
    afterRecording(outcome, { list: '/phoi-hop/hop', done: words.meeting.recorded })
  }

  if (!draft.isReady) return <PageSkeleton />
  return (
    <Page shape="form">
      <PageHead title={words.meeting.record} crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]} />
      <Stack gap={28}>
        <FormSection title={words.meeting.what}>
          <ChoiceField
            label={words.field.meetingKind}
            options={meetingKinds.map((kind) => ({ value: kind, label: words.meetingKind[kind] }))}
            value={value.meetingKind}
            onChange={(meetingKind) => change({ meetingKind })}
            required
          />
          <SelectField
            label={words.field.regulationId}
            options={rules?.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })) ?? []}
            value={value.regulationId}
            onChange={(regulationId) => change({ regulationId })}
            error={faultAt('/regulationId')}
            required={value.meetingKind === 'coordination'}
            size="md"
          />
          <TextInput
            label={words.field.subject}
            value={value.subject}
            onChange={(event) => change({ subject: event.currentTarget.value })}
            error={faultAt('/subject')}
            maxLength={300}
            required
            size="md"
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <DateField
              size="md"
              label={words.field.heldOn}
              value={value.heldOn}
              onChange={(heldOn) => change({ heldOn })}
              max={today}
              error={faultAt('/heldOn')}
              required
            />
            <TextInput
              size="md"
              label={words.field.placeName}
              value={value.placeName}
              onChange={(event) => change({ placeName: event.currentTarget.value })}
              maxLength={200}
            />
          </SimpleGrid>
        </FormSection>
        <FormSection title={words.meeting.who}>
          <SelectField
            label={words.field.calledBy}
            options={choices?.agencies.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={value.agencyId}
            onChange={(agencyId) => change({ agencyId })}
            error={faultAt('/agencyId')}
            required
            size="md"
          />
          <SelectField
            label={words.field.territoryId}
            options={choices?.territories.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            value={value.territoryId}
            onChange={(territoryId) => change({ territoryId })}
            error={faultAt('/territoryId')}
            required
            size="md"
          />
          <MultiSelect
            searchable
            size="md"
            label={words.field.presentIds}
            data={all}
            value={value.presentIds}
            onChange={(presentIds) => change({ presentIds })}
            error={faultAt('/presentIds')}
            withAsterisk
          />
        </FormSection>
        <FormSection title={words.meeting.minutes}>
          <Textarea
            label={words.field.minutes}
            value={value.minutes}
            onChange={(event) => change({ minutes: event.currentTarget.value })}
            autosize
            minRows={4}
            maxRows={20}
            maxLength={20_000}
            size="md"
          />
          <PhotoField
            label={words.field.minutesIds}
            purpose="document"
            value={value.fileIds}
            onChange={(fileIds) => change({ fileIds })}
            maximum={10}
            error={faultAt('/fileIds')}
          />
        </FormSection>
        <ConclusionFields
          conclusions={value.conclusions}
          onChange={(conclusions) => change({ conclusions })}
          agencies={all}
          error={faultAt('/conclusions')}
          words={words}
        />
      </Stack>
      <FormFoot problem={faults.general} draftLine={<DraftNote draft={draft} />}>
        <ProblemNote problem={sending.problem} kept={words.regulation.draftKept} />
        <Button size="lg" onClick={() => void record()} loading={sending.isSending}>
          {words.meeting.record}
        </Button>
      </FormFoot>
    </Page>
  )
}
