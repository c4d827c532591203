import { Button } from '@mantine/core'
import { IconChecks, IconDownload } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { dateText } from '../../../platform/format.ts'
import { exportAddress } from '../../../platform/web/client.ts'
import { PageLink } from '../../../platform/web/PageLink.tsx'
import { StateChip } from '../../../platform/web/StateChip.tsx'
import { exactSum } from '../../count.ts'
import { amountNumber } from '../../figureText.ts'
import { numberOfValue } from '../../figureValue.ts'
import { readIndicatorRecords } from '../../indicatorContract.ts'
import { recordAddress } from '../../recordAddress.ts'
import { useTaskWords } from '../useTaskWords.ts'
import classes from './figure.module.css'
import type { FigureAnswer, FigureRow } from './figureAnswer.ts'
import { fitOf } from './fitOf.ts'

const MapCanvas = lazy(async () => ({ default: (await import('../../../platform/web/map/MapCanvas.tsx')).MapCanvas }))
const few = 30
const exported = ['occurredOn', 'title', 'agencyName', 'territoryName', 'amount', 'isAdjustment', 'evidenceKind', 'id']

interface RecordListProps {
  readonly answer: FigureAnswer
  readonly input: object
}

/** Where the records lie, each of them with its amount, and their sum beside the figure. */
export function RecordList({ answer, input }: RecordListProps) {
  const { words, number } = useTaskWords()
  const [isAll, setAll] = useState(false)
  const { rows, figure, hidden } = answer
  const points = useMemo(
    () => rows.flatMap(({ id, evidenceKind, place }) => (place ? [{ id, evidenceKind, ...place }] : [])),
    [rows],
  )
  if (rows.length + hidden === 0) return <p className={classes.quiet}>{words.drill.none}</p>
  const shown = isAll ? rows : rows.slice(0, few)
  return (
    <section aria-label={words.drill.recordsTitle}>
      <h3 className={classes.title}>{words.drill.recordsTitle}</h3>
      {points.length > 0 && (
        <div className={`${classes.map} not-on-paper`}>
          <Suspense fallback={<div style={{ height: 190 }} />}>
            <MapCanvas label={words.drill.map(figure.name)} height={190} isSmall fit={fitOf(points)} points={points} />
          </Suspense>
        </div>
      )}
      {rows.length > 0 && (
        <p className={classes.quiet}>
          {words.drill.placed(number(points.length), number(rows.length - points.length))}
        </p>
      )}
      <ul className={classes.records}>
        {shown.map((row) => (
          <Row key={row.id} row={row} unitOfMeasure={figure.unitOfMeasure} taskCode={figure.taskCode} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button variant="default" size="compact-sm" mt={8} onClick={() => setAll(true)}>
          {words.drill.more(number(rows.length))}
        </Button>
      )}
      {hidden > 0 && <p className={classes.quiet}>{words.drill.hidden(number(hidden))}</p>}
      <SumCheck answer={answer} />
      <div className={`${classes.files} not-on-paper`}>
        {(['xlsx', 'csv'] as const).map((form) => (
          <Button
            key={form}
            size="compact-sm"
            variant="default"
            component="a"
            href={exportAddress(readIndicatorRecords.name, form, input, exported)}
            download
            leftSection={<IconDownload size={14} stroke={1.75} />}
          >
            {form.toUpperCase()}
          </Button>
        ))}
      </div>
    </section>
  )
}

function Row(props: { readonly row: FigureRow; readonly unitOfMeasure: string; readonly taskCode: string }) {
  const { words, language } = useTaskWords()
  const { row } = props
  const address = recordAddress(row)
  return (
    <li>
      <time dateTime={row.occurredOn}>{dateText(row.occurredOn)}</time>
      <span className={classes.what}>
        {address ? <PageLink to={address}>{row.title}</PageLink> : row.title}
        <small>
          {row.isAdjustment && <StateChip tone="warning">{words.drill.adjustment}</StateChip>}{' '}
          {[row.territoryName, row.agencyName].filter(Boolean).join(' · ')}
        </small>
      </span>
      <span className="digits">{amountNumber(row.amount, props.unitOfMeasure, language)}</span>
    </li>
  )
}

/** `Tổng khớp: 431`; a sum that does not match says so in red. */
function SumCheck({ answer: { figure, sum, isSumEqual } }: { readonly answer: FigureAnswer }) {
  const { words, language } = useTaskWords()
  if (sum === null) return null
  const written = (amount: number) => amountNumber(amount, figure.unitOfMeasure, language)
  const difference = exactSum([sum, -(numberOfValue(figure.value) ?? 0)])
  return (
    <p className={isSumEqual ? classes.agrees : classes.differs} role="status">
      {isSumEqual ? words.drill.agrees(written(sum)) : words.drill.differs(written(difference))}
      {isSumEqual && <IconChecks size={16} stroke={1.75} aria-hidden />}
    </p>
  )
}
