import { Button, Popover, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { type ConclusionRow, completeConclusion } from '../contract.ts'
import type { CoordinationWords } from '../words.ts'

interface ConclusionProps {
  readonly row: ConclusionRow
  readonly words: CoordinationWords
}

/** Done, late, or by when. */
export function ConclusionState({ row, words }: ConclusionProps) {
  if (row.doneOn) return <StateChip tone="good">{words.conclusion.done(dateText(row.doneOn))}</StateChip>
  if (row.daysLate) return <StateChip tone="bad">{words.conclusion.late(row.daysLate)}</StateChip>
  const due = row.dueOn ? words.conclusion.dueBy(dateText(row.dueOn)) : words.conclusion.noDue
  return <StateChip tone="neutral">{due}</StateChip>
}

/** When it was done, and what came of it. */
export function CompleteButton({ row, words }: ConclusionProps) {
  const { today } = useSignIn().office
  const [isOpen, setOpen] = useState(false)
  const [doneOn, setDoneOn] = useState(today)
  const [note, setNote] = useState('')
  const { send, isSending, problem } = useCommand(completeConclusion)
  const complete = async () => {
    const said = note.trim() ? { note: note.trim() } : {}
    if (!(await send({ conclusionId: row.id, doneOn, ...said }))) return
    notify(words.conclusion.completed)
    setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={320} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={words.conclusion.completeOf(row.what)}
        >
          {words.conclusion.complete}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          <DateField label={words.field.doneOn} value={doneOn} onChange={setDoneOn} max={today} required />
          <Textarea
            label={words.field.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={1000}
          />
          <ProblemNote problem={problem} />
          <Button onClick={() => void complete()} loading={isSending} disabled={doneOn === ''}>
            {words.conclusion.complete}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
