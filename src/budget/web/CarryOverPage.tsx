// What is left of a year goes to the next: the lines that have money, the day, what allows it.
import { Button, Checkbox, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { moneyText } from '../../platform/format.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { FormFoot } from '../../platform/web/form/FormFoot.tsx'
import { FormSection } from '../../platform/web/form/FormSection.tsx'
import { useFaults } from '../../platform/web/form/useFaults.ts'
import { notify } from '../../platform/web/notices.ts'
import { Page } from '../../platform/web/Page.tsx'
import { PageHead } from '../../platform/web/PageHead.tsx'
import { PageSkeleton } from '../../platform/web/PageSkeleton.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { speakProblemsOf } from '../../platform/web/problemWords.ts'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { recordCarryOver } from '../actContract.ts'
import { listBudgetLines } from '../contract.ts'
import { budgetWords } from '../words.ts'
import { BudgetPages } from './BudgetPages.tsx'
import classes from './budget.module.css'
import { useBudgetYear, YearField } from './useBudgetYear.tsx'

speakProblemsOf(budgetWords)

export default function CarryOverPage() {
  const words = useWords(budgetWords)
  const language = useLanguage()
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const fiscalYear = useBudgetYear()
  const { data, error } = useRead(listBudgetLines, { fiscalYear, pageSize: 1000 })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [carriedOn, setCarriedOn] = useState(today)
  const [legalBasis, setLegalBasis] = useState('')
  const faults = useFaults(words)
  const sending = useCommand(recordCarryOver)
  if (error) return <ProblemNote problem={error} />
  if (!data) return <PageSkeleton />
  const lines = data.rows.flatMap((row) =>
    row.budgetLineId && row.remaining > 0 ? [{ ...row, budgetLineId: row.budgetLineId }] : [],
  )
  const chosen = lines.filter(({ budgetLineId }) => !left.has(budgetLineId))
  const sum = chosen.reduce((total, row) => total + row.remaining, 0)
  async function record() {
    const budgetLineIds = chosen.map(({ budgetLineId }) => budgetLineId)
    const basis = legalBasis.trim()
    const facts = faults.checked(
      [...(carriedOn ? [] : ['/carriedOn']), ...(basis.length < 5 ? ['/legalBasis'] : [])],
      () => ({ fiscalYear, budgetLineIds, carriedOn, legalBasis: basis }),
      () => {},
    )
    if (!facts) return
    const outcome = await sending.send(facts)
    if (outcome?.state !== 'accepted') return
    notify(words.carryOver.done(moneyText(outcome.answer.amountDong, language)))
    open(`/kinh-phi?nam=${fiscalYear + 1}`)
  }
  const toggle = (id: string, isTaken: boolean) =>
    setLeft(new Set(isTaken ? [...left].filter((each) => each !== id) : [...left, id]))
  return (
    <Page shape="form">
      <PageHead
        title={words.carryOver.record}
        sentence={words.carryOver.why(fiscalYear, fiscalYear + 1)}
        crumbs={[{ label: words.overview.title, to: `/kinh-phi?nam=${fiscalYear}` }]}
      />
      <BudgetPages />
      <Stack gap={28}>
        <YearField />
        <FormSection title={words.carryOver.lines}>
          {lines.length === 0 ? <p className={classes.quiet}>{words.carryOver.none}</p> : null}
          {lines.map((row) => {
            const name = `${row.agencyName} · ${row.taskCode} · ${row.fundingSourceName}`
            return (
              <Checkbox
                key={row.budgetLineId}
                checked={!left.has(row.budgetLineId)}
                onChange={(event) => toggle(row.budgetLineId, event.currentTarget.checked)}
                label={`${name}: ${moneyText(row.remaining, language)}`}
                aria-label={words.carryOver.take(name)}
              />
            )
          })}
        </FormSection>
        <FormSection title={words.carryOver.basis}>
          <DateField
            label={words.carryOver.on}
            required
            max={today}
            value={carriedOn}
            onChange={setCarriedOn}
            error={faults.faultAt('/carriedOn') ?? sending.faultAt('/carriedOn')}
          />
          <Textarea
            label={words.carryOver.basis}
            withAsterisk
            autosize
            minRows={2}
            maxLength={500}
            value={legalBasis}
            onChange={(event) => setLegalBasis(event.currentTarget.value)}
            error={faults.faultAt('/legalBasis')}
          />
        </FormSection>
        <FormFoot problem={faults.general}>
          <ProblemNote problem={sending.problem} />
          <Button size="lg" onClick={() => void record()} loading={sending.isSending} disabled={chosen.length === 0}>
            {words.carryOver.send(moneyText(sum, language))}
          </Button>
        </FormFoot>
      </Stack>
    </Page>
  )
}
