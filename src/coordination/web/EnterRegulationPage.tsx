import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { PhotoField } from '../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
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
  const form = useRecordForm({ contract: enterRegulation, first: emptyRegulationDraft, words })
  const { draft, set } = form
  const { answer, text } = answersOf(form, words.field)
  const choices = useRead(sessionChoices, { on: draft.signedOn || today }).data
  const afterRecording = useAfterRecording()
  const all = optionsOf(choices?.organizers)

  async function enter() {
    const facts = form.checked(
      unansweredOfRegulation(draft),
      () => regulationOf(draft),
      (made) => requireSoundRegulation(made, today),
    )
    if (!facts) return
    const outcome = await form.send(facts)
    if (!outcome) return
    afterRecording(outcome, { list: '/phoi-hop', done: words.regulation.entered })
  }

  return (
    <RecordForm
      form={form}
      title={words.regulation.enter}
      crumbs={[{ label: words.regulation.list, to: '/phoi-hop' }]}
      onSend={enter}
    >
      <Stack gap={28}>
        <FormSection title={words.regulation.document}>
          <TextInput {...text('number')} maxLength={60} required />
          <Textarea {...text('title')} autosize maxLength={300} required />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={12}>
            {(['signedOn', 'validFrom', 'validTo'] as const).map((field) => (
              <DateField key={field} {...answer(field)} required={field === 'signedOn'} />
            ))}
          </SimpleGrid>
          <PhotoField {...answer('fileIds')} purpose="document" maximum={10} />
        </FormSection>
        <FormSection title={words.regulation.parties}>
          <MultiSelect
            {...answer('partyIds', { label: words.field.parties, pointer: '/parties' })}
            searchable
            data={all}
            withAsterisk
          />
          {draft.partyIds.map((id) => (
            <Textarea
              key={id}
              label={words.field.dutiesOf(all.find((one) => one.value === id)?.label ?? '')}
              value={draft.duties[id] ?? ''}
              onChange={(event) => set({ duties: { ...draft.duties, [id]: event.currentTarget.value } })}
              autosize
              minRows={2}
              maxLength={4000}
              size="md"
            />
          ))}
          <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
          <Textarea {...text('remark')} autosize maxLength={2000} />
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
