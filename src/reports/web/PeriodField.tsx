import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { periodOfMonths, reportingYearOf } from '../../plans/reportingPeriod.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { ReportChoice } from '../contract.ts'
import { reportsWords } from '../words.ts'
import { periodSearch } from './draftAddress.ts'
import classes from './report.module.css'

const months = Array.from({ length: 12 }, (_, index) => index + 1)
/** Periodic reports by their months, as people order them. */
const stretches = { q1: [1, 3], q2: [4, 6], q3: [7, 9], q4: [10, 12], half: [1, 6], nine: [1, 9] } as const

/** The whole year, a month, a quarter, or any days. */
export function PeriodField({ choice }: { readonly choice: ReportChoice }) {
  const words = useWords(reportsWords).register.periods
  const [, change] = useSearch()
  const { reportKind = 'annual', year, month, from, to } = choice
  const stretch = Object.entries(stretches).find(([, [first, last]]) => {
    const days = periodOfMonths(year, first, last)
    return reportKind === 'periodic' && days.from === from && days.to === to
  })?.[0]
  const shown = reportKind === 'annual' ? 'annual' : reportKind === 'monthly' ? String(month) : (stretch ?? 'own')
  const [isOwn, setOwn] = useState(false)
  const go = (changes: Parameters<typeof periodSearch>[0]) =>
    change({ ...periodSearch(changes), mo: undefined }, { step: true })
  const choose = (value: string) => {
    setOwn(value === 'own')
    if (value === 'annual') go({ year, reportKind: 'annual' })
    else if (value in stretches) {
      const [first, last] = stretches[value as keyof typeof stretches]
      go({ year, reportKind: 'periodic', ...periodOfMonths(year, first, last) })
    } else if (value !== 'own') go({ year, reportKind: 'monthly', month: Number(value) })
  }
  const quarters = ['I', 'II', 'III', 'IV'].map((roman, index) => ({
    value: `q${index + 1}`,
    label: words.quarter(roman),
  }))
  return (
    <>
      <NativeSelect
        className={classes.period}
        aria-label={words.label}
        value={isOwn ? 'own' : shown}
        data={[
          { value: 'annual', label: words.wholeYear },
          ...months.map((each) => ({ value: String(each), label: words.month(each) })),
          ...quarters,
          { value: 'half', label: words.halfYear },
          { value: 'nine', label: words.nineMonths },
          { value: 'own', label: words.own },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {(isOwn || shown === 'own') && <OwnDays choice={choice} onChoose={go} />}
    </>
  )
}

interface OwnDaysProps {
  readonly choice: ReportChoice
  readonly onChoose: (choice: Parameters<typeof periodSearch>[0]) => void
}

function OwnDays({ choice, onChoose }: OwnDaysProps) {
  const words = useWords(reportsWords).register.periods
  const [from, setFrom] = useState(choice.from ?? '')
  const [to, setTo] = useState(choice.to ?? '')
  const take = (first: string, last: string) => {
    setFrom(first)
    setTo(last)
    if (first && last && first <= last)
      onChoose({ year: reportingYearOf(last), reportKind: 'adHoc', from: first, to: last })
  }
  return (
    <>
      <DateField label={words.from} value={from} onChange={(day) => take(day, to)} />
      <DateField label={words.to} value={to} min={from || undefined} onChange={(day) => take(from, day)} />
    </>
  )
}
