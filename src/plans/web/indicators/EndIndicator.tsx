import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '../../../platform/web/DateField.tsx'
import { notify } from '../../../platform/web/notices.ts'
import { ProblemNote } from '../../../platform/web/ProblemNote.tsx'
import { useSignIn } from '../../../platform/web/signIn.ts'
import { useCommand } from '../../../platform/web/useCommand.ts'
import { usePageLink } from '../../../platform/web/usePageLink.ts'
import { endIndicator, undoIndicator } from '../../indicatorContract.ts'
import { useTaskWords } from '../useTaskWords.ts'
import type { IndicatorRow } from './ChangeIndicatorPage.tsx'
import { IndicatorPreview } from './IndicatorPreview.tsx'
import classes from './indicators.module.css'

/** Ends an indicator from a day on, with the effect before it; and takes back the last thing that was done to it. */
export function EndIndicator({ last }: { readonly last: IndicatorRow }) {
  const { words } = useTaskWords()
  const text = words.indicators
  const { open } = usePageLink()
  const undoing = useCommand(undoIndicator)
  const undo = async () => {
    if (!(await undoing.send({ indicatorId: last.indicatorId }))) return
    notify(text.undoneDone)
    // An addition that is taken back has no page any more.
    if (last.endedBasis === null && last.isOurs) open('/quan-tri/chi-so')
  }
  return (
    <>
      {last.endedBasis === null && <EndForm last={last} />}
      {(last.endedBasis !== null || last.isOurs) && (
        <section className={classes.form} aria-label={text.undo}>
          <p className={classes.quiet}>{text.undoWhy}</p>
          <ProblemNote problem={undoing.problem} />
          <Button variant="default" loading={undoing.isSending} onClick={() => void undo()}>
            {text.undo}
          </Button>
        </section>
      )}
    </>
  )
}

function EndForm({ last }: { readonly last: IndicatorRow }) {
  const { words } = useTaskWords()
  const text = words.indicators
  const { today } = useSignIn().office
  const sending = useCommand(endIndicator)
  const [validTo, setValidTo] = useState(today)
  const [legalBasis, setLegalBasis] = useState('')
  const [isPreviewed, setPreviewed] = useState(false)
  const isWhole = validTo !== '' && legalBasis.trim().length >= 5
  const act = async () => {
    if (!isPreviewed) return setPreviewed(true)
    const { indicatorId } = last
    if (await sending.send({ indicatorId, validTo, legalBasis: legalBasis.trim() })) notify(text.endedDone)
  }
  return (
    <form
      className={classes.form}
      aria-label={text.end}
      onSubmit={(event) => {
        event.preventDefault()
        void act()
      }}
    >
      <h2 className={classes.formTitle}>{text.end}</h2>
      <p className={classes.quiet}>{text.endWhy}</p>
      <DateField
        label={text.endFrom}
        value={validTo}
        onChange={setValidTo}
        error={sending.faultAt('/validTo')}
        required
      />
      <Textarea
        label={text.basis}
        value={legalBasis}
        onChange={(event) => setLegalBasis(event.currentTarget.value)}
        error={sending.faultAt('/legalBasis')}
        autosize
        minRows={2}
        maxLength={500}
        required
      />
      {isPreviewed && <IndicatorPreview input={{ indicatorId: last.indicatorId }} />}
      <ProblemNote problem={sending.problem} />
      <Button type="submit" variant="default" loading={sending.isSending} disabled={!isWhole}>
        {isPreviewed ? text.end : text.preview}
      </Button>
    </form>
  )
}
