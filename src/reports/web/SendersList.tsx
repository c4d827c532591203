import type { OutputOf } from '../../platform/contract.ts'
import { dateText } from '../../platform/format.ts'
import { StateChip } from '../../platform/web/StateChip.tsx'
import { useWords } from '../../platform/web/useWords.ts'
import type { readAnnualReport } from '../contract.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

/** Which units have reported, narrow: for the panel beside the page. */
export function SendersList({ report }: { readonly report: OutputOf<typeof readAnnualReport> }) {
  const words = useWords(reportsWords)
  return (
    <ul className={classes.senders}>
      {report.units.map((unit) => (
        <li key={unit.territoryId}>
          <span>
            <span lang="vi">{unit.name}</span>
            {unit.isReported && (
              <small>
                {words.panel.count(unit.records)}
                {unit.lastOn && `, ${words.figures.lastOn.toLocaleLowerCase('vi')} ${dateText(unit.lastOn)}`}
              </small>
            )}
          </span>
          {unit.isReported ? (
            <StateChip state="done">{words.figures.reported}</StateChip>
          ) : (
            <StateChip state="notReported" />
          )}
        </li>
      ))}
    </ul>
  )
}
