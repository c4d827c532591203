// A signed correction of a figure: how much, for which day, whose, why. It is counted and always shown as an adjustment.
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import { decimalsOf } from '../../../platform/documents/officialForms.ts'
import { DateField } from '../../../platform/web/DateField.tsx'
import { NumberField } from '../../../platform/web/NumberField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../../platform/web/SelectField.tsx'
import { SidePanel } from '../../../platform/web/SidePanel.tsx'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { useMayI } from '../../../platform/web/useMayI.ts'
import { adjustFigure } from '../../contract.ts'
import { exactSum } from '../../count.ts'
import { amountText, valueText } from '../../figureText.ts'
import { numberOfValue } from '../../figureValue.ts'
import { unitOfMeasureName } from '../../unitOfMeasureWords.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './panelForm.module.css'
import type { TaskPanelProps } from './taskPanel.ts'

export default function AdjustPanel({ task, onClose }: TaskPanelProps) {
  const { words, language } = useTaskWords()
  const text = words.adjust
  const mayI = useMayI()
  const figures = task.figures.filter(({ value }) => value.state !== 'restricted')
  const agencies = task.leadAgencies.filter(({ agencyId, isWaiting }) => !isWaiting && mayI(adjustFigure, { agencyId }))
  const [indicatorId, setIndicatorId] = useState(figures[0]?.indicatorId ?? '')
  const [direction, setDirection] = useState<'add' | 'take'>('add')
  const [amount, setAmount] = useState<number | null>(null)
  const [occurredOn, setOccurredOn] = useState(task.period.current.to)
  const [agencyId, setAgencyId] = useState(agencies[0]?.agencyId ?? '')
  const [territoryId, setTerritoryId] = useState('')
  const [reason, setReason] = useState('')
  const sending = useCommand(adjustFigure)
  const figure = figures.find((each) => each.indicatorId === indicatorId)
  const delta = amount === null ? null : direction === 'add' ? amount : -amount

  const send = async () => {
    if (!figure || !delta) return
    const outcome = await sending.send({
      indicatorId,
      delta,
      occurredOn,
      agencyId,
      ...(territoryId ? { territoryId } : {}),
      reason: reason.trim(),
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
        <p className={classes.why}>{text.why}</p>
        <SelectField
          label={text.figure}
          options={figures.map(({ indicatorId, name }) => ({ value: indicatorId, label: name }))}
          value={indicatorId}
          onChange={setIndicatorId}
          required
        />
        <SegmentedControl
          aria-label={text.direction}
          value={direction}
          onChange={(next) => setDirection(next === 'take' ? 'take' : 'add')}
          data={[
            { value: 'add', label: text.add },
            { value: 'take', label: text.take },
          ]}
        />
        <NumberField
          label={text.amount}
          value={amount}
          onChange={setAmount}
          digits={decimalsOf(figure?.unitOfMeasure ?? '')}
          unit={unitOfMeasureName(figure?.unitOfMeasure ?? '', language)}
          error={sending.faultAt('/delta')}
          required
        />
        {figure && delta !== null && (
          <p className={classes.effect} role="status">
            {text.effect(
              figure.name,
              valueText(figure.value, figure.unitOfMeasure, language) ?? text.notCounted,
              amountText(exactSum([numberOfValue(figure.value) ?? 0, delta]), figure.unitOfMeasure, language),
            )}
          </p>
        )}
        <DateField
          label={text.on}
          value={occurredOn}
          onChange={setOccurredOn}
          min={task.period.current.from}
          max={task.asOf}
          error={sending.faultAt('/occurredOn')}
          required
        />
        <SelectField
          label={text.agency}
          options={agencies.map(({ agencyId, agencyName }) => ({ value: agencyId, label: agencyName }))}
          value={agencyId}
          onChange={setAgencyId}
          error={sending.faultAt('/agencyId')}
          required
        />
        <SelectField
          label={text.unit}
          placeholder={words.wholeArea}
          options={task.units.map(({ territoryId, name }) => ({ value: territoryId, label: name }))}
          value={territoryId}
          onChange={setTerritoryId}
        />
        <Textarea
          label={text.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={sending.faultAt('/reason')}
          autosize
          minRows={3}
          minLength={10}
          maxLength={1000}
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
