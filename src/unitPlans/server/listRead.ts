// The list of all papers of a plan and year: also of units that have begun none.

import { reportingYearOf } from '../../plans/reportingPeriod.ts'
import { may } from '../../platform/actor.ts'
import { listed } from '../../platform/listing.ts'
import { notFound } from '../../platform/problem.ts'
import { type ReadMoment, read } from '../../platform/server/command.ts'
import { setUnitPaperDeadline } from '../contract.ts'
import { wholeYear } from '../coveredPeriod.ts'
import { listUnitPapers, type UnitPaperListRow } from '../questions.ts'
import { unitPaperKinds, unitPaperStates } from '../unitPaper.ts'
import { type StoredPaper, unitPaperRows } from '../unitPaperList.ts'
import { moneyOf, type UnitPlanFacts } from '../unitPlan.ts'
import { unitPlansWords } from '../words.ts'
import { selectPlan, selectUnitsOfPlan } from './officeSql.ts'
import { type ListedPaper, selectDueDates, selectPapers } from './paperListSql.ts'
import { countedTo } from './unitInPeriod.ts'

export const listRead = read(listUnitPapers, async (moment, input) => {
  const { tx, today, actor } = moment
  const { kinds = unitPaperKinds, states, agencyId, taskId, isLate, ...query } = input
  const plan = await selectPlan(tx, input.plan)
  if (!plan) throw notFound('plan', input.plan ?? '')
  const asOf = input.asOf ?? today
  const year = input.year ?? reportingYearOf(asOf)
  const period = wholeYear(year, plan.issuedOn)
  const units = await selectUnitsOfPlan(tx, plan.planId, countedTo(period, asOf))
  const dueDates = await selectDueDates(tx, plan.planId, year)
  const papers = (await selectPapers(tx, plan.planId, year)).map((paper) => toldTo(moment, paper))
  const ofTask = taskId && new Set(units.flatMap((unit) => (unit.taskIds.includes(taskId) ? unit.agencyId : [])))
  const rows = unitPaperRows({ units, papers, dueDates, year: period, today: asOf }, kinds)
    .filter((row) => isOwn(moment, row.agencyId))
    .filter((row) => (!agencyId || row.agencyId === agencyId) && (!ofTask || ofTask.has(row.agencyId)))
    .map((row) => ({ ...row, isOpen: row.unitPaperId !== null && mayOpen(moment, row) }))
  const chosen = rows.filter(
    (row) => (!states || states.includes(row.unitPaperState)) && (!isLate || row.daysLate !== null),
  )
  return {
    ...listed<UnitPaperListRow>(chosen, query, listingOf(actor?.language ?? 'vi')),
    plan,
    year,
    period,
    counts: {
      ...(Object.fromEntries(
        unitPaperStates.map((state) => [state, rows.filter((row) => row.unitPaperState === state).length]),
      ) as Record<(typeof unitPaperStates)[number], number>),
      late: rows.filter((row) => row.daysLate !== null && row.submittedOn === null).length,
    },
    dueDates: [...dueDates],
    maySetDeadline: may(actor, setUnitPaperDeadline, {}),
  }
})

const isOwn = ({ scope }: ReadMoment, agencyId: string) => scope.all || scope.agencyIds.includes(agencyId)
const isMember = ({ actor }: ReadMoment, agencyId: string) => actor?.agencyIds.includes(agencyId) ?? false

const mayOpen = (moment: ReadMoment, row: { agencyId: string; submittedOn: string | null }) =>
  row.submittedOn !== null || isMember(moment, row.agencyId)

/** Members see their own words as last saved; others those that were handed in, and of a draft only that there is one. */
function toldTo(moment: ReadMoment, { facts, handedIn, ...paper }: ListedPaper): StoredPaper {
  const told = (isMember(moment, paper.agencyId) ? facts : (handedIn ?? {})) as Partial<UnitPlanFacts>
  const activities = paper.unitPaperKind === 'unitPlan' ? (told.activities ?? []) : []
  return {
    ...paper,
    number: told.number ?? '',
    title: told.title ?? '',
    activities: activities.length,
    amountDong: moneyOf(activities).sum,
  }
}

function listingOf(language: 'vi' | 'en') {
  const words = unitPlansWords[language]
  const stateAt = (row: UnitPaperListRow) => unitPaperStates.indexOf(row.unitPaperState)
  return {
    words: (row: UnitPaperListRow) => [
      row.agencyName,
      row.number,
      row.title,
      words.unitPaperKind[row.unitPaperKind],
      words.unitPaperState[row.unitPaperState],
    ],
    sorts: {
      agencyName: (row: UnitPaperListRow) => row.agencyName,
      unitPaperKind: (row: UnitPaperListRow) => `${unitPaperKinds.indexOf(row.unitPaperKind)} ${row.coversTo}`,
      unitPaperState: stateAt,
      number: (row: UnitPaperListRow) => row.number || null,
      activities: (row: UnitPaperListRow) => row.activities,
      amountDong: (row: UnitPaperListRow) => row.amountDong,
      submittedOn: (row: UnitPaperListRow) => row.submittedOn,
      decidedOn: (row: UnitPaperListRow) => row.decidedOn,
      dueOn: (row: UnitPaperListRow) => row.dueOn,
      daysLate: (row: UnitPaperListRow) => row.daysLate,
    },
    first: { sort: 'agencyName', direction: 'asc' as const },
  }
}
