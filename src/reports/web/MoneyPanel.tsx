import { listBudgetLines } from '../../budget/contract.ts'
import { addedSums } from '../../budget/ledger.ts'
import { moneyText } from '../../platform/format.ts'
import type { RowOf } from '../../platform/web/DataList.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { type moneyFigure, moneyOf } from '../moneyTables.ts'
import { moneyText as fixed } from '../seed/moneyText.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

interface MoneyPanelProps {
  readonly figure: NonNullable<ReturnType<typeof moneyFigure>>
  readonly fiscalYear: number
  readonly asOf: string
  readonly onClose: () => void
}

/** The budget lines behind one figure of money, and whether they add up. */
export function MoneyPanel({ figure, fiscalYear, asOf, onClose }: MoneyPanelProps) {
  const words = useWords(reportsWords).panel
  const language = useLanguage()
  const { part, agencyId, fundingSourceId } = figure
  const { data, error, refetch } = useRead(listBudgetLines, {
    fiscalYear,
    asOf,
    pageSize: 1000,
    ...(agencyId === 'all' ? {} : { agencyId }),
    ...(fundingSourceId === 'all' ? {} : { fundingSourceId }),
  })
  // The list shows an agency with those it came from; a figure is of the one agency.
  const own = data?.rows.filter((row) => agencyId === 'all' || row.agencyId === agencyId) ?? []
  const rows = own.filter((row) => moneyOf(row, part) !== 0)
  return (
    <SidePanel title={<span lang="vi">{fixed.labels[part]}</span>} label={fixed.labels[part]} onClose={onClose}>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data && <p className={classes.big}>{moneyText(moneyOf(addedSums(own), part), language)}</p>}
      {data && rows.length === 0 ? <p className={classes.quiet}>{words.none}</p> : null}
      <ul className={classes.records}>
        {rows.map((row) => (
          <Line key={`${row.agencyId} ${row.taskId} ${row.fundingSourceId}`} row={row} amount={moneyOf(row, part)} />
        ))}
      </ul>
    </SidePanel>
  )
}

function Line({ row, amount }: { readonly row: RowOf<typeof listBudgetLines>; readonly amount: number }) {
  const language = useLanguage()
  return (
    <li>
      <span className="digits">{row.taskCode}</span>
      <span lang="vi">
        {row.budgetLineId ? (
          <PageLink to={`/kinh-phi/khoan/${row.budgetLineId}`}>{row.agencyName}</PageLink>
        ) : (
          row.agencyName
        )}
        <small>{row.fundingSourceName}</small>
      </span>
      <span className="digits">{moneyText(amount, language)}</span>
    </li>
  )
}
