import { Button, Popover, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { ProblemNote } from '../ProblemNote.tsx'
import type { ProblemError } from '../problemError.ts'

interface ReasonButtonProps {
  readonly label: string
  readonly question: string
  readonly isSending: boolean
  readonly problem: ProblemError | undefined
  /** True when it was done. */
  readonly onSend: (reason: string) => Promise<boolean>
}

/** An act that needs its reason in words; the field opens under the button. */
export function ReasonButton({ label, question, isSending, problem, onSend }: ReasonButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const send = async () => {
    if (await onSend(reason.trim())) setOpen(false)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={320} trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={10}>
          <Textarea
            label={question}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={500}
            required
            data-autofocus
          />
          <ProblemNote problem={problem} />
          <Button variant="default" onClick={() => void send()} loading={isSending} disabled={reason.trim().length < 5}>
            {label}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
