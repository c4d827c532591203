// Opening a file of allocation with its application: to whom, which plots, by which paper.
import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { countOf, written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf, optionsOf } from '../../../platform/web/form/answers.ts'
import { ChoiceField } from '../../../platform/web/form/ChoiceField.tsx'
import { CountField } from '../../../platform/web/form/CountField.tsx'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { listAgencies } from '../../../units/agencyContract.ts'
import { type AllocationRecipient, allocationRecipients } from '../../allocation/allocation.ts'
import { openAllocation } from '../../allocationContract.ts'
import { forestWords } from '../../words.ts'
import { type ChosenPlots, useAskedPlots } from '../impact/askedPlots.ts'
import { PlotsField } from '../impact/PlotsField.tsx'

speakProblemsOf(forestWords)

interface AllocationDraft extends ChosenPlots {
  readonly heldOn: string
  readonly recordNumber: string
  readonly agencyId: string
  readonly allocationRecipient: AllocationRecipient
  readonly recipientName: string
  readonly representative: string
  readonly households: string
  readonly village: string
  readonly proposedHa: number | null
  readonly remarks: string
  readonly fileIds: readonly string[]
}

export default function OpenAllocationPage() {
  const words = useWords(forestWords)
  const { allocation } = words
  const { office, actor } = useSignIn()
  const { today } = office
  const agencies = useRead(listAgencies, { asOf: today, pageSize: 1000 }, { staleMs: 600_000 }).data?.rows
  const asked = useAskedPlots()
  const first: AllocationDraft = {
    heldOn: today,
    recordNumber: '',
    agencyId: actor?.agencyIds[0] ?? '',
    allocationRecipient: 'community',
    recipientName: '',
    representative: '',
    households: '',
    village: '',
    ...asked,
    proposedHa: null,
    remarks: '',
    fileIds: [],
  }
  const form = useRecordForm({ contract: openAllocation, about: asked.plotIds.join(), first, words })
  const { draft, set } = form
  const { answer, text } = answersOf(form, { ...allocation.fields, ...allocation.columns })
  const afterRecording = useAfterRecording()

  async function record() {
    const { recordNumber, representative, village, remarks, proposedHa, fileIds } = draft
    const [fileId] = fileIds
    const households = countOf(draft.households)
    const open = [
      ...(['heldOn', 'agencyId'] as const).filter((name) => draft[name] === '').map((name) => `/${name}`),
      ...(draft.recipientName.trim().length < 2 ? ['/recipientName'] : []),
      ...(draft.plotIds.length === 0 ? ['/plotIds'] : []),
    ]
    const input = form.checked(
      open,
      () => ({
        ...written({ recordNumber, representative, village, remarks }),
        heldOn: draft.heldOn,
        agencyId: draft.agencyId,
        allocationRecipient: draft.allocationRecipient,
        recipientName: draft.recipientName.trim(),
        plotIds: [...draft.plotIds],
        ...(households ? { households } : {}),
        ...(proposedHa ? { proposedHa } : {}),
        ...(fileId ? { fileId } : {}),
      }),
      () => {},
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/giao-rung', done: allocation.opened })
  }

  return (
    <RecordForm
      form={form}
      title={allocation.open}
      sentence={allocation.why}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: allocation.title, to: '/rung/giao-rung' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={allocation.toWhom}>
          <ChoiceField
            {...answer('allocationRecipient')}
            options={allocationRecipients.map((value) => ({ value, label: words.allocationRecipient[value] }))}
            required
          />
          <TextInput {...text('recipientName')} maxLength={300} required />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <TextInput {...text('representative')} maxLength={300} />
            <TextInput {...text('village')} maxLength={200} />
          </SimpleGrid>
          <CountField {...answer('households')} />
        </FormSection>
        <FormSection title={allocation.where}>
          <PlotsField
            {...answer('plotIds')}
            known={draft.plotNames}
            onKnown={(plotNames) => set({ plotNames })}
            words={words}
          />
          <Text size="sm" c="dimmed">
            {allocation.whereHelp}
          </Text>
          <NumberField {...answer('proposedHa')} digits={4} unit="ha" />
        </FormSection>
        <FormSection title={allocation.applied}>
          <SelectField
            {...answer('agencyId', { label: allocation.columns.agencyName })}
            options={optionsOf(agencies)}
            required
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <DateField {...answer('heldOn', { label: allocation.columns.appliedOn })} max={today} required />
            <TextInput {...text('recordNumber')} maxLength={100} />
          </SimpleGrid>
          <Textarea {...text('remarks')} autosize minRows={2} maxLength={2000} />
          <PhotoField
            {...answer('fileIds', { label: allocation.fields.fileId, pointer: '/fileId' })}
            purpose="document"
            maximum={1}
          />
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
