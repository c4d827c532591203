// Taking in a request to harvest: which plots, who asks; what the register says of them stands beside, before anything is sent.
import { NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { submitHarvestRequest } from '../../impactContract.ts'
import { type OwnerCategory, ownerCategories } from '../../plot.ts'
import { forestWords } from '../../words.ts'
import { PlotsField } from './PlotsField.tsx'

speakProblemsOf(forestWords)

interface RequestDraft {
  readonly requestedOn: string
  readonly plotIds: readonly string[]
  readonly plotNames: Readonly<Record<string, string>>
  readonly ownerCategory: OwnerCategory | ''
  readonly requesterName: string
  readonly treeSpecies: string
  readonly expectedVolume: string
  readonly remarks: string
  readonly fileIds: readonly string[]
}

export default function SubmitHarvestPage() {
  const words = useWords(forestWords)
  const { harvestRequest } = words
  const [search] = useSearch()
  const { today } = useSignIn().office
  const [asked] = useState(() => (search.lo && /^[0-9a-f-]{36}$/i.test(search.lo) ? [search.lo] : []))
  const first: RequestDraft = {
    requestedOn: today,
    plotIds: asked,
    plotNames: search.lo && search.ten ? { [search.lo]: search.ten } : {},
    ownerCategory: '',
    requesterName: '',
    treeSpecies: '',
    expectedVolume: '',
    remarks: '',
    fileIds: [],
  }
  const form = useRecordForm({ contract: submitHarvestRequest, about: asked.join(), first, words })
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
        ...(requesterName.trim() ? { requesterName: requesterName.trim() } : {}),
        ...(treeSpecies.trim() ? { treeSpecies: treeSpecies.trim() } : {}),
        ...(Number(expectedVolume) > 0 ? { expectedVolume: Number(expectedVolume) } : {}),
        ...(remarks.trim() ? { remarks: remarks.trim() } : {}),
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
            <NumberInput
              label={harvestRequest.columns.expectedVolume}
              value={draft.expectedVolume}
              onChange={(next) => set({ expectedVolume: String(next) })}
              min={0}
              decimalSeparator=","
              thousandSeparator="."
              error={form.faultAt('/expectedVolume')}
            />
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
