// How one task stands in the year: its records, its deadline, who of those who lead it is silent. All derived.
import { daysBetween } from '../platform/format.ts'
import { recordsIn } from './count.ts'
import { isHidden, type PlanYear, recordsOf, reportingMonths, rulesOf, type TaskOfPlan } from './planSource.ts'
import { dueOn } from './taskDeadline.ts'
import type { AssignedTo, WhoAnswers } from './taskShapes.ts'
import { daysLate, type TaskStatus, taskStatus } from './taskStatus.ts'
import { assignedTo, headOf, recordsOfAgency } from './whoAnswers.ts'

export interface LeadAgency extends WhoAnswers {
  readonly isReported: boolean
  readonly records: number
  readonly lastOn: string | null
}

export interface StandingOfTask {
  readonly taskStatus: TaskStatus | null
  readonly isRestricted: boolean
  readonly dueOn: string | null
  readonly daysLate: number | null
  readonly daysLeft: number | null
  readonly records: number
  readonly lastOn: string | null
  readonly silentLeads: string[]
}

export interface TaskInYear {
  readonly standing: StandingOfTask
  readonly leads: readonly AssignedTo[]
  readonly coordinating: readonly AssignedTo[]
  readonly leadAgencies: readonly LeadAgency[]
  readonly months: ReturnType<typeof reportingMonths>
}

export function taskInYear(task: TaskOfPlan, year: PlanYear): TaskInYear {
  const { source, period } = year
  const { asOf } = source
  const rules = rulesOf(source, task.taskId)
  const isRestricted = rules.length > 0 && rules.every((rule) => isHidden(source, rule))
  const assigned = assignedTo(source, task.taskId, asOf)
  const leads = assigned.filter((each) => each.assignmentRole === 'lead')
  const coordinating = assigned.filter((each) => each.assignmentRole === 'coordinating')
  const due = dueOn(task, source.year, source.deadlines)
  if (isRestricted) {
    const standing = { ...unknown, isRestricted, dueOn: due }
    return { standing, leads, coordinating, leadAgencies: [], months: reportingMonths(source.year, []) }
  }
  const all = year.recordsOfTask.get(task.taskId) ?? []
  const leadAgencies = leadAgenciesOf(leads, year, all)
  const silentLeads = leadAgencies.filter((each) => !each.isReported).map((each) => each.agencyName)
  const facts = {
    dueOn: due,
    records: recordsIn(all),
    lastOn: all.at(-1)?.occurredOn ?? null,
    silentLeads: silentLeads.length,
  }
  // What is judged is the task as a whole; what is counted is the unit that is asked for.
  const here = source.territoryId ? recordsOf(rules, year.evidenceFor, period.current) : all
  const standing: StandingOfTask = {
    taskStatus: taskStatus(facts, asOf),
    isRestricted,
    dueOn: due,
    daysLate: daysLate(facts, asOf),
    daysLeft: due !== null && asOf <= due ? daysBetween(asOf, due) : null,
    records: recordsIn(here),
    lastOn: here.at(-1)?.occurredOn ?? null,
    silentLeads,
  }
  return { standing, leads, coordinating, leadAgencies, months: reportingMonths(source.year, here) }
}

const unknown: StandingOfTask = {
  taskStatus: null,
  isRestricted: false,
  dueOn: null,
  daysLate: null,
  daysLeft: null,
  records: 0,
  lastOn: null,
  silentLeads: [],
}

/** Who leads on the day, and from whom nobody has taken over: those are silent whatever they once recorded. */
function leadAgenciesOf(
  leads: readonly AssignedTo[],
  { source }: PlanYear,
  rows: Parameters<typeof recordsOfAgency>[2],
): readonly LeadAgency[] {
  const waiting = new Map(leads.flatMap((lead) => lead.waiting.map((each) => [each.agencyId, true] as const)))
  const present = new Map(leads.flatMap((lead) => lead.agencies.map((each) => [each.agencyId, false] as const)))
  return [...present, ...waiting].map(([agencyId, isWaiting]) => {
    const own = recordsOfAgency(source, agencyId, rows)
    return {
      ...headOf(source, agencyId, source.asOf, isWaiting),
      isReported: !isWaiting && own.length > 0,
      records: recordsIn(own),
      lastOn: own.at(-1)?.occurredOn ?? null,
    }
  })
}
