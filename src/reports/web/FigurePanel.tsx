import { IconLock } from '@tabler/icons-react'
import type { OutputOf } from '../../platform/contract.ts'
import { dateText, instantText } from '../../platform/format.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { type ReportChoice, readFigureRecords } from '../contract.ts'
import { reportsWords } from '../words.ts'
import { FigureRecords } from './FigureRecords.tsx'
import classes from './report.module.css'

interface FigurePanelProps {
  readonly figure: string
  readonly choice: ReportChoice
  readonly onClose: () => void
}
type Answer = OutputOf<typeof readFigureRecords>

/** One figure: its value, where its records lie, each of them, whether they add up, how it is counted. */
export function FigurePanel({ figure, choice, onClose }: FigurePanelProps) {
  const words = useWords(reportsWords)
  const answer = useRead(readFigureRecords, { ...choice, figure })
  // While another figure loads, the old answer would be read as the new one's.
  const data = answer.isPlaceholderData ? undefined : answer.data
  return (
    <SidePanel
      title={<span lang="vi">{data?.figure.name ?? '…'}</span>}
      label={data?.figure.name ?? words.loading}
      onClose={onClose}
      foot={
        data && (
          <details className={classes.rule}>
            <summary>{words.panel.rule}</summary>
            <p lang="vi">{data.figure.countingRule}</p>
          </details>
        )
      }
    >
      <ProblemNote problem={answer.error} onRetry={() => void answer.refetch()} />
      {!data && !answer.error && (
        <p className={classes.quiet} role="status">
          {words.panel.loading}
        </p>
      )}
      {data && <Facts data={data} />}
      {data && <Behind data={data} />}
    </SidePanel>
  )
}

function Facts({ data }: { readonly data: Answer }) {
  const words = useWords(reportsWords).panel
  const { figure, period } = data
  return (
    <>
      <p className={classes.big} lang="vi">
        {data.text}
      </p>
      <p className={classes.quiet}>
        {data.unitName && <span lang="vi">{data.unitName} · </span>}
        {words.period(dateText(period.from), dateText(period.to))}
      </p>
      {figure.comparison && !data.unitName && !data.isPrior && (
        <p className={classes.quiet} lang="vi">
          {figure.comparison}
          {figure.scopeDiffers && ` (${figure.scopeDiffers})`}
        </p>
      )}
      {figure.adjustments > 0 && !data.isPrior && <p className={classes.quiet}>{words.adjusted(figure.adjustments)}</p>}
      {figure.recordsWithout > 0 && !data.isPrior && (
        <p className={classes.quiet}>{words.without(figure.recordsWithout)}</p>
      )}
    </>
  )
}

function Behind({ data }: { readonly data: Answer }) {
  const words = useWords(reportsWords).panel
  if (data.isRestricted)
    return (
      <p className={classes.quiet}>
        <IconLock size={16} stroke={1.75} aria-hidden /> {words.restricted}
      </p>
    )
  if (data.importedFrom)
    return (
      <div className={classes.imported}>
        <p lang="vi">{data.importedFrom.source}</p>
        <small>{words.imported(data.importedFrom.recordedBy, instantText(data.importedFrom.recordedAt))}</small>
      </div>
    )
  return <FigureRecords data={data} />
}
