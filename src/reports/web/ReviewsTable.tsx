import type { OutputOf } from '../../platform/contract.ts'
import { useWords } from '../../platform/web/useWords.ts'
import type { readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import { ReviewState } from './ReviewState.tsx'
import classes from './report.module.css'

/** The final reviews of all units that owe one, communes and others. */
export function ReviewsTable({ report: { reviews } }: { readonly report: OutputOf<typeof readAnnualReport> }) {
  const words = useWords(reportsWords)
  if (reviews.length === 0) return null
  const sent = reviews.filter(({ submittedOn }) => submittedOn !== null).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={words.reviews.title}>
      <table className={classes.table}>
        <caption>{`${words.reviews.title}: ${words.reviews.count(sent, reviews.length)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figures.unit}</th>
            <th scope="col">{words.reviews.column}</th>
          </tr>
        </thead>
        <tbody>
          {reviews.map((review) => (
            <tr key={review.agencyId}>
              <td lang="vi">{review.agencyName}</td>
              <td>
                <ReviewState review={review} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
