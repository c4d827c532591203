import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { ChoiceField } from '../../platform/web/form/ChoiceField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useFirstAnswers } from '../../platform/web/form/useFirstAnswers.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
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
  const form = useRecordForm({ contract: recordMeeting, first: newMeetingDraft(today, search.quyche ?? ''), words })
  const { draft, set, faultAt } = form
  const { answer, text } = answersOf(form, words.field)
  const choices = useRead(sessionChoices, { on: draft.heldOn || today }).data
  const rules = useRead(listRegulations, { asOf: draft.heldOn || today, inForce: true, pageSize: 1000 }).data?.rows
  const afterRecording = useAfterRecording()
  useFirstAnswers(draft, form.isReady ? choices : undefined, set)
  const all = optionsOf(choices?.organizers)

  async function record() {
    // Whether the rules were in force on that day is judged by the server.
    const meeting = form.checked(
      unansweredOfMeeting(draft),
      () => meetingOf(draft),
      (made) => requireSoundMeeting(made, undefined, today),
    )
    if (!meeting) return
    const outcome = await form.send(meeting)
    if (!outcome) return
    afterRecording(outcome, { list: '/phoi-hop/hop', done: words.meeting.recorded })
  }

  return (
    <RecordForm
      form={form}
      title={words.meeting.record}
      crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={words.meeting.what}>
          <ChoiceField
            {...answer('meetingKind')}
            options={meetingKinds.map((kind) => ({ value: kind, label: words.meetingKind[kind] }))}
            required
          />
          <SelectField
            {...answer('regulationId')}
            options={rules?.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })) ?? []}
            required={draft.meetingKind === 'coordination'}
          />
          <TextInput {...text('subject')} maxLength={300} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <DateField {...answer('heldOn')} max={today} required />
            <TextInput {...text('placeName')} maxLength={200} />
          </SimpleGrid>
        </FormSection>
        <FormSection title={words.meeting.who}>
          <SelectField
            {...answer('agencyId', { label: words.field.calledBy })}
            options={optionsOf(choices?.agencies)}
            required
          />
          <SelectField {...answer('territoryId')} options={optionsOf(choices?.territories)} required />
          <MultiSelect {...answer('presentIds')} searchable data={all} withAsterisk />
        </FormSection>
        <FormSection title={words.meeting.minutes}>
          <Textarea {...text('minutes')} autosize minRows={4} maxRows={20} maxLength={20_000} />
          <PhotoField {...answer('fileIds', { label: words.field.minutesIds })} purpose="document" maximum={10} />
        </FormSection>
        <ConclusionFields
          conclusions={draft.conclusions}
          onChange={(conclusions) => set({ conclusions })}
          agencies={all}
          error={faultAt('/conclusions')}
          words={words}
        />
      </Stack>
    </RecordForm>
  )
}
