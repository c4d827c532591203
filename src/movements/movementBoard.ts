// The board of a movement: what each unit did, and who has not reported. A unit that was not asked and did something is shown too.
import type { MovementQuantity } from './movement.ts'

export interface DoneByUnit {
  readonly agencyId: string
  readonly heldOn: string
  readonly quantities: Readonly<Partial<Record<MovementQuantity, number>>>
}
export interface BoardUnit {
  readonly agencyId: string
  readonly isExpected: boolean
  readonly results: number
  readonly lastHeldOn: string | null
  /** What nobody of the unit measured is not there. */
  readonly quantities: Partial<Record<MovementQuantity, number>>
}

/** Expected units in their order, then the others; sums to two decimals. */
export function movementBoard(expectedIds: readonly string[], results: readonly DoneByUnit[]): BoardUnit[] {
  const others = results.map(({ agencyId }) => agencyId).filter((id) => !expectedIds.includes(id))
  return [...expectedIds, ...new Set(others)].map((agencyId) => {
    const own = results.filter((result) => result.agencyId === agencyId)
    return {
      agencyId,
      isExpected: expectedIds.includes(agencyId),
      results: own.length,
      lastHeldOn:
        own
          .map(({ heldOn }) => heldOn)
          .sort()
          .at(-1) ?? null,
      quantities: sumOf(own.map(({ quantities }) => quantities)),
    }
  })
}

/** Adds up hundredths as whole numbers, so that 0.1 and 0.2 are 0.3. */
export function sumOf(all: readonly DoneByUnit['quantities'][]): Partial<Record<MovementQuantity, number>> {
  const hundredths = new Map<string, number>()
  for (const one of all)
    for (const [quantity, amount] of Object.entries(one))
      hundredths.set(quantity, (hundredths.get(quantity) ?? 0) + Math.round(amount * 100))
  return Object.fromEntries([...hundredths].map(([quantity, sum]) => [quantity, sum / 100]))
}
