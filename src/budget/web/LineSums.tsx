import { moneyText } from '../../platform/format.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { BudgetSums } from '../ledger.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'

const always = ['proposed', 'allocated', 'spent', 'disbursed', 'remaining'] as const
const others = ['carriedIn', 'transferredIn', 'transferredOut', 'carriedOut'] as const
const order = ['proposed', 'allocated', ...others, 'spent', 'disbursed', 'remaining'] as const

/** The sums of a line, in full; what never happened to it is left out. */
export function LineSums({ sums }: { readonly sums: BudgetSums }) {
  const words = useWords(budgetWords).sums
  const language = useLanguage()
  const shown = order.filter((name) => (always as readonly string[]).includes(name) || sums[name] !== 0)
  return (
    <dl className={classes.sums}>
      {shown.map((name) => (
        <div key={name} data-strong={name === 'remaining' || undefined}>
          <dt>{words[name]}</dt>
          <dd>{moneyText(sums[name], language)}</dd>
        </div>
      ))}
    </dl>
  )
}
