// Whether a succession of units can be as it is told. Pure; throws Problems.
import { Problem } from '../platform/problem.ts'
import { isValidOn } from './unitHistory.ts'

interface Span {
  readonly id: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** Units that end on `on`: they must have begun before and not have ended on another day. */
export function requireCanEnd(unit: Span, on: string): void {
  if (unit.validFrom >= on) throw new Problem('unit.endsBeforeItBegins')
  if (unit.validTo !== null && unit.validTo !== on) throw new Problem('unit.alreadySucceeded', 409)
}

/** Heirs that are already there must be valid on the day and be none of those that end. */
export function requireCanInherit(heir: Span, on: string, endingIds: readonly string[]): void {
  if (endingIds.includes(heir.id)) throw new Problem('unit.succeedsItself')
  if (!isValidOn(heir, on)) throw new Problem('unit.hasEnded')
}

export interface SuccessionPart {
  readonly fromId: string
  readonly heir: number
  readonly areaShare: number | null
}

/**
 * Every heir gets something, nobody gives more than all of itself, nothing is said twice. `given`: what was given to others
 * before, by unit.
 */
export function requireSoundParts(
  parts: readonly SuccessionPart[],
  heirCount: number,
  given: ReadonlyMap<string, number> = new Map(),
): void {
  for (let heir = 0; heir < heirCount; heir++)
    if (!parts.some((part) => part.heir === heir)) throw new Problem('succession.heirMissing', 422, { heir })
  if (parts.some(({ heir }) => heir >= heirCount)) throw new Problem('succession.heirMissing')
  for (const [fromId, of] of Map.groupBy(parts, (part) => part.fromId)) {
    if (new Set(of.map(({ heir }) => heir)).size < of.length) throw new Problem('record.alreadyExists', 409, { fromId })
    const sum = of.reduce((total, { areaShare }) => total + (areaShare ?? 0), given.get(fromId) ?? 0)
    if (sum > 1.0001) throw new Problem('succession.sharesExceedWhole', 422, { fromId })
  }
}

interface Holding {
  readonly validFrom: string
  readonly validTo: string | null
}

/** Whether two spans of days have a day in common. */
export function overlap(a: Holding, b: Holding): boolean {
  return (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo)
}
