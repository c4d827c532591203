// Opening a dispute: over an overlap that was found, or between two sides that a person names.
import { Stack, Text, Textarea } from '@mantine/core'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { FormSection } from '../../../platform/web/form/FormSection.tsx'
import { RecordForm } from '../../../platform/web/form/RecordForm.tsx'
import { useAfterRecording } from '../../../platform/web/form/useAfterRecording.ts'
import { useRecordForm } from '../../../platform/web/form/useRecordForm.ts'
import { speakProblemsOf } from '../../../platform/web/problemWords.ts'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { useSearch } from '../../../platform/web/useSearch.ts'
import { useWords } from '../../../platform/web/useWords.ts'
import { openDispute } from '../../disputeContract.ts'
import { showOverlap } from '../../overlapContract.ts'
import { forestWords } from '../../words.ts'
import { SideLink } from '../overlap/SideLink.tsx'
import { SideField, sideOf } from './SideField.tsx'

speakProblemsOf(forestWords)

export default function OpenDisputePage() {
  const [search] = useSearch()
  const overlapId = search.cho ?? ''
  const words = useWords(forestWords)
  const { dispute } = words
  const { today } = useSignIn().office
  const found = useRead(showOverlap, { overlapId }, { enabled: overlapId !== '' }).data?.row
  const first = { openedOn: today, subject: '', firstSide: '', secondSide: '' }
  const form = useRecordForm({ contract: openDispute, about: overlapId, first, words })
  const { draft } = form
  const { answer, text } = answersOf(form, { ...dispute.columns, firstSide: dispute.first, secondSide: dispute.second })
  const afterRecording = useAfterRecording()

  async function record() {
    const needed = overlapId ? [] : (['firstSide', 'secondSide'] as const)
    const open = [...needed, 'openedOn' as const].filter((name) => draft[name] === '').map((name) => `/${name}`)
    const isShort = draft.subject.trim().length < 5
    const input = form.checked(
      isShort ? [...open, '/subject'] : open,
      () => ({
        openedOn: draft.openedOn,
        subject: draft.subject.trim(),
        ...(overlapId ? { overlapId } : { sides: [sideOf(draft.firstSide), sideOf(draft.secondSide)] }),
      }),
      () => {},
    )
    const outcome = input && (await form.send(input))
    if (outcome) afterRecording(outcome, { list: '/rung/tranh-chap', done: dispute.opened })
  }

  return (
    <RecordForm
      form={form}
      title={dispute.open}
      sentence={dispute.why}
      crumbs={[
        { label: words.plot.list, to: '/rung' },
        { label: dispute.title, to: '/rung/tranh-chap' },
      ]}
      onSend={record}
    >
      <Stack gap={28}>
        <FormSection title={dispute.sides}>
          {overlapId && found ? (
            <>
              <SideLink side={found.first} words={words} />
              <SideLink side={found.second} words={words} />
            </>
          ) : null}
          {overlapId ? null : (
            <>
              <SideField {...answer('firstSide')} words={words} />
              <SideField {...answer('secondSide')} words={words} />
              <Text size="sm" c="dimmed">
                {dispute.noneWhy}
              </Text>
            </>
          )}
        </FormSection>
        <FormSection title={dispute.what}>
          <Textarea {...text('subject')} autosize minRows={3} maxLength={1000} required />
          <DateField {...answer('openedOn')} max={today} required />
        </FormSection>
      </Stack>
    </RecordForm>
  )
}
