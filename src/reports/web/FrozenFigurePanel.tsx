import type { OutputOf } from '../../platform/contract.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { SidePanel } from '../../platform/web/SidePanel.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import { readFrozenFigure } from '../registerContract.ts'
import { reportsWords } from '../words.ts'
import { RecordTitle } from './RecordTitle.tsx'
import classes from './report.module.css'

interface FrozenFigurePanelProps {
  readonly reportId: string
  readonly figureId: string
  readonly onClose: () => void
}

/** One figure as it was signed: its records of that day, and how it was counted. */
export function FrozenFigurePanel({ reportId, figureId, onClose }: FrozenFigurePanelProps) {
  const words = useWords(reportsWords)
  const { data, error, refetch } = useRead(readFrozenFigure, { reportId, figureId })
  return (
    <SidePanel
      title={<span lang="vi">{data?.name ?? '…'}</span>}
      label={data?.name ?? words.loading}
      onClose={onClose}
      foot={
        data && (
          <details className={classes.rule}>
            <summary>{words.panel.rule}</summary>
            <p lang="vi">{data.countingRule}</p>
          </details>
        )
      }
    >
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <p className={classes.big} lang="vi">
            {data.text}
          </p>
          <p className={classes.quiet}>{words.register.panel.frozen}</p>
          <Records data={data} />
        </>
      )}
    </SidePanel>
  )
}

function Records({ data }: { readonly data: OutputOf<typeof readFrozenFigure> }) {
  const { panel, register } = useWords(reportsWords)
  const language = useLanguage()
  const amount = (value: number) => numberText(value, language, Number.isInteger(value) ? 0 : 2)
  if (data.isRestricted) return <p className={classes.quiet}>{panel.restricted}</p>
  if (data.records.length === 0 && data.hidden.records === 0)
    return <p className={classes.quiet}>{register.panel.noRecords}</p>
  return (
    <>
      <ul className={classes.records}>
        {data.records.map((record) => (
          <li key={record.recordId}>
            <time className="digits" dateTime={record.on}>
              {dateText(record.on)}
            </time>
            <span lang="vi">
              <RecordTitle record={record} />
              <small>{record.unitName}</small>
            </span>
            <span className="digits">{amount(record.amount)}</span>
          </li>
        ))}
        {data.hidden.records > 0 && (
          <li>
            <span />
            <span>
              {panel.hidden(data.hidden.records)}
              <small>{panel.hiddenWhy}</small>
            </span>
            <span className="digits">{amount(data.hidden.amount)}</span>
          </li>
        )}
      </ul>
      <p className={data.isSumEqual ? classes.agrees : classes.differs} role="status">
        {data.isSumEqual ? panel.sumAgrees(amount(data.sum ?? 0)) : panel.sumDiffers(amount(data.sum ?? 0))}
      </p>
    </>
  )
}
