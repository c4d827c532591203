// One line: what it has, and every entry that made it so.

import { Button } from '@mantine/core'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText, moneyText } from '../../platform/format.ts'
import { ReasonButton } from '../../platform/web/form/ReasonButton.tsx'
import { RecordSection } from '../../platform/web/form/RecordSection.tsx'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { PagePending } from '../../platform/web/PagePending.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { usePathParams } from '../../platform/web/useSearch.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { withdrawBudgetTransfer, withdrawCarryOver } from '../actContract.ts'
import { type Entry, showBudgetLine } from '../contract.ts'
import { signedDong } from '../ledger.ts'
import { budgetWords } from '../words.ts'
import classes from './budget.module.css'
import { LineSums } from './LineSums.tsx'

speakProblemsOf(budgetWords)

export default function LinePage() {
  const { budgetLineId = '' } = usePathParams()
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(showBudgetLine, { budgetLineId })
  if (!data) return <PagePending error={error} refetch={refetch} />
  const { row, entries } = data
  return (
    <Page>
      <PageHead
        title={words.line.title(row.taskCode, row.fundingSourceName)}
        crumbs={[
          { label: words.overview.title, to: `/kinh-phi?nam=${row.fiscalYear}` },
          { label: words.line.list, to: `/kinh-phi/khoan?nam=${row.fiscalYear}` },
        ]}
        above={row.isDemonstration ? <StateChip tone="warning">{words.shared.demonstration}</StateChip> : null}
        sentence={`${words.line.sentence(row.agencyName, row.fiscalYear)} ${row.taskTitle}`}
        actions={<Actions shown={data} />}
      />
      <LineSums sums={row} />
      <RecordSection title={words.line.entries}>
        <Entries entries={entries} />
        <p className={classes.quiet}>{words.line.agrees(moneyText(row.remaining, language))}</p>
      </RecordSection>
    </Page>
  )
}

function Actions({ shown: { row, maySpend, mayTransfer } }: { readonly shown: OutputOf<typeof showBudgetLine> }) {
  const words = useWords(budgetWords).line
  return (
    <>
      {mayTransfer ? (
        <Button component={PageLink} to={`/kinh-phi/dieu-chuyen?khoan=${row.budgetLineId}`} variant="default">
          {words.transfer}
        </Button>
      ) : null}
      {maySpend ? (
        <Button component={PageLink} to={`/kinh-phi/chi/ghi?khoan=${row.budgetLineId}`}>
          {words.spend}
        </Button>
      ) : null}
    </>
  )
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const words = useWords(budgetWords)
  const { columns } = words
  if (entries.length === 0) return <p className={classes.quiet}>{words.line.noEntries}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={words.line.entries}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{columns.on}</th>
            <th scope="col">{columns.content}</th>
            <th scope="col">{columns.paper}</th>
            <th scope="col" className={classes.amount}>
              {columns.amountDong}
            </th>
            <th scope="col" className={classes.amount}>
              {columns.closing}
            </th>
            <th scope="col">{columns.recordedBy}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={`${entry.entryId} ${entry.budgetEntryKind}`} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const pageOf = { allocated: '/kinh-phi/quyet-dinh', spent: '/kinh-phi/chi' } as Readonly<Record<string, string>>

function EntryRow({ entry }: { readonly entry: Entry }) {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const page = pageOf[entry.budgetEntryKind]
  return (
    <tr>
      <td>{dateText(entry.on)}</td>
      <td>
        <strong>{words.entryKind[entry.budgetEntryKind]}</strong>
        {`: ${entry.content}`}
        {entry.other ? (
          <div>
            <PageLink to={`/kinh-phi/khoan/${entry.other.budgetLineId}`}>{entry.other.name}</PageLink>
          </div>
        ) : null}
        {entry.other ? <TakeBack entry={entry} /> : null}
      </td>
      <td>
        {page && entry.paperCode ? (
          <PageLink to={`${page}/${entry.paperId}`}>{entry.paperCode}</PageLink>
        ) : (
          entry.paperCode
        )}
      </td>
      <td className={classes.amount}>{moneyText(signedDong(entry), language)}</td>
      <td className={classes.amount}>{moneyText(entry.closing, language)}</td>
      <td>{words.shared.by(entry.recordedBy, instantText(entry.recordedAt))}</td>
    </tr>
  )
}

/** A transfer or carry-over entered by mistake. */
function TakeBack({ entry: { budgetEntryKind, paperId } }: { readonly entry: Entry }) {
  const words = useWords(budgetWords)
  const mayI = useMayI()
  const isTransfer = budgetEntryKind === 'transferredIn' || budgetEntryKind === 'transferredOut'
  const transfer = useCommand(withdrawBudgetTransfer)
  const carryOver = useCommand(withdrawCarryOver)
  if (!mayI(isTransfer ? withdrawBudgetTransfer : withdrawCarryOver)) return null
  const said = isTransfer ? words.transfer : words.carryOver
  const sending = isTransfer ? transfer : carryOver
  const send = async (reason: string) => {
    const outcome = isTransfer
      ? await transfer.send({ budgetTransferId: paperId, reason })
      : await carryOver.send({ carryOverId: paperId, reason })
    if (outcome) notify(words.transfer.undone)
    return outcome !== undefined
  }
  return (
    <div className="not-on-paper">
      <ReasonButton
        label={said.withdraw}
        question={said.withdrawWhy}
        isSending={sending.isSending}
        problem={sending.problem}
        onSend={send}
      />
    </div>
  )
}
