import type { OutputOf } from '../../platform/contract.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { BudgetRow, readBudgetOverview } from '../contract.ts'
import { addedSums, type BudgetSums } from '../ledger.ts'
import { budgetWords } from '../words.ts'
import { Amount, useAmountText } from './Amount.tsx'
import classes from './budget.module.css'

export const overviewViews = ['units', 'tasks', 'sources'] as const
type View = (typeof overviewViews)[number]

/** One row of the table: its name, its sums, and the filter that leads to its lines. */
interface Group {
  readonly key: string
  readonly name: string
  readonly sums: BudgetSums
  readonly filter: Readonly<Record<string, string>>
  readonly isPart?: boolean
}

type Rows = readonly BudgetRow[]
const bySource = (rows: Rows) => [...Map.groupBy(rows, (row) => row.fundingSourceId)]

function groupsOf(rows: Rows, view: View): Group[] {
  if (view === 'sources')
    return bySource(rows).map(([id, own]) => ({
      key: id,
      name: own[0]?.fundingSourceName ?? '',
      sums: addedSums(own),
      filter: { fundingSourceId: id },
    }))
  if (view === 'tasks')
    return [...Map.groupBy(rows, (row) => row.taskId)]
      .map(([id, own]) => ({
        key: id,
        code: own[0]?.taskCode ?? '',
        name: `${own[0]?.taskCode} ${own[0]?.taskTitle}`,
        sums: addedSums(own),
        filter: { taskId: id },
      }))
      .sort((a, b) => a.code.localeCompare(b.code, 'vi', { numeric: true }))
  return [...Map.groupBy(rows, (row) => row.agencyId)].flatMap(([id, own]) => {
    const unit = { key: id, name: own[0]?.agencyName ?? '', sums: addedSums(own), filter: { agencyId: id } }
    const parts = bySource(own).map(([sourceId, part]) => ({
      key: `${id} ${sourceId}`,
      name: part[0]?.fundingSourceName ?? '',
      sums: addedSums(part),
      filter: { agencyId: id, fundingSourceId: sourceId },
      isPart: true,
    }))
    return [unit, ...parts]
  })
}

/** Every amount of the year; the last row is the sum of all. */
export function OverviewTable({ overview }: { readonly overview: OutputOf<typeof readBudgetOverview> }) {
  const words = useWords(budgetWords)
  const [search] = useSearch()
  const view = overviewViews.find((each) => each === search.xem) ?? 'units'
  const heads = [
    words.sums.proposed,
    words.sums.allocated,
    words.overview.moved,
    words.sums.spent,
    words.sums.remaining,
  ]
  const first = {
    units: words.columns.agencyName,
    tasks: words.columns.taskCode,
    sources: words.columns.fundingSourceName,
  }
  const label = `${words.overview.titleOf(overview.fiscalYear)}, ${words.overview.views[view]}`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={label}>
      <table className={classes.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{first[view]}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.amount}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(overview.rows, view).map((group) => (
            <GroupRow
              key={group.key}
              group={group}
              year={overview.fiscalYear}
              isSum={view === 'units' && !group.isPart}
            />
          ))}
          <GroupRow
            group={{ key: 'all', name: words.shared.total, sums: overview.sums, filter: {} }}
            year={overview.fiscalYear}
            isSum
          />
        </tbody>
      </table>
    </section>
  )
}

function GroupRow({ group, year, isSum }: { readonly group: Group; readonly year: number; readonly isSum: boolean }) {
  const words = useWords(budgetWords)
  const { full } = useAmountText()
  const { sums, filter } = group
  const to = `/kinh-phi/khoan?${new URLSearchParams({ nam: String(year), ...filter })}`
  const cells = [
    { label: words.sums.proposed, dong: sums.proposed },
    { label: words.sums.allocated, dong: sums.allocated },
    {
      label: words.overview.moved,
      dong: sums.carriedIn + sums.transferredIn - sums.transferredOut - sums.carriedOut,
    },
    { label: words.sums.spent, dong: sums.spent },
    { label: words.sums.remaining, dong: sums.remaining },
  ]
  return (
    <tr data-sum={isSum || undefined} data-part={group.isPart || undefined}>
      <th scope="row">{group.name}</th>
      {cells.map(({ label, dong }) => (
        <td key={label} className={classes.amount} data-label={label}>
          <PageLink
            className={classes.cell}
            to={to}
            aria-label={words.overview.opens(`${group.name}, ${label}`, full(dong))}
          >
            <Amount dong={dong} />
          </PageLink>
        </td>
      ))}
    </tr>
  )
}
