import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../platform/web/DateField.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { notify } from '../../platform/web/notices.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../platform/web/signIn.ts'
import { useCommand } from '../../platform/web/useCommand.ts'
import { usePageLink } from '../../platform/web/usePageLink.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { signReport } from '../registerContract.ts'
import { reportsWords } from '../words.ts'
import type { LifeProps } from './LifeForm.tsx'
import classes from './register.module.css'

/** Number, day and basis; then the report is frozen and stands in the register. */
export function SignForm({ choice, report, nextNumber }: LifeProps & { readonly nextNumber: number }) {
  const words = useWords(reportsWords).register.life
  const { today } = useSignIn().office
  const { open } = usePageLink()
  const sending = useCommand(signReport)
  const [number, setNumber] = useState<number | null>(nextNumber)
  const [issuedOn, setIssuedOn] = useState(today)
  const [legalBasis, setLegalBasis] = useState('')
  const sign = async () => {
    if (number === null) return
    const outcome = await sending.send({ choice, fingerprint: report.fingerprint, number, issuedOn, legalBasis })
    if (outcome?.state !== 'accepted') return
    notify(words.signedDone)
    open(`/bao-cao/so/${outcome.answer.id}`)
  }
  return (
    <form
      className={classes.card}
      aria-label={words.sign}
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <p className={classes.quiet}>{words.signAdvice}</p>
      <div className={classes.pair}>
        <NumberField
          label={words.number}
          value={number}
          onChange={setNumber}
          error={sending.faultAt('/number')}
          required
        />
        <DateField
          label={words.issuedOn}
          value={issuedOn}
          onChange={setIssuedOn}
          max={today}
          error={sending.faultAt('/issuedOn')}
          required
        />
      </div>
      <TextInput
        label={words.legalBasis}
        description={words.legalBasisAdvice}
        lang="vi"
        maxLength={1000}
        value={legalBasis}
        onChange={(event) => setLegalBasis(event.currentTarget.value)}
        error={sending.faultAt('/legalBasis')}
        withAsterisk
      />
      <ProblemNote problem={sending.problem} />
      <Button type="submit" loading={sending.isSending} disabled={number === null || legalBasis.trim().length < 5}>
        {words.sign}
      </Button>
    </form>
  )
}
