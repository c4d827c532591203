// The words and the table of a unit plan in its document.
import type { Annex, Block, OfficialTable } from '../platform/documents/officialDocument.ts'
import { officialNumber, officialShortDate } from '../platform/documents/officialForms.ts'
import type { UnitPaperShown } from './questions.ts'
import { documentText as text } from './seed/documentText.ts'
import { type Activity, moneyOf, type UnitPlanFacts } from './unitPlan.ts'

type Lists = Pick<UnitPaperShown, 'tasks' | 'territories'>

export const heading = (level: 1 | 2 | 3, words: string, anchor: string): Block => ({
  kind: 'heading',
  level,
  text: words,
  anchor,
})
export const said = (words: string): Block => ({ kind: 'paragraph', runs: [{ text: words }] })
/** One paragraph a line. */
export const lines = (words: string): Block[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(said)
export const two = (count: number) => String(count).padStart(2, '0')

export function planBody(
  facts: UnitPlanFacts,
  { tasks, territories }: Lists,
  { agencyName, code, year }: { agencyName: string; code: string; year: number },
): { body: readonly Block[]; annexes: readonly Annex[] } {
  const titles = text.plan
  const money = moneyOf(facts.activities)
  const body = [
    said(text.opensPlan(agencyName, code, year)),
    heading(1, titles.aim, 'aim'),
    ...lines(facts.aim),
    heading(1, titles.activities, 'activities'),
    ...tasks.flatMap((task) => {
      const own = facts.activities.filter(({ taskId }) => taskId === task.taskId)
      if (own.length === 0) return []
      return [
        heading(3, `${task.code}. ${task.title}`, `task-${task.code}`),
        ...own.map((each) => said(`- ${inOneSentence(each)}`)),
      ]
    }),
    heading(1, titles.money, 'money'),
    said(money.sum === null ? titles.noSum : titles.sum(officialNumber(money.sum))),
    ...(money.sum !== null && money.unknown > 0 ? [said(titles.unknown(two(money.unknown)))] : []),
    heading(1, titles.organization, 'organization'),
    said(titles.closing(agencyName)),
  ]
  const table = activityTable(facts.activities, { tasks, territories })
  return {
    body,
    annexes: [{ title: titles.annex, isLandscape: true, blocks: [{ kind: 'table', table }, said(text.note)] }],
  }
}

const inOneSentence = ({ what, from, to, responsible }: Activity) =>
  [what.trim().replace(/[.;]$/, ''), [whenOf({ from, to }), responsible].filter(Boolean).join('; ')]
    .filter(Boolean)
    .join(': ')

export const whenOf = ({ from, to }: Pick<Activity, 'from' | 'to'>) =>
  from && from === to ? officialShortDate(from) : [from, to].filter(Boolean).map(officialShortDate).join(' - ')

function activityTable(activities: readonly Activity[], { tasks, territories }: Lists): OfficialTable {
  const { columns } = text
  const codes = new Map(tasks.map(({ taskId, code }) => [taskId, code]))
  const units = new Map(territories.map(({ id, name }) => [id, name]))
  const money = moneyOf(activities)
  const amount = (dong: number | null) =>
    dong === null ? { text: '…', value: null, isMissing: true } : { text: officialNumber(dong), value: dong }
  return {
    name: text.plan.annex,
    columns: [
      { title: columns.order, share: 1, align: 'center' },
      { title: columns.task, share: 1.5, align: 'center' },
      { title: columns.what, share: 6, align: 'left' },
      { title: columns.when, share: 3, align: 'center' },
      { title: columns.responsible, share: 3, align: 'left' },
      { title: columns.together, share: 3, align: 'left' },
      { title: columns.place, share: 3, align: 'left' },
      { title: columns.money, share: 3, align: 'right' },
      { title: columns.result, share: 4, align: 'left' },
    ],
    rows: [
      ...activities.map((each, index) => ({
        cells: [
          { text: String(index + 1), value: index + 1 },
          { text: codes.get(each.taskId) ?? '' },
          { text: each.what },
          { text: whenOf(each) },
          { text: each.responsible },
          { text: each.together },
          { text: [each.placeName, units.get(each.territoryId)].filter(Boolean).join(', ') },
          amount(each.amountDong),
          { text: each.expectedResult },
        ],
      })),
      {
        isTotal: true,
        cells: [
          ...['', '', text.total, '', '', '', ''].map((words) => ({ text: words })),
          amount(money.sum),
          { text: '' },
        ],
      },
    ],
  }
}
