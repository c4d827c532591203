// One land paper: what it says, the paper itself, and its ground from a boundary file.
import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { ChooseFile, sentFile } from '../../../platform/web/form/ChooseFile.tsx'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { SystemField } from '../../../platform/web/map/SystemField.tsx'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { mostGroundBytes, recordLandPaper } from '../../disputeContract.ts'
import { type SurveyKind, surveyKinds } from '../../overlap/overlap.ts'
import { type OwnerCategory, ownerCategories } from '../../plot.ts'
import { forestWords } from '../../words.ts'

speakProblemsOf(forestWords)

const accepted = '.zip,.gpkg,.geojson,.json,.kml,.kmz,application/zip,application/geo+json'

interface PaperDraft {
  readonly paperNumber: string
  readonly issuedOn: string
  readonly issuer: string
  readonly holderCategory: OwnerCategory | ''
  readonly holderName: string
  readonly surveyKind: SurveyKind | ''
  readonly source: string
  readonly fileIds: readonly string[]
  readonly shapeFileId: string
  readonly shapeFileName: string
}
const nothingYet: PaperDraft = {
  paperNumber: '',
  issuedOn: '',
  issuer: '',
  holderCategory: '',
  holderName: '',
  surveyKind: '',
  source: '',
  fileIds: [],
  shapeFileId: '',
  shapeFileName: '',
}
const needed = ['paperNumber', 'issuedOn', 'issuer', 'surveyKind', 'source', 'shapeFileId'] as const

export default function RecordLandPaperPage() {
  const words = useWords(forestWords)
  const { landPaper } = words
  const { today } = useSignIn().office
  const form = useRecordForm({ contract: recordLandPaper, first: nothingYet, words })
  const { draft, set } = form
  const [srid, setSrid] = useState<number>()
  const { answer, text } = answersOf(form, landPaper.columns)
  const afterRecording = useAfterRecording()
  const isSystemAsked = form.problem?.code === 'plotFile.unknownSystem' || srid !== undefined

  async function record() {
    const { holderCategory, holderName, surveyKind, fileIds, shapeFileId } = draft
    const [fileId] = fileIds
    const input = form.checked(
      needed.filter((name) => draft[name].trim() === '').map((name) => `/${name}`),
      () => ({
        paperNumber: draft.paperNumber.trim(),
        issuedOn: draft.issuedOn,
        issuer: draft.issuer.trim(),
        surveyKind: surveyKind as SurveyKind,
        source: draft.source.trim(),
        shapeFileId,
        ...(holderCategory ? { holderCategory } : {}),
        ...written({ holderName }),
        ...(fileId ? { fileId } : {}),
        ...(srid ? { srid } : {}),
      }),
      () => {},
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/giay-to-dat', done: landPaper.recorded })
  }

  return (
    <RecordForm
      form={form}
      title={landPaper.record}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: landPaper.title, to: '/rung/giay-to-dat' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={landPaper.what}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
            <TextInput {...text('paperNumber')} maxLength={100} required />
            <DateField {...answer('issuedOn')} max={today} required />
          </SimpleGrid>
          <TextInput {...text('issuer')} maxLength={300} required />
          <SelectField
            {...answer('holderCategory')}
            options={ownerCategories.map((value) => ({ value, label: words.ownerCategory[value] }))}
          />
          <TextInput {...text('holderName')} maxLength={300} />
          <TextInput {...text('source')} maxLength={300} required />
          <PhotoField
            {...answer('fileIds', { label: landPaper.columns.fileId, pointer: '/fileId' })}
            purpose="document"
            maximum={1}
          />
        </FormSection>
        <FormSection title={landPaper.ground}>
          <SelectField
            {...answer('surveyKind')}
            options={surveyKinds.map((value) => ({ value, label: words.overlap.surveyKind[value] }))}
            required
          />
          <Text size="sm" c="dimmed">
            {landPaper.chooseShape}
          </Text>
          <ChooseFile
            label={landPaper.columns.shapeFileId}
            accept={accepted}
            mostBytes={mostGroundBytes}
            tooLarge={landPaper.tooLarge}
            reading={words.plotImport.sending}
            said={draft.shapeFileName}
            opening={{ isSending: false, problem: undefined, reset: () => {} }}
            onChoose={async (file) => set({ shapeFileId: await sentFile(file, 'layer'), shapeFileName: file.name })}
          />
          {form.faultAt('/shapeFileId') ? (
            <Text role="alert" c="var(--bad)" size="sm">
              {form.faultAt('/shapeFileId')}
            </Text>
          ) : null}
          {isSystemAsked ? <SystemField value={srid} onChange={setSrid} /> : null}
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
