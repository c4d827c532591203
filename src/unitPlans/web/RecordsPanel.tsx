// The records behind one figure of a unit: each opens.

import { listEvidence } from '../../plans/evidenceContract.ts'
import { recordAddress } from '../../plans/recordAddress.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { PageLink } from '../../platform/web/PageLink.tsx'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { CountedUnitFigure } from '../unitFigure.ts'
import { unitPlansWords } from '../words.ts'
import classes from './paper.module.css'

interface RecordsPanelProps {
  readonly figure: CountedUnitFigure
  readonly onClose: () => void
}

export function RecordsPanel({ figure, onClose }: RecordsPanelProps) {
  const words = useWords(unitPlansWords)
  const language = useLanguage()
  const { data, error, refetch } = useRead(listEvidence, { ids: figure.recordIds, pageSize: 200 })
  const count = (number: number) => numberText(number, language)
  return (
    <SidePanel title={figure.name} onClose={onClose}>
      <p className={classes.quiet}>{words.page.records(count(figure.records))}</p>
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <ul className={classes.records} aria-label={words.page.recordsOf(figure.name)}>
            {data.rows.map((row) => {
              const address = recordAddress(row)
              return (
                <li key={row.id}>
                  <span lang="vi">{address ? <PageLink to={address}>{row.title}</PageLink> : row.title}</span>
                  <span className={classes.quiet}>
                    {[dateText(row.occurredOn), row.agencyName, row.territoryName].filter(Boolean).join(' · ')}
                  </span>
                </li>
              )
            })}
          </ul>
          {data.rows.length < figure.records && (
            <p className={classes.quiet}>{words.page.notAll(count(data.rows.length), count(figure.records))}</p>
          )}
        </>
      )}
    </SidePanel>
  )
}
