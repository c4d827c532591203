// Moves a task on from agencies that have ended (or still have it) to others. The program proposes the successors by law; the
// person decides, with the basis; the history keeps both.
import { Button, Checkbox, MultiSelect, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { dateText } from '../../../platform/format.ts'
import { matches } from '../../../platform/listing.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../../platform/web/SidePanel.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useRead } from '../../../platform/web/useRead.ts'
import { listAgencies } from '../../../units/agencyContract.ts'
import { reassignTask } from '../../contract.ts'
import { reassignChoices } from '../../reassignChoices.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './panelForm.module.css'
import type { TaskPanelProps } from './taskPanel.ts'

export default function ReassignPanel({ task, onClose }: TaskPanelProps) {
  const { words } = useTaskWords()
  const text = words.reassign
  const choices = useMemo(() => reassignChoices(task.assignments, task.asOf), [task.assignments, task.asOf])
  const [from, setFrom] = useState(choices.from.filter(({ isWaiting }) => isWaiting).map(({ agencyId }) => agencyId))
  const [to, setTo] = useState<string[]>()
  const [validFrom, setValidFrom] = useState<string>()
  const [legalBasis, setLegalBasis] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const sending = useCommand(reassignTask)
  const proposed = choices.proposedFor(from)
  const chosen = to ?? proposed.map(({ agencyId }) => agencyId)
  const day = validFrom ?? choices.firstDayFor(from)
  const others = useRead(listAgencies, { asOf: day, pageSize: 1000 }, { staleMs: 300_000 }).data?.rows ?? []
  const proposedIds = new Set(proposed.map(({ agencyId }) => agencyId))

  const send = async () => {
    const isWhole = from.length > 0 && chosen.length > 0
    setIncomplete(!isWhole)
    if (!isWhole) return
    const outcome = await sending.send({
      taskId: task.taskId,
      fromAgencyIds: from,
      toAgencyIds: chosen,
      validFrom: day,
      legalBasis: legalBasis.trim(),
    })
    if (!outcome) return
    notify(text.done)
    onClose()
  }

  return (
    <SidePanel title={`${text.title} ${task.code}`} width={420} onClose={onClose}>
      {choices.from.length === 0 ? (
        <p className={classes.why}>{text.nothing}</p>
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <Checkbox.Group label={text.from} value={from} onChange={setFrom}>
            <div className={classes.choices}>
              {choices.from.map(({ agencyId, name, isWaiting, endedOn }) => (
                <Checkbox
                  key={agencyId}
                  value={agencyId}
                  label={name}
                  description={isWaiting && endedOn ? text.waiting(dateText(endedOn)) : text.stillThere}
                />
              ))}
            </div>
          </Checkbox.Group>
          {proposed.length > 0 && (
            <Checkbox.Group
              label={`${text.to}: ${text.proposed}`}
              description={text.toWhy}
              value={chosen.filter((agencyId) => proposedIds.has(agencyId))}
              onChange={(ids) => setTo([...ids, ...chosen.filter((agencyId) => !proposedIds.has(agencyId))])}
            >
              <div className={classes.choices}>
                {proposed.map(({ agencyId, name }) => (
                  <Checkbox key={agencyId} value={agencyId} label={name} />
                ))}
              </div>
            </Checkbox.Group>
          )}
          <MultiSelect
            label={proposed.length > 0 ? text.other : text.to}
            placeholder={text.otherNone}
            data={others.filter(({ id }) => !proposedIds.has(id)).map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen.filter((agencyId) => !proposedIds.has(agencyId))}
            onChange={(ids) => setTo([...chosen.filter((agencyId) => proposedIds.has(agencyId)), ...ids])}
            searchable
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && matches(search, [option.label]))
            }
            maxDropdownHeight={280}
          />
          <DateField label={text.validFrom} value={day} onChange={setValidFrom} required />
          <Textarea
            label={text.basis}
            description={text.basisWhy}
            value={legalBasis}
            onChange={(event) => setLegalBasis(event.currentTarget.value)}
            error={sending.faultAt('/legalBasis')}
            autosize
            minRows={2}
            minLength={5}
            maxLength={500}
            required
          />
          {isIncomplete && (
            <p className={classes.missing} role="alert">
              {text.missing}
            </p>
          )}
          <ProblemNote problem={sending.problem} />
          <Button type="submit" loading={sending.isSending}>
            {text.send}
          </Button>
        </form>
      )}
    </SidePanel>
  )
}
