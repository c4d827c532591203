import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { numberOfValue } from '../../plans/figureValue.ts'
import type { OutputOf } from '../../platform/contract.ts'
import { Figure } from '../../platform/web/Figure.tsx'
import { useMayI } from '../../platform/web/useMayI.ts'
import { useSearch } from '../../platform/web/useSearch.ts'
import { useWords } from '../../platform/web/useWords.ts'
import { valueCell } from '../annualTables.ts'
import { comparisonCells } from '../comparison.ts'
import { importPriorYearFigure, type readAnnualReport } from '../contract.ts'
import { comparisonInput, type Figure as FigureOfReport, isKnown } from '../figure.ts'
import { periodText } from '../seed/periodText.ts'
import { reportsWords } from '../words.ts'
import classes from './report.module.css'

/** Every indicator beside last year, task by task; those that nobody has reported in one line. */
export function CompareTable({ report }: { readonly report: OutputOf<typeof readAnnualReport> }) {
  const words = useWords(reportsWords)
  const mayI = useMayI()
  const [, change] = useSearch()
  const { column, priorColumn } = periodText(report.wanted)
  const isAnnual = report.wanted.reportKind === 'annual'
  const isMonthly = report.period.cumulative !== undefined
  const isWhole = !report.part.unit && !report.part.agency && isAnnual
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={words.compare(report.year - 1)}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.figures.indicator}</th>
            <th scope="col" data-wide>
              {words.figures.unitOfMeasure}
            </th>
            <th scope="col" data-number>
              {isAnnual ? report.year - 1 : priorColumn}
            </th>
            <th scope="col" data-number>
              {isAnnual ? report.year : column}
            </th>
            <th scope="col" data-number>
              {words.figures.change}
            </th>
            {isMonthly && (
              <th scope="col" data-number>
                {words.figures.cumulative}
              </th>
            )}
            <th scope="col" data-number data-wide>
              {words.figures.records}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.tasks.map((task) => (
            <Fragment key={task.code}>
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={isMonthly ? 7 : 6} lang="vi">
                  {task.code}. {task.title}
                </th>
              </tr>
              {task.figures.filter(isKnown).map((figure) => (
                <Row key={figure.figureId} figure={figure} />
              ))}
              <Unknown figures={task.figures.filter((figure) => !isKnown(figure))} />
            </Fragment>
          ))}
        </tbody>
      </table>
      {isWhole && mayI(importPriorYearFigure, {}) && (
        <Button
          className="not-on-paper"
          variant="default"
          mt={12}
          onClick={() => change({ xem: 'nam-truoc' }, { step: true })}
        >
          {words.prior.title(report.year - 1)}
        </Button>
      )}
      {report.period.scopeDiffers && <p className={classes.quiet}>{words.noPercent(report.period.scopeDiffers)}</p>}
    </section>
  )
}

function Row({ figure }: { readonly figure: FigureOfReport }) {
  const change = comparisonCells(comparisonInput(figure))
  const { figureId, name, value, prior, unitOfMeasure } = figure
  const hasChange = numberOfValue(value) !== undefined && numberOfValue(prior) !== undefined
  return (
    <tr>
      <td lang="vi">{name}</td>
      <td lang="vi" data-wide>
        {figure.unitText}
      </td>
      <td data-number>
        <Figure
          id={`${figureId}@prior`}
          label={name}
          value={valueCell(prior, unitOfMeasure).text}
          state={prior.state}
        />
      </td>
      <td data-number>
        <Figure id={figureId} label={name} value={valueCell(value, unitOfMeasure).text} state={value.state} />
      </td>
      <td data-number>
        {hasChange && change.difference}
        {hasChange && change.percent.endsWith('%') && change.difference !== '0' ? ` (${change.percent})` : ''}
      </td>
      {figure.cumulative && (
        <td data-number>
          <Figure
            id={`${figureId}@cumulative`}
            label={name}
            value={valueCell(figure.cumulative, unitOfMeasure).text}
            state={figure.cumulative.state}
          />
        </td>
      )}
      <td data-number data-wide>
        {figure.records > 0 && figure.records}
      </td>
    </tr>
  )
}

function Unknown({ figures }: { readonly figures: readonly FigureOfReport[] }) {
  const words = useWords(reportsWords).figures
  if (figures.length === 0) return null
  return (
    <tr className={classes.unknown}>
      <td colSpan={6}>
        {words.notReportedCount(figures.length)}:{' '}
        <span lang="vi">{figures.map((figure) => figure.name).join('; ')}</span>
      </td>
    </tr>
  )
}
