import { MultiSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { sessionChoices } from '../../outreach/contract.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../platform/web/form/answers.ts'
import { ChoicesField } from '../../platform/web/form/ChoiceField.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
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
  const form = useRecordForm({ contract: openMovement, first: newMovementDraft(today), words })
  const { draft } = form
  const { answer, text } = answersOf(form, words.field)
  const choices = useRead(sessionChoices, { on: draft.startsOn || today }, { isKept: true }).data
  const afterRecording = useAfterRecording()
  const all = optionsOf(choices?.organizers)

  async function open() {
    const facts = form.checked(unansweredOfMovement(draft), () => movementOf(draft), requireSoundMovement)
    if (!facts) return
    const outcome = await form.send(facts)
    if (!outcome) return
    afterRecording(outcome, { list: '/phong-trao', done: words.movement.opened })
  }

  return (
    <RecordForm
      form={form}
      title={words.movement.open}
      crumbs={[{ label: words.movement.list, to: '/phong-trao' }]}
      onSend={open}
    >
      <Stack gap={28}>
        <FormSection title={words.movement.what}>
          <TextInput {...text('name')} maxLength={200} required />
          <Textarea {...text('basis')} autosize maxLength={500} required />
          <ChoicesField
            {...answer('measured')}
            options={movementQuantities.map((each) => ({ value: each, label: words.movementQuantity[each] }))}
            required
          />
        </FormSection>
        <FormSection title={words.movement.when}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={12}>
            {(['startsOn', 'endsOn', 'reportDueOn'] as const).map((field) => (
              <DateField key={field} {...answer(field)} required={field !== 'reportDueOn'} />
            ))}
          </SimpleGrid>
        </FormSection>
        <FormSection title={words.movement.who}>
          <SelectField {...answer('agencyId')} options={optionsOf(choices?.agencies)} required />
          <MultiSelect {...answer('unitIds')} searchable data={all} withAsterisk />
          <Textarea {...text('remark')} autosize minRows={2} maxLength={2000} />
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
