// The words and tables of a review in its document. Figures are those kept with it; before it is handed in, today's.
import { numberOfValue } from '../plans/figureValue.ts'
import { unitOfMeasureName } from '../plans/unitOfMeasureWords.ts'
import type { Annex, Block, OfficialTable } from '../platform/documents/officialDocument.ts'
import { decimalsOf, officialQuantity, officialShortDate } from '../platform/documents/officialForms.ts'
import { heading, lines, said, two, whenOf } from './planDocument.ts'
import type { UnitPaperShown } from './questions.ts'
import { activityStates, type ReviewFacts } from './review.ts'
import { documentText as text } from './seed/documentText.ts'
import type { UnitFigure } from './unitFigure.ts'

export function reviewBody(
  paper: UnitPaperShown,
  { agencyName, code }: { agencyName: string; code: string },
): { body: readonly Block[]; annexes: readonly Annex[] } {
  const { review, planned, coversFrom, coversTo, kept } = paper
  const titles = text.reviewParts
  const figures = kept?.figures ?? paper.figures
  const to = kept?.to ?? coversTo
  const body = [
    said(text.opensReview(agencyName, code, officialShortDate(coversFrom), officialShortDate(to))),
    heading(1, titles.results, 'results'),
    ...paper.tasks.flatMap((task) => [
      heading(3, `${task.code}. ${task.title}`, `task-${task.code}`),
      ...figureSentences(figures.filter(({ taskCode }) => taskCode === task.code)),
      ...lines(review?.tasks.find(({ taskId }) => taskId === task.taskId)?.remark ?? ''),
    ]),
    heading(1, titles.activities, 'activities'),
    said(plannedSentence(planned.length, review)),
    ...(['difficulties', 'causes', 'recommendations'] as const).flatMap((part) => [
      heading(1, titles[part], part),
      ...(review?.[part].trim() ? lines(review[part]) : [said(titles.unwritten)]),
    ]),
    said(titles.closing(agencyName)),
  ]
  return {
    body,
    annexes: [
      ...(planned.length > 0 ? [annex(titles.annexActivities, markTable(paper))] : []),
      annex(titles.annexFigures, figureTable(figures)),
    ],
  }
}

const annex = (title: string, table: OfficialTable): Annex => ({
  title,
  isLandscape: true,
  blocks: [{ kind: 'table', table }, said(text.note)],
})

function figureSentences(figures: readonly UnitFigure[]): Block[] {
  const known = figures.filter(({ value }) => numberOfValue(value) !== undefined)
  const silent = figures.filter(({ value }) => value.state === 'notReported')
  return [
    ...(known.length > 0
      ? [
          said(
            text.reviewParts.figures(known.map((figure) => `${lowered(figure.name)} ${withUnit(figure)}`).join('; ')),
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [said(text.reviewParts.notReported(silent.map(({ name }) => lowered(name)).join('; ')))]
      : []),
  ]
}

const lowered = (words: string) => words.slice(0, 1).toLocaleLowerCase('vi') + words.slice(1)
const withUnit = (figure: UnitFigure) => `${amountText(figure)} ${unitOfMeasureName(figure.unitOfMeasure, 'vi')}`.trim()

function amountText({ value, unitOfMeasure }: UnitFigure): string {
  const amount = numberOfValue(value)
  if (amount !== undefined) return officialQuantity(amount, unitOfMeasure)
  return text.values[value.state as keyof typeof text.values] ?? ''
}

function plannedSentence(all: number, review: ReviewFacts | null): string {
  if (all === 0) return text.reviewParts.nothingPlanned
  const [done = '', partly = '', not = ''] = activityStates.map((state) =>
    two(review?.activities.filter(({ activityState }) => activityState === state).length ?? 0),
  )
  return text.reviewParts.planned(two(all), done, partly, not)
}

function markTable({ planned, review, tasks }: UnitPaperShown): OfficialTable {
  const { columns } = text
  const codes = new Map(tasks.map(({ taskId, code }) => [taskId, code]))
  return {
    name: text.reviewParts.annexActivities,
    columns: [
      { title: columns.order, share: 1, align: 'center' },
      { title: columns.task, share: 1.5, align: 'center' },
      { title: columns.what, share: 7, align: 'left' },
      { title: columns.when, share: 3, align: 'center' },
      { title: columns.state, share: 3, align: 'center' },
      { title: columns.remark, share: 6, align: 'left' },
    ],
    rows: planned.map((activity, index) => {
      const mark = review?.activities.find(({ activityId }) => activityId === activity.activityId)
      return {
        cells: [
          { text: String(index + 1), value: index + 1 },
          { text: codes.get(activity.taskId) ?? '' },
          { text: activity.what },
          { text: whenOf(activity) },
          { text: text.states[mark?.activityState ?? ''] },
          { text: mark?.remark ?? '' },
        ],
      }
    }),
  }
}

function figureTable(figures: readonly UnitFigure[]): OfficialTable {
  const { columns } = text
  return {
    name: text.reviewParts.annexFigures,
    columns: [
      { title: columns.task, share: 1.5, align: 'center' },
      { title: columns.figure, share: 7, align: 'left' },
      { title: columns.unit, share: 3, align: 'center' },
      { title: columns.amount, share: 3, align: 'right' },
      { title: columns.records, share: 2, align: 'right' },
    ],
    rows: figures.map((figure) => {
      const amount = numberOfValue(figure.value) ?? null
      return {
        cells: [
          { text: figure.taskCode },
          { text: figure.name },
          { text: unitOfMeasureName(figure.unitOfMeasure, 'vi') },
          {
            text: amountText(figure),
            value: amount,
            digits: decimalsOf(figure.unitOfMeasure),
            isMissing: amount === null,
          },
          amount === null
            ? { text: '…', value: null, isMissing: true }
            : { text: String(figure.records), value: figure.records },
        ],
      }
    }),
  }
}
