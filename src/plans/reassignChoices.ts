// From whom a task can be moved on, and to whom the law points: for the form of reassignment. The person decides.

interface Named {
  readonly agencyId: string
  readonly name: string
}
interface Assignment {
  readonly agencyId: string | null
  readonly agencyName: string | null
  readonly validTo: string | null
  readonly isInForce: boolean
  readonly isWaiting: boolean
  readonly successors: readonly Named[]
}

export interface ReassignChoices {
  /** Those that wait for a successor first. */
  readonly from: readonly (Named & { readonly isWaiting: boolean; readonly endedOn: string | null })[]
  /** Successors by law of these agencies. */
  proposedFor(agencyIds: readonly string[]): readonly Named[]
  /** The day on which the last of them ended; today for those that are still there. */
  firstDayFor(agencyIds: readonly string[]): string
}

/** `asOf`: the day of looking, `YYYY-MM-DD`. */
export function reassignChoices(assignments: readonly Assignment[], asOf: string): ReassignChoices {
  const open = assignments.flatMap(({ agencyId, agencyName, validTo, isInForce, isWaiting, successors }) =>
    agencyId && (isInForce || isWaiting)
      ? [{ agencyId, name: agencyName ?? agencyId, isWaiting, endedOn: validTo, successors }]
      : [],
  )
  const from = [...new Map(open.map((each) => [each.agencyId, each])).values()].sort(
    (a, b) => Number(b.isWaiting) - Number(a.isWaiting) || a.name.localeCompare(b.name, 'vi'),
  )
  const among = (agencyIds: readonly string[]) => open.filter(({ agencyId }) => agencyIds.includes(agencyId))
  return {
    from: from.map(({ agencyId, name, isWaiting, endedOn }) => ({ agencyId, name, isWaiting, endedOn })),
    proposedFor: (agencyIds) => [
      ...new Map(
        among(agencyIds)
          .flatMap(({ successors }) => successors)
          .map((each) => [each.agencyId, each]),
      ).values(),
    ],
    firstDayFor: (agencyIds) =>
      among(agencyIds)
        .flatMap(({ isWaiting, endedOn }) => (isWaiting && endedOn ? [endedOn] : []))
        .sort()
        .at(-1) ?? asOf,
  }
}
