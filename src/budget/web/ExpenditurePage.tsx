// One spending: its line, its vouchers, and what was corrected about it.

import { Button, Text } from '@mantine/core'
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
import { withdrawExpenditure } from '../actContract.ts'
import { showExpenditure } from '../contract.ts'
import type { ExpenditureProperty } from '../expenditure.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'
import { Files } from './Files.tsx'

speakProblemsOf(budgetWords)

type Shown = OutputOf<typeof showExpenditure>
interface PartProps {
  readonly shown: Shown
}

export default function ExpenditurePage() {
  const { expenditureId = '' } = usePathParams()
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showExpenditure, { expenditureId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row } = data
  const facts = [
    [words.columns.amountDong, moneyText(row.amountDong, language)],
    [words.columns.spentOn, dateText(row.spentOn)],
    [words.columns.voucherNumber, row.voucherNumber],
    [words.columns.disbursedOn, row.disbursedOn ? dateText(row.disbursedOn) : words.spending.notDisbursed],
    [words.columns.recordedBy, words.shared.by(data.recordedBy, instantText(data.recordedAt))],
  ]
  return (
    <Page>
      <Head shown={data} />
      <dl className={classes.sums}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <RecordSection title={words.spending.files}>
        <Files files={data.files} none={words.spending.noFiles} />
      </RecordSection>
      <Amendments shown={data} />
    </Page>
  )
}

function Head({ shown }: PartProps) {
  const words = useWords(budgetWords)
  const withdrawing = useCommand(withdrawExpenditure)
  const { row, withdrawal } = shown
  return (
    <PageHead
      title={row.content}
      crumbs={[
        { label: words.overview.title, to: `/kinh-phi?nam=${row.fiscalYear}` },
        { label: words.spending.list, to: `/kinh-phi/chi?nam=${row.fiscalYear}` },
      ]}
      above={
        <>
          {row.isWithdrawn ? <StateChip tone="bad">{words.spending.withdrawn}</StateChip> : null}
          {row.isAmended ? <StateChip tone="progress">{words.spending.amended}</StateChip> : null}
          {row.isDemonstration ? <StateChip tone="warning">{words.shared.demonstration}</StateChip> : null}
        </>
      }
      sentence={
        <>
          {words.line.sentence(row.agencyName, row.fiscalYear)}{' '}
          <PageLink to={`/kinh-phi/khoan/${row.budgetLineId}`}>
            {words.line.title(row.taskCode, row.fundingSourceName)}
          </PageLink>
          {withdrawal ? <div>{`${withdrawal.by}, ${instantText(withdrawal.at)}: ${withdrawal.reason}`}</div> : null}
        </>
      }
      actions={
        <>
          {shown.mayWithdraw ? (
            <ReasonButton
              label={words.spending.withdraw}
              question={words.spending.withdrawWhy}
              isSending={withdrawing.isSending}
              problem={withdrawing.problem}
              onSend={async (reason) => (await withdrawing.send({ expenditureId: row.id, reason })) !== undefined}
            />
          ) : null}
          {shown.mayAmend ? (
            <Button component={PageLink} to={`/kinh-phi/chi/${row.id}/sua`} variant="default">
              {words.spending.amend}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function Amendments({ shown: { amendments } }: PartProps) {
  const words = useWords(budgetWords)
  if (amendments.length === 0) return null
  return (
    <RecordSection title={words.spending.history}>
      {amendments.map(({ reason, by, at, changes }) => (
        <div key={at}>
          <Text size="sm">{`${words.shared.by(by, instantText(at))}: ${reason}`}</Text>
          <ul>
            {changes.map(({ property, before, after }) => (
              <li key={property}>
                {words.spending.change(words.property[property as ExpenditureProperty], before, after)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </RecordSection>
  )
}
