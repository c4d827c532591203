// What the reads of the plan answer with, piece by piece: shared by board, task page and the leader's page.

import Type, { type Static } from 'typebox'
import { IsoDate, orNull, Uuid } from '../platform/contract.ts'
import { assignmentRoles } from './assignment.ts'
import { FigureValue } from './figureValue.ts'
import { taskStatuses } from './taskStatus.ts'

export const Count = Type.Integer({ minimum: 0 })
export const Year = Type.Integer({ minimum: 2020, maximum: 2100 })
const Named = Type.Object({ agencyId: Uuid, name: Type.String() })

export const PlanHead = Type.Object({
  planId: Uuid,
  /** `120/KH-UBND`. */
  code: Type.String(),
  title: Type.String(),
  issuedOn: IsoDate,
  issuerName: Type.String(),
})
export type PlanHead = Static<typeof PlanHead>

/** One expression of the plan (“UBND các xã, phường”) and who it means on the day asked for. */
export const AssignedTo = Type.Object({
  assignmentRole: Type.Enum(assignmentRoles),
  /** The plan's own words. */
  namedAs: Type.String(),
  /** Who has the task on that day. */
  agencies: Type.Array(Named),
  /** Who had it and has ended by that day: shown struck through, before those who took over. */
  ended: Type.Array(Named),
  /** Of `ended`: from whom nobody has taken it over yet. */
  waiting: Type.Array(Named),
})
export type AssignedTo = Static<typeof AssignedTo>

/** One assignment with its dates, as history keeps it. */
export const AssignmentOfTask = Type.Object({
  taskAssignmentId: Uuid,
  assignmentRole: Type.Enum(assignmentRoles),
  namedAs: Type.String(),
  /** Null: the plan names no agency of its own (“các đơn vị chủ rừng trên địa bàn”). */
  agencyId: orNull(Uuid),
  agencyName: orNull(Type.String()),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  legalBasis: Type.String(),
  isInForce: Type.Boolean(),
  /** Ended with its agency, taken over by nobody. */
  isWaiting: Type.Boolean(),
  /** Who succeeds the ended agency by law: what is proposed to whoever reassigns. */
  successors: Type.Array(Named),
})

/** Who answers on the day asked for: an agency, and its head when somebody holds that post. */
export const WhoAnswers = Type.Object({
  agencyId: Uuid,
  agencyName: Type.String(),
  personName: orNull(Type.String()),
  postTitle: orNull(Type.String()),
  /** The agency has ended and nobody has taken the task over. */
  isWaiting: Type.Boolean(),
})
export type WhoAnswers = Static<typeof WhoAnswers>

/** One counted figure of a task, beside the same period of last year. */
export const TaskFigure = Type.Object({
  /** `<task>.<indicator>`, as the report names it: `1.2.sessions`. */
  figureId: Type.String(),
  indicatorId: Uuid,
  taskCode: Type.String(),
  indicator: Type.String(),
  name: Type.String(),
  /** Key of the words `unitsOfMeasure`. */
  unitOfMeasure: Type.String(),
  value: FigureValue,
  /** How many records were counted. */
  records: Count,
  /** Records of the right kind that do not say this quantity: the value is a lower bound. */
  recordsWithout: Count,
  /** What signed adjustments add to it or take from it; null when there is none. */
  adjusted: orNull(Type.Number()),
  prior: FigureValue,
  priorYear: Year,
  /** The two periods are not alike: show both, compute no percentage. */
  isScopeDifferent: Type.Boolean(),
})
export type TaskFigure = Static<typeof TaskFigure>

export const FigureByUnit = Type.Object({
  ...TaskFigure.properties,
  byUnit: Type.Array(
    Type.Object({
      /** Null: what concerns the whole area. */
      territoryId: orNull(Uuid),
      name: orNull(Type.String()),
      value: FigureValue,
      records: Count,
    }),
  ),
})

/** A month of reports: from the 15th of the month before to the 14th; twelve of them are the year. */
export const ReportingMonth = Type.Object({
  month: Type.Integer({ minimum: 1, maximum: 12 }),
  from: IsoDate,
  to: IsoDate,
  records: Count,
})

export const TaskStandingNow = {
  /** Null: restricted to the asker. */
  taskStatus: orNull(Type.Enum(taskStatuses)),
  isRestricted: Type.Boolean(),
  /** Last day for the result of the year; null when none is set. */
  dueOn: orNull(IsoDate),
  daysLate: orNull(Count),
  daysLeft: orNull(Count),
  /** Distinct records that count for it in the year. */
  records: Count,
  lastOn: orNull(IsoDate),
  /** Lead units that recorded nothing in the year, and those that wait for a successor. */
  silentLeads: Type.Array(Type.String()),
}

export const TaskRow = Type.Object({
  taskId: Uuid,
  code: Type.String(),
  groupNumber: Type.Integer(),
  groupTitle: Type.String(),
  title: Type.String(),
  expectedResult: Type.String(),
  timeText: Type.String(),
  leads: Type.Array(AssignedTo),
  coordinating: Type.Array(AssignedTo),
  ...TaskStandingNow,
  /** Its first figures that say something, at most three. */
  figures: Type.Array(TaskFigure),
  months: Type.Array(ReportingMonth),
})
export type TaskRow = Static<typeof TaskRow>

export const PlanPeriod = Type.Object({
  current: Type.Object({ from: IsoDate, to: IsoDate }),
  prior: Type.Object({ from: IsoDate, to: IsoDate }),
  /** The year runs still: figures are of the year so far. */
  isUnfinished: Type.Boolean(),
})
