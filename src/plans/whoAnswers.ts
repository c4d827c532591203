// Who answers on a day: the agency that has the task, by its head; the chairman or head who answers for a territory.
import { isInForce, isWaiting, type TaskAssignment } from './assignment.ts'
import type { CountedRow } from './count.ts'
import type { PlanSource } from './planSource.ts'
import type { AssignedTo, WhoAnswers } from './taskShapes.ts'

/** The head of the agency on that day; nobody in the place is said as such. */
export function headOf(source: PlanSource, agencyId: string, on: string, waiting = false): WhoAnswers {
  const head = source.holdings.find((each) => each.agencyId === agencyId && each.isHead && isInForce(each, on))
  return {
    agencyId,
    agencyName: agencyName(source, agencyId),
    personName: waiting ? null : (head?.personName ?? null),
    postTitle: waiting ? null : (head?.postTitle ?? null),
    isWaiting: waiting,
  }
}

/** Who answers for a territory: its chairman first (`general`), else whoever answers for the forest's protection. */
export function answersForTerritory(source: PlanSource, territoryId: string, on: string): WhoAnswers | null {
  const named = ['general', 'forestProtection']
    .flatMap((matter) => source.responsibilities.filter((each) => each.matter === matter))
    .find((each) => each.territoryId === territoryId && isInForce(each, on))
  if (!named) return null
  const holder = source.holdings.find((each) => each.postId === named.postId && isInForce(each, on))
  const { agencyId } = named
  const agency = { agencyId, agencyName: agencyName(source, agencyId), isWaiting: false }
  return { ...agency, personName: holder?.personName ?? null, postTitle: holder?.postTitle ?? null }
}

export const agencyName = (source: PlanSource, agencyId: string) =>
  source.agencies.find((each) => each.agencyId === agencyId)?.name ?? ''

/** The expressions of the plan in their order, each with who it means on the day. */
export function assignedTo(source: PlanSource, taskId: string, on: string): readonly AssignedTo[] {
  const own = source.assignments.filter((each) => each.taskId === taskId && each.validFrom <= on)
  const groups = Map.groupBy(own, (each) => `${each.assignmentRole} ${each.namedAs}`)
  return [...groups.values()].map((group) => {
    const [{ assignmentRole, namedAs } = { assignmentRole: 'lead' as const, namedAs: '' }] = group
    const agencies = (chosen: readonly TaskAssignment[]) =>
      [
        ...new Map(
          chosen.flatMap(({ agencyId }) =>
            agencyId ? [[agencyId, { agencyId, name: agencyName(source, agencyId) }] as const] : [],
          ),
        ).values(),
      ].sort(byName)
    return {
      assignmentRole,
      namedAs,
      agencies: agencies(group.filter((each) => isInForce(each, on))),
      ended: agencies(group.filter((each) => !isInForce(each, on))),
      waiting: agencies(group.filter((each) => isWaiting(each, on))),
    }
  })
}

export const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'vi')

/** An agency and all whose work it took over: a record of theirs is a record of its. */
export function withPredecessors(source: PlanSource, agencyId: string): ReadonlySet<string> {
  const found = new Set([agencyId])
  for (const id of found) for (const { fromId, toId } of source.agencySuccessions) if (toId === id) found.add(fromId)
  return found
}

/** Records that an agency made or held together with others. */
export function recordsOfAgency<Row extends CountedRow>(source: PlanSource, agencyId: string, rows: readonly Row[]) {
  const ids = withPredecessors(source, agencyId)
  return rows.filter((row) => {
    const { organizerIds } = row.attributes
    const others = Array.isArray(organizerIds) ? organizerIds : []
    return (row.agencyId !== null && ids.has(row.agencyId)) || others.some((id) => ids.has(String(id)))
  })
}
