// What was raised against a file while it was posted, and what was answered.
import { Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { OutputOf } from '../../../platform/contract.ts'
import { fileAddress } from '../../../platform/files/file.ts'
import { dateText } from '../../../platform/format.ts'
import { written } from '../../../platform/typed.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { RecordSection } from '../../../platform/web/form/RecordSection.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useDraft } from '../../../platform/web/useDraft.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { answerObjection, raiseObjection, type showAllocation } from '../../allocationContract.ts'
import type { ForestWords } from '../../words.ts'

type Shown = OutputOf<typeof showAllocation>
interface PartProps {
  readonly shown: Shown
  readonly words: ForestWords
}

export function Objections({ shown, words }: PartProps) {
  const mayI = useMayI()
  const { objections, steps, mayObject, row } = shown
  const { allocation } = words
  if (!steps.some(({ allocationStep }) => allocationStep === 'publicPosting')) return null
  const mayAnswer = row.allocationState !== 'withdrawn' && mayI(answerObjection, { territoryId: row.territoryId })
  return (
    <RecordSection title={allocation.objections}>
      {objections.length === 0 ? <Text c="dimmed">{allocation.noObjection}</Text> : null}
      {objections.map((each) => (
        <Stack key={each.id} gap={4} mb={8}>
          <Text fw={600}>{allocation.raisedAt(dateText(each.raisedOn))}</Text>
          <Text style={{ whiteSpace: 'pre-line' }}>{each.objection}</Text>
          <FileLink file={each.file} />
          {each.answeredOn ? (
            <>
              <Text fw={600}>{allocation.answeredAt(dateText(each.answeredOn))}</Text>
              <Text style={{ whiteSpace: 'pre-line' }}>{each.answer}</Text>
              <FileLink file={each.answerFile} />
            </>
          ) : (
            <Text c="dimmed">{allocation.unanswered}</Text>
          )}
          {each.answeredOn === null && mayAnswer ? <Answer objection={each} words={words} /> : null}
        </Stack>
      ))}
      {mayObject ? <Raise key={row.id} shown={shown} words={words} /> : null}
    </RecordSection>
  )
}

function FileLink({ file }: { readonly file: Shown['objections'][number]['file'] }) {
  if (!file) return null
  return (
    <Anchor href={fileAddress(file.fileId, 'original')} target="_blank" rel="noopener">
      {file.name}
    </Anchor>
  )
}

const noAnswer = { answeredOn: '', answer: '', fileIds: [] as readonly string[] }

function Answer({
  objection,
  words: { allocation },
}: {
  readonly objection: Shown['objections'][number]
  readonly words: ForestWords
}) {
  const { today } = useSignIn().office
  const draft = useDraft(`${answerObjection.name} ${objection.id}`, noAnswer)
  const answering = useCommand(answerObjection)
  const { answeredOn, answer: said, fileIds } = draft.value
  const { answer, text } = answersOf(
    { draft: draft.value, set: draft.change, faultAt: (pointer) => answering.faultAt(pointer) },
    allocation.fields,
  )
  const send = async () => {
    const [fileId] = fileIds
    const input = {
      allocationObjectionId: objection.id,
      answeredOn,
      answer: said.trim(),
      ...(fileId ? { fileId } : {}),
    }
    if (!(await answering.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(allocation.answered)
  }
  if (!draft.isReady) return null
  return (
    <Stack gap={12} maw={560} mt={4}>
      <DateField {...answer('answeredOn')} min={objection.raisedOn} max={today} required />
      <Textarea {...text('answer')} autosize minRows={2} maxLength={4000} withAsterisk />
      <PhotoField
        {...answer('fileIds', { label: allocation.fields.fileId, pointer: '/fileId' })}
        purpose="document"
        maximum={1}
      />
      <ProblemNote problem={answering.problem} />
      <Button
        style={{ alignSelf: 'flex-start' }}
        onClick={() => void send()}
        loading={answering.isSending}
        disabled={answeredOn === '' || said.trim().length < 5}
      >
        {allocation.answerTo}
      </Button>
    </Stack>
  )
}

const noObjection = { raisedOn: '', objector: '', objection: '', fileIds: [] as readonly string[] }

function Raise({ shown: { row, steps }, words: { allocation } }: PartProps) {
  const { today } = useSignIn().office
  const draft = useDraft(`${raiseObjection.name} ${row.id}`, noObjection)
  const raising = useCommand(raiseObjection)
  const { raisedOn, objector, objection, fileIds } = draft.value
  const { answer, text } = answersOf(
    { draft: draft.value, set: draft.change, faultAt: (pointer) => raising.faultAt(pointer) },
    allocation.fields,
  )
  const postedOn = steps.find(({ allocationStep, isSuperseded }) => allocationStep === 'publicPosting' && !isSuperseded)
  const send = async () => {
    const [fileId] = fileIds
    const input = {
      allocationId: row.id,
      raisedOn,
      objection: objection.trim(),
      ...written({ objector }),
      ...(fileId ? { fileId } : {}),
    }
    if (!(await raising.send(input, { id: draft.commandId }))) return
    await draft.discard()
    notify(allocation.raised)
  }
  if (!draft.isReady) return null
  return (
    <Stack gap={12} maw={560} mt={8}>
      <DateField {...answer('raisedOn')} {...(postedOn ? { min: postedOn.heldOn } : {})} max={today} required />
      <TextInput {...text('objector')} maxLength={300} />
      <Textarea {...text('objection')} autosize minRows={2} maxLength={4000} withAsterisk />
      <PhotoField
        {...answer('fileIds', { label: allocation.fields.fileId, pointer: '/fileId' })}
        purpose="document"
        maximum={1}
      />
      <ProblemNote problem={raising.problem} />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => void send()}
        loading={raising.isSending}
        disabled={raisedOn === '' || objection.trim().length < 5}
      >
        {allocation.raise}
      </Button>
    </Stack>
  )
}
