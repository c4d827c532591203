// The money of a fiscal year: by unit and source, by task, by source; every amount opens the lines behind it.

import { Button, SegmentedControl } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { useAsOf } from '../../platform/web/asOf.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { decideBudgetAllocation, draftBudgetProposal } from '../actContract.ts'
import { shortMoney } from '../amountText.ts'
import { readBudgetOverview } from '../contract.ts'
import { budgetWords } from '../words.ts'
import { AmountUnits } from './Amount.tsx'
import { BudgetPages } from './BudgetPages.tsx'
import classes from './budget.module.css'
import { OverviewTable, overviewViews } from './OverviewTable.tsx'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'

speakProblemsOf(budgetWords)

export default function OverviewPage() {
  const words = useWords(budgetWords).overview
  const fiscalYear = useBudgetYear()
  const { input } = useAsOf()
  const { data, error, refetch } = useRead(readBudgetOverview, { fiscalYear, ...input })
  if (!data) return <PagePending error={error} refetch={refetch} />
  return (
    <Page>
      <PageHead
        title={words.titleOf(fiscalYear)}
        sentence={<Sentence overview={data} />}
        above={data.isDemonstration ? <Invented /> : null}
        actions={<Actions />}
      />
      <BudgetPages />
      <Tools overview={data} />
      {data.rows.length === 0 ? (
        <EmptyState kind="nothingYet" title={words.nothing} why={words.nothingWhy} />
      ) : (
        <OverviewTable overview={data} />
      )}
      <Rule overview={data} />
    </Page>
  )
}

type Overview = OutputOf<typeof readBudgetOverview>
interface PartProps {
  readonly overview: Overview
}

function Invented() {
  return <StateChip tone="warning">{useWords(budgetWords).shared.demonstration}</StateChip>
}

function Sentence({ overview: { sums, waiting, rows } }: PartProps) {
  const words = useWords(budgetWords).overview
  const language = useLanguage()
  const short = (dong: number) => shortMoney(dong, language)
  return (
    <>
      {rows.length > 0 ? words.sentence(short(sums.allocated), short(sums.spent), short(sums.remaining)) : null}{' '}
      {waiting.proposals > 0 ? (
        <PageLink to="/kinh-phi/de-xuat?budgetProposalStatus=submitted">
          {words.waiting(waiting.proposals, short(waiting.amountDong))}
        </PageLink>
      ) : null}
    </>
  )
}

function Actions() {
  const words = useWords(budgetWords)
  const mayI = useMayI()
  const year = useBudgetYear()
  if (mayI(decideBudgetAllocation))
    return (
      <Button component={PageLink} to={`/kinh-phi/quyet-dinh/ghi?nam=${year}`}>
        {words.decision.record}
      </Button>
    )
  return mayI(draftBudgetProposal) ? (
    <Button component={PageLink} to="/kinh-phi/de-xuat/ghi">
      {words.proposal.draft}
    </Button>
  ) : null
}

function Tools({ overview }: PartProps) {
  const words = useWords(budgetWords).overview
  const [search, change] = useSearch()
  const view = overviewViews.find((each) => each === search.xem) ?? 'units'
  const input = JSON.stringify({ fiscalYear: overview.fiscalYear, asOf: overview.asOf })
  return (
    <div className={`${classes.tools} not-on-paper`}>
      <YearField years={overview.years} />
      <SegmentedControl
        transitionDuration={0}
        size="xs"
        aria-label={words.view}
        value={view}
        onChange={(next) => change({ xem: next === 'units' ? undefined : next }, { step: true })}
        data={overviewViews.map((each) => ({ value: each, label: words.views[each] }))}
      />
      <span className={classes.spring} />
      <AmountUnits />
      <Button
        component="a"
        href={`/api/budget/book.xlsx?input=${encodeURIComponent(input)}`}
        download
        variant="default"
        size="xs"
        leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
      >
        {words.book}
      </Button>
    </div>
  )
}

/** Until when the year is booked, and by what; said when nobody has compared it with the signed text. */
function Rule({ overview: { bookedUntil, rule } }: PartProps) {
  const words = useWords(budgetWords)
  return (
    <p className={classes.quiet}>
      {words.overview.booked(dateText(bookedUntil))} {words.shared.basis(rule.legalBasis)}{' '}
      {rule.isVerified ? null : <StateChip tone="warning">{words.shared.unverified}</StateChip>}
    </p>
  )
}
