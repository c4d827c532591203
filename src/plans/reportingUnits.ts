// Which units a report counts by: those of the time of each record, or those of today. The two add up to the same head
// figure because every record stands in exactly one unit of either list (domain/vietnam.md 3.4).

export interface TerritoryVersion {
  readonly territoryId: string
  readonly name: string
  readonly parentId: string | null
  readonly validFrom: string
  /** First day on which it is no longer valid. */
  readonly validTo: string | null
}
export interface TerritorySuccession {
  readonly fromId: string
  readonly toId: string
  /** Part of the old unit's area, 0 to 1; null where not known. */
  readonly areaShare: number | null
}
export type UnitsOf = 'now' | 'then'

export interface ReportingUnits {
  readonly units: readonly {
    readonly territoryId: string
    readonly name: string
    readonly validFrom: string
    readonly validTo: string | null
  }[]
  /** The unit of a record's territory; undefined for what concerns the whole area (the town, the city). */
  unitOf(territoryId: string | null): string | undefined
}

/** `planTerritoryId`: the area of the plan (the town, in its last version or any). Dates `YYYY-MM-DD`. */
export function reportingUnits(
  territories: readonly TerritoryVersion[],
  successions: readonly TerritorySuccession[],
  planTerritoryId: string,
  period: { from: string; to: string },
  unitsOf: UnitsOf,
): ReportingUnits {
  const byId = new Map(territories.map((territory) => [territory.territoryId, territory]))
  const heirs = Map.groupBy(successions, (succession) => succession.fromId)
  const members = memberIds(territories, heirs, planTerritoryId)
  const isOfPeriod = ({ validFrom, validTo }: TerritoryVersion) =>
    validFrom <= period.to && (!validTo || validTo > period.from)
  const isOfNow = ({ validFrom, validTo }: TerritoryVersion) =>
    validFrom <= period.to && (!validTo || validTo > period.to)
  const chosen = territories.filter(
    (territory) =>
      members.has(territory.territoryId) && (unitsOf === 'now' ? isOfNow(territory) : isOfPeriod(territory)),
  )
  const chosenIds = new Set(chosen.map((territory) => territory.territoryId))

  /** The main heir that is a unit of the list, following dissolutions one after another. */
  const heirOf = (id: string, seen: ReadonlySet<string> = new Set()): string | undefined => {
    if (chosenIds.has(id)) return id
    const next = [...(heirs.get(id) ?? [])].sort(
      (a, b) => (b.areaShare ?? 0) - (a.areaShare ?? 0) || a.toId.localeCompare(b.toId),
    )
    for (const { toId } of next) {
      const found = seen.has(toId) ? undefined : heirOf(toId, new Set([...seen, id]))
      if (found) return found
    }
    return undefined
  }
  const answers = new Map<string, string | undefined>()
  return {
    units: chosen
      .map(({ territoryId, name, validFrom, validTo }) => ({ territoryId, name, validFrom, validTo }))
      .sort((a, b) => a.validFrom.localeCompare(b.validFrom) || a.name.localeCompare(b.name, 'vi')),
    unitOf(territoryId) {
      if (!territoryId) return undefined
      if (answers.has(territoryId)) return answers.get(territoryId)
      let found: string | undefined
      for (let at = byId.get(territoryId), steps = 0; at && !found && steps < 10; steps++) {
        if (members.has(at.territoryId)) found = heirOf(at.territoryId)
        at = at.parentId ? byId.get(at.parentId) : undefined
      }
      answers.set(territoryId, found)
      return found
    },
  }
}

/** The units right below the plan's area and all that became of them. The area itself and units above it are none. */
function memberIds(
  territories: readonly TerritoryVersion[],
  heirs: ReadonlyMap<string, readonly TerritorySuccession[]>,
  planTerritoryId: string,
): ReadonlySet<string> {
  const waiting = [
    ...territories
      .filter((territory) => territory.parentId === planTerritoryId)
      .map((territory) => territory.territoryId),
    ...(heirs.get(planTerritoryId) ?? []).map((succession) => succession.toId),
  ]
  const members = new Set<string>()
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (members.has(id) || id === planTerritoryId) continue
    members.add(id)
    waiting.push(...(heirs.get(id) ?? []).map((succession) => succession.toId))
  }
  return members
}
