// Taking in a request to harvest: which plots, who asks; what the register says of them stands beside, before anything is sent.
import { SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { submitHarvestRequest } from '../../impactContract.ts'
import { type OwnerCategory, ownerCategories } from '../../plot.ts'
import { forestWords } from '../../words.ts'
import { type ChosenPlots, useAskedPlots } from './askedPlots.ts'
import { PlotsField } from './PlotsField.tsx'

speakProblemsOf(forestWords)

interface RequestDraft extends ChosenPlots {
  readonly requestedOn: string
  readonly ownerCategory: OwnerCategory | ''
  readonly requesterName: string
  readonly treeSpecies: string
  readonly expectedVolume: number | null
  readonly remarks: string
  readonly fileIds: readonly string[]
}

export default function SubmitHarvestPage() {
  const words = useWords(forestWords)
  const { harvestRequest } = words
  const { today } = useSignIn().office
  const asked = useAskedPlots()
  const first: RequestDraft = {
    requestedOn: today,
    ...asked,
    ownerCategory: '',
    requesterName: '',
    treeSpecies: '',
    expectedVolume: null,
    remarks: '',
    fileIds: [],
  }
  const form = useRecordForm({ contract: submitHarvestRequest, about: asked.plotIds.join(), first, words })
  const { draft, set } = form
  const { answer, text } = answersOf(form, { ...harvestRequest.columns, ...harvestRequest.fields })
  const afterRecording = useAfterRecording()

  async function record() {
    const { ownerCategory, requesterName, treeSpecies, expectedVolume, remarks, fileIds } = draft
    const [fileId] = fileIds
    const open = [
      ...(draft.requestedOn === '' ? ['/requestedOn'] : []),
      ...(draft.plotIds.length === 0 ? ['/plotIds'] : []),
    ]
    const input = form.checked(
      open,
      () => ({
        requestedOn: draft.requestedOn,
        plotIds: [...draft.plotIds],
        ...(ownerCategory ? { ownerCategory } : {}),
        ...written({ requesterName, treeSpecies, remarks }),
        ...(expectedVolume === null ? {} : { expectedVolume }),
        ...(fileId ? { fileId } : {}),
      }),
      () => {},
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/khai-thac', done: harvestRequest.submitted })
  }

  return (
    <RecordForm
      form={form}
      title={harvestRequest.submit}
      sentence={harvestRequest.why}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: harvestRequest.title, to: '/rung/khai-thac' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={harvestRequest.where}>
          <PlotsField
            {...answer('plotIds')}
            known={draft.plotNames}
            onKnown={(plotNames) => set({ plotNames })}
            words={words}
          />
          <Text size="sm" c="dimmed">
            {harvestRequest.checkedAtOnce}
          </Text>
        </FormSection>
        <FormSection title={harvestRequest.what}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <DateField {...answer('requestedOn')} max={today} required />
            <SelectField
              {...answer('ownerCategory')}
              options={ownerCategories.map((value) => ({ value, label: words.ownerCategory[value] }))}
            />
          </SimpleGrid>
          <TextInput {...text('requesterName')} maxLength={300} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <TextInput {...text('treeSpecies')} maxLength={100} />
            <NumberField {...answer('expectedVolume')} digits={3} />
          </SimpleGrid>
          <Textarea {...text('remarks')} autosize minRows={2} maxLength={2000} />
          <PhotoField
            {...answer('fileIds', { label: harvestRequest.fields.fileId, pointer: '/fileId' })}
            purpose="document"
            maximum={1}
          />
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
