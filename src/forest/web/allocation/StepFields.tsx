// The questions of a step: those of every step, and its own.
import { ActionIcon, Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { CoordinateField } from '../../../platform/web/CoordinateField.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { answersOf } from '../../../platform/web/form/answers.ts'
import { CountField } from '../../../platform/web/form/CountField.tsx'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { PhotoField } from '../../../platform/web/PhotoField.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import type { AllocationStep } from '../../allocation/allocation.ts'
import type { ForestWords } from '../../words.ts'
import type { MarkDraft, StepDraft } from './stepDraft.ts'

interface StepFieldsProps {
  readonly step: AllocationStep
  readonly draft: StepDraft
  readonly set: (changes: Partial<StepDraft>) => void
  readonly faultAt: (pointer: string) => string | undefined
  /** The day stays as it is. */
  readonly isDayFixed?: boolean
  readonly words: ForestWords
}

export function StepFields({ step, draft, set, faultAt, isDayFixed = false, words }: StepFieldsProps) {
  const { today } = useSignIn().office
  const { fields, columns } = words.allocation
  const { answer, text } = answersOf({ draft, set, faultAt }, fields)
  const day = step === 'decision' ? columns.decidedOn : fields.heldOn
  const number = step === 'decision' ? fields.decisionNumber : fields.recordNumber
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
        {isDayFixed ? null : <DateField {...answer('heldOn', { label: day })} max={today} required />}
        <TextInput {...text('recordNumber', { label: number })} maxLength={100} withAsterisk={step === 'decision'} />
      </SimpleGrid>
      {step === 'villageMeeting' ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={12}>
          <CountField {...answer('attended')} />
          <CountField {...answer('agreed')} />
        </SimpleGrid>
      ) : null}
      {step === 'survey' ? <NumberField {...answer('surveyedHa')} digits={4} unit="ha" /> : null}
      {step === 'decision' ? <TextInput {...text('signer')} maxLength={200} withAsterisk /> : null}
      {step === 'boundaryHandover' ? (
        <>
          <TextInput {...text('receivedBy')} maxLength={300} />
          <Marks marks={draft.marks} onChange={(marks) => set({ marks })} error={faultAt('/marks')} words={words} />
        </>
      ) : null}
      <Textarea {...text('remarks')} autosize minRows={2} maxLength={2000} />
      <PhotoField {...answer('fileIds', { label: fields.fileId, pointer: '/fileId' })} purpose="document" maximum={1} />
    </>
  )
}

interface MarksProps {
  readonly marks: readonly MarkDraft[]
  readonly onChange: (marks: readonly MarkDraft[]) => void
  readonly error: string | undefined
  readonly words: ForestWords
}

function Marks({ marks, onChange, error, words: { allocation } }: MarksProps) {
  const set = (key: string, changes: Partial<MarkDraft>) =>
    onChange(marks.map((mark) => (mark.key === key ? { ...mark, ...changes } : mark)))
  const add = () => {
    const numbers = marks.map(({ markNumber }) => Number(markNumber)).filter(Number.isInteger)
    const markNumber = String(Math.max(0, ...numbers) + 1)
    onChange([...marks, { key: crypto.randomUUID(), markNumber, place: null }])
  }
  return (
    <Stack gap={8} role="group" aria-label={allocation.fields.marks}>
      <Text fw={600}>{allocation.fields.marks}</Text>
      {marks.map(({ key, markNumber, place }) => (
        <Group key={key} gap={8} align="flex-end" wrap="nowrap">
          <TextInput
            label={allocation.fields.markNumber}
            value={markNumber}
            onChange={(event) => set(key, { markNumber: event.currentTarget.value })}
            maxLength={40}
            size="md"
            w={92}
          />
          <div style={{ flex: 1, minWidth: 0 }}>
            <CoordinateField value={place} onChange={(next) => set(key, { place: next })} />
          </div>
          <ActionIcon
            variant="subtle"
            size={42}
            onClick={() => onChange(marks.filter((mark) => mark.key !== key))}
            aria-label={allocation.removeMark(markNumber)}
          >
            <IconTrash size={18} stroke={1.75} />
          </ActionIcon>
        </Group>
      ))}
      {error ? (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      ) : null}
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={add}>
        {allocation.addMark}
      </Button>
    </Stack>
  )
}
