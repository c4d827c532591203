// What changed since a report was signed: every figure that counts differently today, and each record that makes it so.
import { exactSum } from '../../plans/count.ts'
import { signedAmount, valueText } from '../../plans/figureText.ts'
import { numberOfValue } from '../../plans/figureValue.ts'
import { dateText, numberText } from '../../platform/format.ts'
import { DataList, type RowOf } from '../../platform/web/DataList.tsx'
import type { Column } from '../../platform/web/list/column.ts'
import { ProblemNote } from '../../platform/web/ProblemNote.tsx'
import { StateChip, type Tone } from '../../platform/web/StateChip.tsx'
import { useRead } from '../../platform/web/useRead.ts'
import { useLanguage, useWords } from '../../platform/web/useWords.ts'
import type { Language } from '../../platform/words.ts'
import { type FigureDifference, listReportChanges, readReportChanges } from '../changesContract.ts'
import type { DifferenceReason } from '../reportDifference.ts'
import { reportsWords } from '../words.ts'
import { RecordTitle } from './RecordTitle.tsx'
import classes from './register.module.css'

type Words = (typeof reportsWords)['vi']['register']['changes']
type Row = RowOf<typeof listReportChanges>

export function ChangesView({ reportId }: { readonly reportId: string }) {
  const words = useWords(reportsWords).register.changes
  const language = useLanguage()
  const { data, error, refetch } = useRead(readReportChanges, { reportId })
  if (!data) return <ProblemNote problem={error} onRetry={() => void refetch()} />
  if (data.changed.length === 0) return <p className={classes.good}>{words.none}</p>
  return (
    <section className={classes.changes}>
      <p className={classes.warning}>
        {words.sentence(numberText(data.changed.length, language), numberText(data.figures, language))}
      </p>
      <ul className={classes.figures}>
        {data.changed.map((figure) => (
          <ChangedFigure key={figure.figureId} figure={figure} />
        ))}
      </ul>
      <p className={classes.quiet}>{words.annex}</p>
      <h2>{words.lines}</h2>
      <DataList
        contract={listReportChanges}
        input={{ reportId }}
        label={words.lines}
        columns={columnsOf(words, language)}
        rowKey={(row) => `${row.figureId} ${row.recordId} ${row.differenceReason}`}
        firstSort="figureName"
        empty={{ title: words.none }}
      />
    </section>
  )
}

function ChangedFigure({ figure }: { readonly figure: FigureDifference }) {
  const words = useWords(reportsWords).register.changes
  const language = useLanguage()
  const all = useWords(reportsWords)
  const { unitOfMeasure, valueThen, valueNow, difference, hidden } = figure
  const said = (value: typeof valueThen) =>
    value === null ? words.absent : (valueText(value, unitOfMeasure, language) ?? all.figures.notReported)
  const number = (value: typeof valueThen) => (value && numberOfValue(value)) ?? 0
  const isSumEqual = exactSum([number(valueThen), difference]) === number(valueNow)
  const reasons = Object.entries(Object.groupBy(figure.lines, (line) => line.differenceReason))
  return (
    <li data-figure-changed={figure.figureId}>
      <h3 lang="vi">{figure.name}</h3>
      <p className={classes.thenNow}>
        <span>
          <small>{words.columns.valueThen}</small>
          {said(valueThen)}
        </span>
        <span aria-hidden>→</span>
        <span>
          <small>{words.columns.valueNow}</small>
          {said(valueNow)}
        </span>
        <strong>{signedAmount(difference, unitOfMeasure, language)}</strong>
      </p>
      <p className={classes.reasons}>
        {reasons.map(([reason, lines = []]) => (
          <span key={reason}>
            <ReasonChip reason={reason as DifferenceReason} words={words} /> {lines.length}
          </span>
        ))}
        {hidden.records > 0 && (
          <span>
            {words.hidden(numberText(hidden.records, language), signedAmount(hidden.amount, unitOfMeasure, language))}
          </span>
        )}
      </p>
      <p className={isSumEqual ? classes.quiet : classes.bad}>{isSumEqual ? words.sumAgrees : words.sumDiffers}</p>
    </li>
  )
}

const tones: Readonly<Record<DifferenceReason, Tone>> = {
  late: 'warning',
  corrected: 'progress',
  withdrawn: 'bad',
  restored: 'progress',
  moved: 'progress',
  adjusted: 'warning',
  ruleChanged: 'neutral',
}

function ReasonChip({ reason, words }: { readonly reason: DifferenceReason; readonly words: Words }) {
  return <StateChip tone={tones[reason]}>{words.reasons[reason]}</StateChip>
}

function columnsOf(words: Words, language: Language): readonly Column<Row>[] {
  const amount = (value: number | null) =>
    value === null ? words.absent : numberText(value, language, Number.isInteger(value) ? 0 : 2)
  return [
    {
      id: 'figureName',
      label: words.columns.figureName,
      cell: (row) => <span lang="vi">{row.figureName}</span>,
      isSortable: true,
    },
    {
      id: 'differenceReason',
      label: words.columns.differenceReason,
      cell: (row) => <ReasonChip reason={row.differenceReason} words={words} />,
      isSortable: true,
      width: '170px',
    },
    {
      id: 'title',
      label: words.columns.title,
      cell: (row) => <RecordTitle record={row} />,
      isSortable: true,
      width: '22%',
    },
    { id: 'on', label: words.columns.on, cell: (row) => dateText(row.on), isSortable: true, width: '108px' },
    {
      id: 'amountThen',
      label: words.columns.valueThen,
      cell: (row) => amount(row.amountThen),
      align: 'right',
      width: '96px',
    },
    {
      id: 'amountNow',
      label: words.columns.valueNow,
      cell: (row) => amount(row.amountNow),
      align: 'right',
      width: '88px',
    },
    {
      id: 'difference',
      label: words.columns.difference,
      cell: (row) => `${row.difference > 0 ? '+' : ''}${amount(row.difference)}`,
      isSortable: true,
      align: 'right',
      width: '104px',
    },
    {
      id: 'unitNow',
      label: words.columns.unitNow,
      cell: (row) =>
        row.unitThen && row.unitNow && row.unitThen !== row.unitNow
          ? words.moved(row.unitThen, row.unitNow)
          : (row.unitNow ?? row.unitThen),
      width: '150px',
    },
  ]
}
