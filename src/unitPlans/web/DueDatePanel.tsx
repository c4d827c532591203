import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { setUnitPaperDeadline } from '../contract.ts'
import { halfYear } from '../coveredPeriod.ts'
import type { listUnitPapers } from '../questions.ts'
import type { UnitPaperKind } from '../unitPaper.ts'
import { unitPlansWords } from '../words.ts'

interface DueDatePanelProps {
  readonly kinds: readonly UnitPaperKind[]
  readonly answer: OutputOf<typeof listUnitPapers>
  readonly onClose: () => void
}

/** By when papers of the year are due, and setting it anew with its basis. */
export function DueDatePanel({ kinds, answer, onClose }: DueDatePanelProps) {
  const words = useWords(unitPlansWords)
  const { plan, year } = answer
  const [kind, setKind] = useState<UnitPaperKind>(kinds[0] ?? 'unitPlan')
  const [coversTo, setCoversTo] = useState(halfYear(year))
  const [dueOn, setDueOn] = useState('')
  const [legalBasis, setLegalBasis] = useState('')
  const sending = useCommand(setUnitPaperDeadline)
  const send = async () => {
    const covers = kind === 'interim' ? { coversTo } : {}
    const input = { planId: plan.planId, year, unitPaperKind: kind, dueOn, legalBasis: legalBasis.trim(), ...covers }
    if (!(await sending.send(input))) return
    notify(words.due.saved(dateText(dueOn)))
    onClose()
  }
  const nameOf = (each: UnitPaperKind, until: string) =>
    each === 'interim' ? words.kindUntil(words.unitPaperKind.interim, dateText(until)) : words.unitPaperKind[each]
  return (
    <SidePanel title={words.due.set} onClose={onClose}>
      <Stack
        component="form"
        gap={14}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {answer.dueDates
          .filter((date) => kinds.includes(date.unitPaperKind))
          .map((date) => (
            <Text key={`${date.unitPaperKind} ${date.coversTo}`} size="sm">
              {`${nameOf(date.unitPaperKind, date.coversTo)}: ${dateText(date.dueOn)}. `}
              <span lang="vi">{date.legalBasis}</span>
            </Text>
          ))}
        {kinds.length > 1 && (
          <SelectField
            label={words.due.kind}
            options={kinds.map((value) => ({ value, label: words.unitPaperKind[value] }))}
            value={kind}
            onChange={(value) => value && setKind(value)}
            required
          />
        )}
        {kind === 'interim' && (
          <DateField label={words.due.coversTo} value={coversTo} onChange={setCoversTo} required />
        )}
        <DateField
          label={words.due.dueOn}
          value={dueOn}
          onChange={setDueOn}
          error={sending.faultAt('/dueOn')}
          required
        />
        <Textarea
          label={words.due.legalBasis}
          placeholder={words.due.basisExample}
          value={legalBasis}
          onChange={(event) => setLegalBasis(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={500}
          required
        />
        <Text size="sm" c="dimmed">
          {words.due.note}
        </Text>
        <ProblemNote problem={sending.problem} />
        <Button type="submit" loading={sending.isSending} disabled={!dueOn || legalBasis.trim().length < 5}>
          {words.due.save}
        </Button>
      </Stack>
    </SidePanel>
  )
}
