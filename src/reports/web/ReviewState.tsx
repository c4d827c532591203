import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

export type UnitReview = OutputOf<typeof readAnnualReport>['reviews'][number]

/** Whether a unit's final review came, when, in time; what came opens. */
export function ReviewState({ review }: { readonly review: UnitReview }) {
  const words = useWords(reportsWords).reviews
  const { submittedOn, isOnTime, dueOn, unitPaperId } = review
  if (!submittedOn || !unitPaperId)
    return (
      <span className={classes.reviewState}>
        <StateChip state="notReported">{words.notSent}</StateChip> {dueOn && words.due(dateText(dueOn))}
      </span>
    )
  return (
    <span className={classes.reviewState}>
      <PageLink to={`/so-ket/${unitPaperId}`}>{words.sent(dateText(submittedOn))}</PageLink>{' '}
      {isOnTime === null ? null : isOnTime ? (
        <StateChip state="done">{words.onTime}</StateChip>
      ) : (
        <StateChip state="late">{words.late}</StateChip>
      )}
    </span>
  )
}
