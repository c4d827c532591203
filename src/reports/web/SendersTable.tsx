import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import { ReviewState } from './ReviewState.tsx'
import classes from './report.module.css'

/** Which units have reported, with how many records, and when last. */
export function SendersTable({ report }: { readonly report: OutputOf<typeof readAnnualReport> }) {
  const { figures: words, senders, reviews } = useWords(reportsWords)
  const hasReviews = report.reviews.length > 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={senders}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" />
            <th scope="col" data-number>
              {words.records}
            </th>
            <th scope="col">{words.lastOn}</th>
            {hasReviews && <th scope="col">{reviews.column}</th>}
          </tr>
        </thead>
        <tbody>
          {report.units.map((unit) => (
            <tr key={unit.territoryId}>
              <td>{unit.name}</td>
              <td>
                {unit.isReported ? (
                  <StateChip state="done">{words.reported}</StateChip>
                ) : (
                  <StateChip state="notReported" />
                )}
              </td>
              <td data-number>{unit.isReported ? unit.records : ''}</td>
              <td>{unit.lastOn && <time dateTime={unit.lastOn}>{dateText(unit.lastOn)}</time>}</td>
              {hasReviews && <td>{unit.review && <ReviewState review={unit.review} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
