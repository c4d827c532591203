import { useAsOf } from '../../platform/web/asOf.ts'
import { SelectField } from '../../platform/web/SelectField.tsx'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { budgetWords } from '../words.ts'

/** The fiscal year in the address (`?nam=2026`), else that of the day looked at. */
export function useBudgetYear(): number {
  const [{ nam }] = useSearch()
  const { date } = useAsOf()
  const year = Number(nam)
  return Number.isInteger(year) && year >= 2020 && year <= 2100 ? year : Number(date.slice(0, 4))
}

/** `years`: those that have anything; this year, the one before and the next are always offered. */
export function YearField({ years = [] }: { readonly years?: readonly number[] }) {
  const words = useWords(budgetWords).shared
  const year = useBudgetYear()
  const { date } = useAsOf()
  const [, change] = useSearch()
  const now = Number(date.slice(0, 4))
  const offered = [...new Set([...years, year, now - 1, now, now + 1])].sort((a, b) => b - a)
  return (
    <SelectField
      label={words.year}
      size="xs"
      required
      value={String(year)}
      onChange={(next) => change({ nam: next }, { step: true })}
      options={offered.map((each) => ({ value: String(each), label: String(each) }))}
    />
  )
}
