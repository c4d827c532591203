import { dayText } from '../../../platform/format.ts'
import type { OverviewAnswer } from '../../overviewContract.ts'
import { usePlansWords } from '../usePlansWords.ts'
import classes from './today.module.css'

interface SentenceProps {
  readonly overview: OverviewAnswer
  /** Undefined: the reader may not list records. */
  readonly recordedThisWeek: number | undefined
}

/** What matters, in words: what is late, what nobody has taken over, what has no evidence, what came this week. */
export function Sentence({ overview: { sentence }, recordedThisWeek }: SentenceProps) {
  const { words, number } = usePlansWords()
  const { late, noEvidence, waiting, nextDueOn } = sentence
  const others = [
    ...(waiting > 0 ? [words.today.waiting(number(waiting))] : []),
    ...(noEvidence > 0 ? [words.today.noEvidence(number(noEvidence))] : []),
  ]
  return (
    <p className={classes.sentence}>
      {late > 0 ? <strong className={classes.bad}>{words.today.late(number(late))}</strong> : words.today.noLate}
      {others.length > 0 && `, ${others.join(', ')}`}.{' '}
      {recordedThisWeek !== undefined &&
        `${recordedThisWeek > 0 ? words.today.week(number(recordedThisWeek)) : words.today.emptyWeek} `}
      {nextDueOn && <span className={classes.later}>{words.today.nextDue(dayText(nextDueOn))}</span>}
    </p>
  )
}
