// Which unit has which part in a task, and from when to when. An assignment never moves by itself: when its agency ends,
// the task waits until a person reassigns it with the basis (domain/vietnam.md 3.4).
import { Problem } from '../platform/problem.ts'

export const assignmentRoles = ['lead', 'coordinating'] as const
export type AssignmentRole = (typeof assignmentRoles)[number]

/** `validTo` is the first day on which it no longer holds. */
export interface TaskAssignment {
  readonly taskAssignmentId: string
  readonly taskId: string
  readonly agencyId: string | null
  readonly assignmentRole: AssignmentRole
  /** The plan's own words. */
  readonly namedAs: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
  /** From this day others have the task, by the decision of a person; null = nobody has moved it on. */
  readonly reassignedOn: string | null
}

export const isInForce = (dated: { validFrom: string; validTo: string | null }, on: string) =>
  dated.validFrom <= on && (dated.validTo === null || on < dated.validTo)

/** Ended with its agency by that day, and nobody has taken it over by then. */
export const isWaiting = ({ agencyId, validTo, reassignedOn }: TaskAssignment, on: string) =>
  agencyId !== null && validTo !== null && validTo <= on && (reassignedOn === null || on < reassignedOn)

export interface AgencyVersion {
  readonly agencyId: string
  readonly name: string
  readonly validFrom: string
  readonly validTo: string | null
}

export interface Reassignment {
  readonly fromAgencyIds: readonly string[]
  readonly toAgencyIds: readonly string[]
  readonly validFrom: string
  readonly legalBasis: string
}

/** What a reassignment makes of a task's assignments: those that end, and those that begin in their place. */
export interface Reassigned {
  /** Ids of the assignments that were moved on, with the day on which they end. */
  readonly ended: readonly { readonly taskAssignmentId: string; readonly validTo: string }[]
  readonly begun: readonly Pick<
    TaskAssignment,
    'agencyId' | 'assignmentRole' | 'namedAs' | 'validFrom' | 'legalBasis'
  >[]
}

/**
 * Moves a task from agencies to others, in the same part and under the plan's same words.
 * Throws `task.notAssigned`, `task.agencyNotInForce`, `task.reassignedTooEarly`, `task.reassignedToSame`.
 */
export function reassigned(
  assignments: readonly TaskAssignment[],
  agencies: readonly AgencyVersion[],
  { fromAgencyIds, toAgencyIds, validFrom, legalBasis }: Reassignment,
): Reassigned {
  const open = (agencyId: string) =>
    assignments.filter((each) => each.agencyId === agencyId && each.reassignedOn === null)
  const from = fromAgencyIds.flatMap((agencyId) => {
    const found = open(agencyId)
    if (found.length === 0) throw new Problem('task.notAssigned', 422, { name: nameOf(agencies, agencyId) })
    return found
  })
  if (toAgencyIds.some((agencyId) => fromAgencyIds.includes(agencyId))) throw new Problem('task.reassignedToSame')
  for (const agencyId of toAgencyIds) {
    const agency = agencies.find((each) => each.agencyId === agencyId)
    if (!agency || !isInForce(agency, validFrom))
      throw new Problem('task.agencyNotInForce', 422, { name: nameOf(agencies, agencyId), validFrom })
  }
  for (const each of from)
    if (validFrom <= each.validFrom || (each.validTo !== null && validFrom < each.validTo))
      throw new Problem('task.reassignedTooEarly', 422, { validFrom, earliest: each.validTo ?? each.validFrom })
  const words = new Map(from.map((each) => [`${each.assignmentRole} ${each.namedAs}`, each]))
  const begun = [...words.values()].flatMap(({ assignmentRole, namedAs }) =>
    toAgencyIds
      .filter(
        (agencyId) => !open(agencyId).some((has) => has.assignmentRole === assignmentRole && has.namedAs === namedAs),
      )
      .map((agencyId) => ({ agencyId, assignmentRole, namedAs, validFrom, legalBasis })),
  )
  const ended = from.map(({ taskAssignmentId, validTo }) => ({ taskAssignmentId, validTo: validTo ?? validFrom }))
  return { ended, begun }
}

const nameOf = (agencies: readonly AgencyVersion[], agencyId: string) =>
  agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId
