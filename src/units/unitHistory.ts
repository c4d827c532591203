// Units over time: which version a code means on a day, what a unit became, what it came from, and how quantities of old units
// are counted by new ones. Pure; nothing is lost on the way: sums by either list of units are equal.

export interface DatedUnit {
  readonly id: string
  readonly code: string
  readonly validFrom: string
  /** First day on which it is no longer valid; null = still. */
  readonly validTo: string | null
}
export interface UnitSuccession {
  readonly fromId: string
  readonly toId: string
  readonly succeededOn: string
  /** Part of the old unit, 0 to 1; null where not known. */
  readonly areaShare: number | null
}

export function isValidOn({ validFrom, validTo }: Pick<DatedUnit, 'validFrom' | 'validTo'>, on: string): boolean {
  return validFrom <= on && (validTo === null || validTo > on)
}

/** The units of a day. */
export function unitsOn<Unit extends DatedUnit>(units: readonly Unit[], on: string): Unit[] {
  return units.filter((unit) => isValidOn(unit, on))
}

/** What a code meant on a day; undefined when nothing had it. Codes are re-used: without a day a code means nothing. */
export function unitByCode<Unit extends DatedUnit>(units: readonly Unit[], code: string, on: string): Unit | undefined {
  return units.find((unit) => unit.code === code && isValidOn(unit, on))
}

/** All that the unit became, step by step, nearest first; without itself. */
export function heirsOf(id: string, successions: readonly UnitSuccession[]): string[] {
  return reached(id, successions, ({ fromId, toId }) => [fromId, toId])
}

/** All that the unit came from, step by step, nearest first; without itself. */
export function forebearsOf(id: string, successions: readonly UnitSuccession[]): string[] {
  return reached(id, successions, ({ fromId, toId }) => [toId, fromId])
}

function reached(
  id: string,
  successions: readonly UnitSuccession[],
  step: (succession: UnitSuccession) => readonly [string, string],
): string[] {
  const found = new Set([id])
  for (const at of found)
    for (const succession of successions) {
      const [here, there] = step(succession)
      if (here === at) found.add(there)
    }
  found.delete(id)
  return [...found]
}

/** A part of a unit's quantity: under a unit of the wanted day, or `null` where nobody can say under which. */
export interface Part {
  readonly id: string | null
  readonly share: number
}

/**
 * Where the quantity of unit `id` belongs among the units of the day `on`, forwards to its heirs or backwards to its
 * forebears. Shares add up to 1. Forwards the known shares divide; what they leave open, and everything of a unit with several
 * forebears, belongs to nobody in particular (`null`): it is shown as such, never guessed.
 */
export function partsOn(
  id: string,
  on: string,
  units: ReadonlyMap<string, DatedUnit>,
  successions: readonly UnitSuccession[],
): Part[] {
  const parts = new Map<string | null, number>()
  const waiting: Waiting[] = [{ id, share: 1, seen: new Set() }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const unit = at.id === null || at.seen.has(at.id) ? undefined : units.get(at.id)
    if (!unit || isValidOn(unit, on)) {
      const end = unit ? unit.id : null
      parts.set(end, (parts.get(end) ?? 0) + at.share)
    } else {
      const seen = new Set([...at.seen, unit.id])
      const isPast = unit.validTo !== null && unit.validTo <= on
      for (const next of isPast ? forwards(unit.id, successions) : backwards(unit.id, successions))
        waiting.push({ id: next.id, share: at.share * next.share, seen })
    }
  }
  return [...parts].map(([part, share]) => ({ id: part, share }))
}

interface Waiting extends Part {
  readonly seen: ReadonlySet<string>
}

function forwards(id: string, successions: readonly UnitSuccession[]): Part[] {
  const heirs = successions.filter(({ fromId }) => fromId === id)
  if (heirs.length === 1) return heirs.map(({ toId }) => ({ id: toId, share: 1 }))
  const known = heirs.flatMap(({ toId, areaShare }) => (areaShare === null ? [] : [{ id: toId, share: areaShare }]))
  const sum = known.reduce((total, { share }) => total + share, 0)
  // Rounded shares that make the whole (0.33 + 0.33 + 0.34) are the whole.
  const isWhole = heirs.length > 0 && known.length === heirs.length && Math.abs(sum - 1) < 0.01
  if (isWhole || sum > 1) return known.map((part) => ({ id: part.id, share: part.share / sum }))
  return [...known, { id: null, share: 1 - sum }]
}

function backwards(id: string, successions: readonly UnitSuccession[]): Part[] {
  const forebears = successions.filter(({ toId }) => toId === id)
  return [{ id: forebears.length === 1 ? (forebears[0]?.fromId ?? null) : null, share: 1 }]
}

/** The unit and those above it, nearest first, each in its version of the day; a version nobody can tell is left out. */
export function ancestryOn(
  id: string,
  on: string,
  units: ReadonlyMap<string, DatedUnit & { readonly parentId: string | null }>,
  successions: readonly UnitSuccession[],
): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  for (let at = units.get(id); at && !seen.has(at.id); at = at.parentId ? units.get(at.parentId) : undefined) {
    seen.add(at.id)
    const versions = partsOn(at.id, on, units, successions)
    const only = versions.length === 1 ? versions[0]?.id : undefined
    if (only) found.add(only)
  }
  return [...found]
}
