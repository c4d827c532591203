import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useForm } from '../../platform/web/useForm.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { importPriorYearFigure, type readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

/** A figure of the year before, from a named paper: stands for comparison where nothing was counted. */
export function PriorForm({ report }: { readonly report: OutputOf<typeof readAnnualReport> }) {
  const words = useWords(reportsWords).prior
  const [entered, setEntered] = useState(0)
  const [source, setSource] = useState('')
  return (
    <PriorFields
      key={entered}
      report={report}
      source={source}
      onDone={(paper, figure) => {
        notify(words.saved(figure))
        setSource(paper)
        setEntered(entered + 1)
      }}
    />
  )
}

interface PriorFieldsProps {
  readonly report: OutputOf<typeof readAnnualReport>
  readonly source: string
  readonly onDone: (source: string, figure: string) => void
}

function PriorFields({ report, source, onDone }: PriorFieldsProps) {
  const words = useWords(reportsWords).prior
  const year = report.year - 1
  const [amount, setAmount] = useState<number | null>(null)
  const form = useForm(
    importPriorYearFigure,
    { plan: report.plan.planId, year, source },
    { made: (input) => (amount === null ? input : { ...input, amount }) },
  )
  const figures = report.tasks.flatMap((task) => task.figures)
  const chosen = figures.find((figure) => figure.figureId === form.value.figure)
  const save = async () => {
    const outcome = await form.submit()
    if (outcome) onDone(form.value.source ?? '', chosen?.name ?? '')
  }
  return (
    <form
      className={classes.form}
      aria-label={words.title(year)}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2 className={classes.formTitle}>{words.title(year)}</h2>
      <p className={classes.quiet}>{words.advice(year)}</p>
      <SelectField
        label={words.figure}
        options={figures.map(({ figureId, taskCode, name }) => ({ value: figureId, label: `${taskCode} ${name}` }))}
        value={form.value.figure ?? ''}
        onChange={(figure) => form.change({ figure })}
        error={form.faultAt('/figure')}
        required
      />
      <NumberField
        label={words.amount}
        value={amount}
        onChange={setAmount}
        digits={3}
        {...(chosen ? { unit: chosen.unitText } : {})}
        error={form.faultAt('/amount')}
        required
      />
      <TextInput
        label={words.source}
        description={words.sourceAdvice}
        lang="vi"
        withAsterisk
        value={form.value.source ?? ''}
        onChange={(event) => form.change({ source: event.currentTarget.value })}
        error={form.faultAt('/source')}
      />
      <ProblemNote problem={form.problem} />
      <Button type="submit" loading={form.isSending}>
        {words.save}
      </Button>
    </form>
  )
}
