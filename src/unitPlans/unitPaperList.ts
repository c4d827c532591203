// Which paper of which unit is where: every unit that has a part in the plan, also one that has begun nothing. Pure.

import type { ReportingPeriod } from '../plans/reportingPeriod.ts'
import { daysBetween } from '../platform/format.ts'
import type { UnitPaperKind, UnitPaperState, UnitPlanStatus } from './unitPaper.ts'

export interface UnitOfPlan {
  readonly agencyId: string
  readonly agencyName: string
  readonly territoryId: string | null
}
export interface DueDate {
  readonly unitPaperKind: UnitPaperKind
  readonly coversTo: string
  readonly dueOn: string
  readonly legalBasis: string
}
export interface StoredPaper {
  readonly unitPaperId: string
  readonly agencyId: string
  readonly agencyName: string
  readonly territoryId: string | null
  readonly unitPaperKind: UnitPaperKind
  readonly coversTo: string
  readonly unitPlanStatus: UnitPlanStatus
  readonly number: string
  readonly title: string
  readonly activities: number
  readonly amountDong: number | null
  /** Of the last submission. */
  readonly submittedOn: string | null
  /** Of the first one: what is measured against the due date. */
  readonly firstSubmittedOn: string | null
  readonly decidedOn: string | null
  readonly isDemonstration: boolean
}

export interface UnitPaperRow {
  /** The paper, or where there is none the unit and what it owes. */
  readonly key: string
  readonly unitPaperId: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly unitPaperKind: UnitPaperKind
  readonly coversTo: string
  readonly unitPaperState: UnitPaperState
  readonly number: string
  readonly title: string
  readonly activities: number | null
  readonly amountDong: number | null
  readonly submittedOn: string | null
  readonly decidedOn: string | null
  readonly dueOn: string | null
  /** Days after the due date: of the first submission, or until today while nothing was handed in. Null = not late. */
  readonly daysLate: number | null
  readonly isDemonstration: boolean
}

interface Known {
  readonly units: readonly UnitOfPlan[]
  readonly papers: readonly StoredPaper[]
  readonly dueDates: readonly DueDate[]
  /** The whole year: what plans and final reviews cover. */
  readonly year: ReportingPeriod
  readonly today: string
}

/**
 * One row for each unit and paper it owes: a plan and a final review for the year, an interim review for each period that
 * has a due date; and every paper that there is besides.
 */
export function unitPaperRows(
  { units, papers, dueDates, year, today }: Known,
  kinds: readonly UnitPaperKind[],
): UnitPaperRow[] {
  const owed = [
    { unitPaperKind: 'unitPlan', coversTo: year.to } as const,
    ...dueDates.filter(({ unitPaperKind }) => unitPaperKind === 'interim'),
    { unitPaperKind: 'final', coversTo: year.to } as const,
  ].filter(({ unitPaperKind }) => kinds.includes(unitPaperKind))
  const keyOf = (agencyId: string, { unitPaperKind, coversTo }: { unitPaperKind: string; coversTo: string }) =>
    `${agencyId} ${unitPaperKind} ${coversTo}`
  const found = new Map(papers.map((paper) => [keyOf(paper.agencyId, paper), paper]))
  const due = new Map(dueDates.map((date) => [`${date.unitPaperKind} ${date.coversTo}`, date.dueOn]))
  const dueOf = (of: { unitPaperKind: string; coversTo: string }) =>
    due.get(`${of.unitPaperKind} ${of.coversTo}`) ?? null
  const rows = owed.flatMap((paper) =>
    units
      .filter(({ agencyId }) => !found.has(keyOf(agencyId, paper)))
      .map(({ agencyId, agencyName }) =>
        notBegun(keyOf(agencyId, paper), agencyId, agencyName, paper, dueOf(paper), today),
      ),
  )
  return [
    ...papers
      .filter(({ unitPaperKind }) => kinds.includes(unitPaperKind))
      .map((paper) => begun(paper, dueOf(paper), today)),
    ...rows,
  ]
}

function notBegun(
  key: string,
  agencyId: string,
  agencyName: string,
  { unitPaperKind, coversTo }: { unitPaperKind: UnitPaperKind; coversTo: string },
  dueOn: string | null,
  today: string,
): UnitPaperRow {
  return {
    key,
    unitPaperId: null,
    agencyId,
    agencyName,
    unitPaperKind,
    coversTo,
    unitPaperState: 'notBegun',
    number: '',
    title: '',
    activities: null,
    amountDong: null,
    submittedOn: null,
    decidedOn: null,
    dueOn,
    daysLate: daysLate(dueOn, null, today),
    isDemonstration: false,
  }
}

function begun(paper: StoredPaper, dueOn: string | null, today: string): UnitPaperRow {
  const { unitPlanStatus, firstSubmittedOn, territoryId: _, ...row } = paper
  return {
    ...row,
    key: paper.unitPaperId,
    unitPaperState: unitPlanStatus,
    dueOn,
    daysLate: daysLate(dueOn, firstSubmittedOn, today),
  }
}

/** Days after the due date on which it was first handed in, or that have passed without it. Null = in time, or no date set. */
export function daysLate(dueOn: string | null, submittedOn: string | null, today: string): number | null {
  const end = submittedOn ?? today
  if (dueOn === null || end <= dueOn) return null
  return daysBetween(dueOn, end)
}
