// One line of a plan as it was read from a file, copied from another plan or added by hand. Pure.
import Type, { type Static } from 'typebox'
import { Uuid } from '../../platform/contract.ts'

export const planLineKinds = ['group', 'task', 'unread'] as const
export type PlanLineKind = (typeof planLineKinds)[number]

const planFields = ['code', 'title', 'lead', 'coordinating', 'expectedResult', 'timeText'] as const
export type PlanField = (typeof planFields)[number]

/** An expression of a plan and whom it means; nobody where it names no one. */
const NamedUnits = Type.Object({ namedAs: Type.String(), agencyIds: Type.Array(Uuid) })
export type NamedUnits = Static<typeof NamedUnits>

export const PlanLine = Type.Object({
  /** As the file's own program counts; of a text file the line where it begins. */
  rowNumber: Type.Integer({ minimum: 1 }),
  lineKind: Type.Enum(planLineKinds),
  /** What stands in the first column. */
  code: Type.String(),
  title: Type.String(),
  lead: Type.String(),
  coordinating: Type.String(),
  expectedResult: Type.String(),
  timeText: Type.String(),
  /** Cells that could not be read: the column, and why. */
  cellFaults: Type.Array(
    Type.Object({ column: Type.Enum(planFields), cellFault: Type.Enum(['formula', 'error'] as const) }),
  ),
  /** Copied with the plan: whom the expressions mean there. */
  known: Type.Optional(Type.Object({ lead: Type.Array(NamedUnits), coordinating: Type.Array(NamedUnits) })),
  /** The task that it is copied from. */
  copiedTaskId: Type.Optional(Uuid),
})
export type PlanLine = Static<typeof PlanLine>

/** What the file says of the plan as a whole, as far as it does. */
export interface PlanFacts {
  readonly code: string
  readonly title: string
  readonly issuedOn: string
}

export interface ReadPlan {
  readonly facts: Partial<PlanFacts>
  readonly lines: readonly PlanLine[]
}

export const emptyLine: Omit<PlanLine, 'rowNumber'> = {
  lineKind: 'task',
  code: '',
  title: '',
  lead: '',
  coordinating: '',
  expectedResult: '',
  timeText: '',
  cellFaults: [],
}
