import { PageLink } from '../../platform/web/PageLink.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { recordCarryOver } from '../actContract.ts'
import { listBudgetDecisions } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'
import { useBudgetYear } from './useBudgetYear.tsx'

/** The ways between the pages of the budget; the year goes along. */
export function BudgetPages() {
  const words = useWords(budgetWords).overview
  const mayI = useMayI()
  const year = useBudgetYear()
  const pages = [
    { to: '/kinh-phi', label: words.title, isShown: true },
    { to: '/kinh-phi/khoan', label: words.toLines, isShown: true },
    { to: '/kinh-phi/de-xuat', label: words.toProposals, isShown: true },
    { to: '/kinh-phi/quyet-dinh', label: words.toDecisions, isShown: mayI(listBudgetDecisions) },
    { to: '/kinh-phi/chi', label: words.toSpendings, isShown: true },
    { to: '/kinh-phi/nguon', label: words.toSources, isShown: true },
    { to: '/kinh-phi/chuyen-nguon', label: words.toCarryOver, isShown: mayI(recordCarryOver) },
  ]
  return (
    <nav className={`${classes.pages} not-on-paper`} aria-label={words.pages}>
      {pages
        .filter(({ isShown }) => isShown)
        .map(({ to, label }) => (
          <PageLink key={to} to={`${to}?nam=${year}`}>
            {label}
          </PageLink>
        ))}
    </nav>
  )
}
