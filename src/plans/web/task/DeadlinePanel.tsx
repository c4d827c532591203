import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dateText } from '../../../platform/format.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../../platform/web/SidePanel.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { setTaskDeadline } from '../../contract.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './panelForm.module.css'
import type { TaskPanelProps } from './taskPanel.ts'

/** Sets the last day for the year's result, with its basis. */
export default function DeadlinePanel({ task, onClose }: TaskPanelProps) {
  const { words } = useTaskWords()
  const text = words.deadline
  const [dueOn, setDueOn] = useState(task.dueOn ?? '')
  const [legalBasis, setLegalBasis] = useState('')
  const sending = useCommand(setTaskDeadline)
  const send = async () => {
    const outcome = await sending.send({
      taskIds: [task.taskId],
      year: task.year,
      dueOn,
      legalBasis: legalBasis.trim(),
    })
    if (!outcome) return
    notify(text.done)
    onClose()
  }
  return (
    <SidePanel title={`${text.title} ${task.code}`} width={420} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p className={classes.why}>{task.dueOn ? text.now(dateText(task.dueOn)) : text.none}</p>
        <DateField
          label={text.dueOn(task.year)}
          value={dueOn}
          onChange={setDueOn}
          error={sending.faultAt('/dueOn')}
          required
        />
        <Textarea
          label={text.basis}
          value={legalBasis}
          onChange={(event) => setLegalBasis(event.currentTarget.value)}
          error={sending.faultAt('/legalBasis')}
          autosize
          minRows={2}
          minLength={5}
          maxLength={500}
          required
        />
        <ProblemNote problem={sending.problem} />
        <Button type="submit" loading={sending.isSending}>
          {text.send}
        </Button>
      </form>
    </SidePanel>
  )
}
