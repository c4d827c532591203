// Money is counted in whole đồng. A number holds every whole number up to 9 007 199 254 740 991: more than any budget here;
// what would go beyond is refused, never rounded.
import Type from 'typebox'
import { Problem } from '../platform/problem.ts'

const mostDong = 9_000_000_000_000_000

/** Whole đồng, 0 to 9 thousand billion billion; fractions are refused. */
export const Dong = Type.Integer({ minimum: 0, maximum: mostDong })
/** More than nothing. */
export const SomeDong = Type.Integer({ minimum: 1, maximum: mostDong })

/** The exact sum. Throws Problem `budget.tooLarge` instead of losing a đồng. */
export function sumDong(amounts: Iterable<number>): number {
  let sum = 0
  for (const amount of amounts) {
    sum += amount
    if (!Number.isSafeInteger(sum)) throw new Problem('budget.tooLarge')
  }
  return sum
}

/**
 * Quantity (at most three decimals) times unit price in đồng, exactly; undefined when that is no whole number of đồng or
 * too large for one.
 */
export function productDong(quantity: number, unitPriceDong: number): number | undefined {
  const thousandths = Math.round(quantity * 1000)
  if (Math.abs(thousandths / 1000 - quantity) > 1e-9) return undefined
  const product = BigInt(thousandths) * BigInt(unitPriceDong)
  if (product % 1000n !== 0n) return undefined
  const amount = product / 1000n
  return amount <= BigInt(mostDong) ? Number(amount) : undefined
}
