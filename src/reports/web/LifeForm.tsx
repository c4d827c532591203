import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { notify } from '../../platform/web/notices.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useCommand } from '../../platform/web/useCommand.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { ReportChoice, readAnnualReport } from '../contract.ts'
import { returnReport, reviewReport, signReport } from '../registerContract.ts'
import { reportsWords } from '../words.ts'
import classes from './register.module.css'
import { SignForm } from './SignForm.tsx'
import { Steps } from './Steps.tsx'
import { useReportLife } from './useReportLife.ts'

export interface LifeProps {
  readonly choice: ReportChoice
  readonly report: OutputOf<typeof readAnnualReport>
}

/** Reviews the report that is shown, gives it back with remarks, signs it. */
export function LifeForm({ choice, report }: LifeProps) {
  const words = useWords(reportsWords).register.life
  const mayI = useMayI()
  const life = useReportLife(choice, report)
  if (!life) return null
  const agency = { agencyId: report.agency.agencyId }
  return (
    <div className={classes.life}>
      <h2>{words.title}</h2>
      {life.signed.map(({ reportId, code, issuedOn }) => (
        <p key={reportId} className={classes.already}>
          <PageLink to={`/bao-cao/so/${reportId}`}>{words.signedAlready(code, dateText(issuedOn))}</PageLink>
        </p>
      ))}
      {life.signed.length > 0 && <p className={classes.quiet}>{words.signedNote}</p>}
      <Steps steps={life.steps} />
      {life.isChangedSinceReview && (
        <p className={classes.warning} role="status">
          {words.changed}
        </p>
      )}
      {mayI(reviewReport, agency) && <ReviewForm choice={choice} report={report} />}
      {mayI(signReport, agency) &&
        (life.reportStatus === 'reviewed' ? (
          <SignForm choice={choice} report={report} nextNumber={life.nextNumber} />
        ) : (
          <p className={classes.quiet}>{words.needsReview}</p>
        ))}
    </div>
  )
}

function ReviewForm({ choice, report }: LifeProps) {
  const words = useWords(reportsWords).register.life
  const [remarks, setRemarks] = useState('')
  const reviewing = useCommand(reviewReport)
  const returning = useCommand(returnReport)
  const review = async () => {
    const said = remarks.trim() ? { remarks } : {}
    const outcome = await reviewing.send({ choice, fingerprint: report.fingerprint, ...said })
    if (outcome) done(words.reviewed)
  }
  const giveBack = async () => {
    if (await returning.send({ choice, remarks })) done(words.returned)
  }
  const done = (notice: string) => {
    notify(notice)
    setRemarks('')
  }
  return (
    <section className={classes.card}>
      <Textarea
        label={words.remarks}
        description={words.remarksAdvice}
        lang="vi"
        autosize
        minRows={2}
        maxLength={1000}
        value={remarks}
        onChange={(event) => setRemarks(event.currentTarget.value)}
      />
      <ProblemNote problem={reviewing.problem ?? returning.problem} />
      <div className={classes.buttons}>
        <Button loading={reviewing.isSending} onClick={() => void review()}>
          {words.review}
        </Button>
        <Button
          variant="default"
          loading={returning.isSending}
          disabled={remarks.trim().length < 5}
          onClick={() => void giveBack()}
        >
          {words.giveBack}
        </Button>
      </div>
    </section>
  )
}
