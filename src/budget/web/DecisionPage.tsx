// One decision: what it gave to whom, and how much of its total is left.

import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText, moneyText } from '../../platform/format.ts'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { withdrawBudgetDecision } from '../actContract.ts'
import { showBudgetDecision } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'
import { Files } from './Files.tsx'

speakProblemsOf(budgetWords)

type Shown = OutputOf<typeof showBudgetDecision>

export default function DecisionPage() {
  const { budgetDecisionId = '' } = usePathParams()
  const words = useWords(budgetWords)
  const language = useLanguage()
  const withdrawing = useCommand(withdrawBudgetDecision)
  const { data, error, refetch } = useRead(showBudgetDecision, { budgetDecisionId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, withdrawal } = data
  const left = row.totalDong - row.allocatedDong
  return (
    <Page>
      <PageHead
        title={row.code}
        crumbs={[
          { label: words.overview.title, to: `/kinh-phi?nam=${row.fiscalYear}` },
          { label: words.decision.list, to: `/kinh-phi/quyet-dinh?nam=${row.fiscalYear}` },
        ]}
        above={
          <>
            {row.isWithdrawn ? <StateChip tone="bad">{words.decision.withdrawn}</StateChip> : null}
            {row.isDemonstration ? <StateChip tone="warning">{words.shared.demonstration}</StateChip> : null}
          </>
        }
        sentence={
          <>
            {words.decision.sentence(dateText(row.issuedOn), row.signedBy, row.fiscalYear)}{' '}
            {`${words.columns.totalDong}: ${moneyText(row.totalDong, language)}.`}{' '}
            {left > 0 && !row.isWithdrawn ? words.decision.left(moneyText(left, language)) : null}
            {withdrawal ? <div>{`${withdrawal.by}, ${instantText(withdrawal.at)}: ${withdrawal.reason}`}</div> : null}
          </>
        }
        actions={
          data.mayWithdraw ? (
            <ReasonButton
              label={words.decision.withdraw}
              question={words.decision.withdrawWhy}
              isSending={withdrawing.isSending}
              problem={withdrawing.problem}
              onSend={async (reason) => (await withdrawing.send({ budgetDecisionId, reason })) !== undefined}
            />
          ) : null
        }
      />
      <RecordSection title={words.decision.allocations}>
        <Allocations shown={data} />
      </RecordSection>
      {data.files.length > 0 ? (
        <RecordSection title={words.shared.files}>
          <Files files={data.files} />
        </RecordSection>
      ) : null}
    </Page>
  )
}

function Allocations({ shown: { allocations, row } }: { readonly shown: Shown }) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { columns } = words
  const money = (dong: number) => moneyText(dong, language)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={words.decision.allocations}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{columns.agencyName}</th>
            <th scope="col">{columns.taskCode}</th>
            <th scope="col">{columns.fundingSourceName}</th>
            <th scope="col">{columns.content}</th>
            <th scope="col" className={classes.amount}>
              {columns.proposed}
            </th>
            <th scope="col" className={classes.amount}>
              {words.decision.given}
            </th>
          </tr>
        </thead>
        <tbody>
          {allocations.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a decision may give to one line twice
            <tr key={`${each.budgetLineId} ${index}`}>
              <th scope="row">
                <PageLink to={`/kinh-phi/khoan/${each.budgetLineId}`}>{each.agencyName}</PageLink>
              </th>
              <td>{each.taskCode}</td>
              <td>{each.fundingSourceName}</td>
              <td>
                {each.content}
                {each.reason ? <div className={classes.quiet}>{each.reason}</div> : null}
              </td>
              <td className={classes.amount}>
                {each.proposedDong === null ? null : each.budgetProposalId ? (
                  <PageLink to={`/kinh-phi/de-xuat/${each.budgetProposalId}`}>{money(each.proposedDong)}</PageLink>
                ) : (
                  money(each.proposedDong)
                )}
              </td>
              <td className={classes.amount}>{money(each.amountDong)}</td>
            </tr>
          ))}
          <tr data-sum>
            <th scope="row">{words.shared.total}</th>
            <td colSpan={4} />
            <td className={classes.amount}>{money(row.allocatedDong)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
