import type { OutputOf } from '../../platform/contract.ts'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type readAnnualReport, setDocumentHeading } from '../contract.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

/** Says that nobody has compared the heading with a real document yet, and leads whoever may to doing so. */
export function UnverifiedNote({ report }: { readonly report: OutputOf<typeof readAnnualReport> }) {
  const words = useWords(reportsWords)
  const mayI = useMayI()
  const [, change] = useSearch()
  if (report.heading.isVerified) return null
  return (
    <p className={`${classes.unverified} not-on-paper`}>
      {words.unverifiedHeading}{' '}
      {mayI(setDocumentHeading, { agencyId: report.agency.agencyId }) && (
        <button
          type="button"
          className={classes.textButton}
          onClick={() => change({ xem: 'tieu-de', mo: undefined }, { step: true })}
        >
          {words.heading.open}
        </button>
      )}
    </p>
  )
}
