// One proposal: its items with what was decided about each, and its life.

import { Button, Text, Timeline } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { instantText, moneyText, numberText } from '../../platform/format.ts'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { returnBudgetProposal, submitBudgetProposal, withdrawBudgetProposal } from '../actContract.ts'
import { showBudgetProposal } from '../proposalContract.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'
import { Files } from './Files.tsx'
import { ProposalChip } from './ProposalChip.tsx'

speakProblemsOf(budgetWords)

type Shown = OutputOf<typeof showBudgetProposal>
interface PartProps {
  readonly shown: Shown
}

export default function ProposalPage() {
  const { budgetProposalId = '' } = usePathParams()
  const words = useWords(budgetWords)
  const { data, error, refetch } = useRead(showBudgetProposal, { budgetProposalId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row } = data
  return (
    <Page>
      <Head shown={data} />
      {data.explanation ? <Text style={{ whiteSpace: 'pre-line' }}>{data.explanation}</Text> : null}
      <RecordSection title={words.proposal.lines}>
        <Lines shown={data} />
      </RecordSection>
      {data.files.length > 0 ? (
        <RecordSection title={words.shared.files}>
          <Files files={data.files} />
        </RecordSection>
      ) : null}
      <RecordSection title={words.proposal.life}>
        <Timeline bulletSize={14} lineWidth={2} active={-1}>
          {data.acts.map(({ act, remark, by, at }) => (
            <Timeline.Item key={`${at} ${act}`} title={words.act[act]}>
              <Text size="sm">{words.shared.by(by, instantText(at))}</Text>
              {remark ? <Text size="sm">{remark}</Text> : null}
            </Timeline.Item>
          ))}
        </Timeline>
        {row.isDemonstration ? <StateChip tone="warning">{words.shared.demonstration}</StateChip> : null}
      </RecordSection>
    </Page>
  )
}

function Head({ shown }: PartProps) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { row } = shown
  return (
    <PageHead
      title={row.title}
      crumbs={[
        { label: words.overview.title, to: `/kinh-phi?nam=${row.fiscalYear}` },
        { label: words.proposal.list, to: `/kinh-phi/de-xuat?nam=${row.fiscalYear}` },
      ]}
      above={<ProposalChip status={row.budgetProposalStatus} />}
      sentence={`${words.line.sentence(row.agencyName, row.fiscalYear)} ${words.proposal.total(moneyText(row.amountDong, language))}.`}
      actions={<Actions shown={shown} />}
    />
  )
}

function Actions({ shown }: PartProps) {
  const words = useWords(budgetWords).proposal
  const submitting = useCommand(submitBudgetProposal)
  const returning = useCommand(returnBudgetProposal)
  const withdrawing = useCommand(withdrawBudgetProposal)
  const { row, version } = shown
  const budgetProposalId = row.id
  const submit = async () => {
    if (await submitting.send({ budgetProposalId, version })) notify(words.submitted)
  }
  return (
    <>
      <ProblemNote problem={submitting.problem} />
      {shown.mayWithdraw ? (
        <ReasonButton
          label={words.withdraw}
          question={words.withdrawWhy}
          isSending={withdrawing.isSending}
          problem={withdrawing.problem}
          onSend={async (reason) => (await withdrawing.send({ budgetProposalId, reason })) !== undefined}
        />
      ) : null}
      {shown.mayReturn ? (
        <ReasonButton
          label={words.return}
          question={words.returnWhy}
          isSending={returning.isSending}
          problem={returning.problem}
          onSend={async (remark) => (await returning.send({ budgetProposalId, remark })) !== undefined}
        />
      ) : null}
      {shown.mayDraft ? (
        <Button component={PageLink} to={`/kinh-phi/de-xuat/${row.id}/sua`} variant="default">
          {words.edit}
        </Button>
      ) : null}
      {shown.maySubmit ? (
        <Button onClick={() => void submit()} loading={submitting.isSending}>
          {words.submit}
        </Button>
      ) : null}
      {shown.mayDecide ? (
        <Button component={PageLink} to={`/kinh-phi/quyet-dinh/ghi?nam=${row.fiscalYear}&deXuat=${row.id}`}>
          {words.decide}
        </Button>
      ) : null}
    </>
  )
}

function Lines({ shown: { lines, row } }: PartProps) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { columns } = words
  const money = (dong: number) => moneyText(dong, language)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={words.proposal.lines}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{columns.content}</th>
            <th scope="col">{columns.taskCode}</th>
            <th scope="col">{columns.fundingSourceName}</th>
            <th scope="col" className={classes.amount}>
              {columns.quantity}
            </th>
            <th scope="col" className={classes.amount}>
              {columns.unitPrice}
            </th>
            <th scope="col" className={classes.amount}>
              {columns.proposed}
            </th>
            <th scope="col">{columns.allocatedDong}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.content}</th>
              <td title={line.taskTitle}>{line.taskCode}</td>
              <td>{line.fundingSourceName}</td>
              <td className={classes.amount}>
                {line.quantity === undefined
                  ? ''
                  : `${numberText(line.quantity, language, Number.isInteger(line.quantity) ? 0 : 3)} ${line.unitOfMeasure ?? ''}`}
              </td>
              <td className={classes.amount}>{line.unitPriceDong === undefined ? '' : money(line.unitPriceDong)}</td>
              <td className={classes.amount}>{money(line.amountDong)}</td>
              <td>
                {line.decided ? (
                  <>
                    <PageLink to={`/kinh-phi/khoan/${line.decided.budgetLineId}`}>
                      {words.proposal.decided(money(line.decided.amountDong), line.decided.decisionCode)}
                    </PageLink>
                    {line.decided.reason ? <div className={classes.quiet}>{line.decided.reason}</div> : null}
                  </>
                ) : (
                  <span className={classes.quiet}>{words.proposal.undecided}</span>
                )}
              </td>
            </tr>
          ))}
          <tr data-sum>
            <th scope="row">{words.shared.total}</th>
            <td colSpan={4} />
            <td className={classes.amount}>{money(row.amountDong)}</td>
            <td>{row.allocatedDong === null ? null : money(row.allocatedDong)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}
