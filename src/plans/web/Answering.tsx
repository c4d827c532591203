import { initialsOf } from '../../platform/web/initials.ts'
import type { WhoAnswers } from '../taskShapes.ts'
import classes from './answering.module.css'
import { usePlansWords } from './usePlansWords.ts'

/** Who answers: the person of that day and the agency; of more than one, how many more. */
export function Answering({ answers, more = 0 }: { readonly answers: WhoAnswers; readonly more?: number }) {
  const { words, number } = usePlansWords()
  const { personName, postTitle, agencyName, isWaiting } = answers
  return (
    <span className={classes.answering}>
      <span className={classes.face} data-empty={!personName || undefined} aria-hidden>
        {personName ? initialsOf(personName) : '?'}
      </span>
      <span className={classes.names}>
        {isWaiting ? (
          <>
            <del>{agencyName}</del>
            <span className={classes.under}>{words.ended}</span>
          </>
        ) : (
          <>
            <span>{personName ?? words.noHead}</span>
            <span className={classes.under}>
              {[postTitle, agencyName].filter(Boolean).join(', ')}
              {more > 0 && ` ${words.andAgencies(number(more))}`}
            </span>
          </>
        )}
      </span>
    </span>
  )
}
