// What becomes of the calls that nobody synced, by chance: a disk may carry out none, all, some writes whole, or some
// sectors of each; and of the changes of a folder's names the first few.
import { everything, type Fate, nothingUnsynced } from './disk.ts'

/** A fate drawn from `random`; the same numbers, the same fate. */
export function drawnFate(random: () => number): Fate {
  const kind = random()
  if (kind < 0.15) return nothingUnsynced
  if (kind < 0.3) return everything
  const share = 0.05 + 0.9 * random()
  const names = (waiting: number) => Math.floor(random() * (waiting + 1))
  if (kind < 0.6) return { survives: () => random() < share, names } // sector by sector
  const drawn = new Map<object, boolean>()
  return {
    survives(change) {
      const known = drawn.get(change) ?? random() < share
      drawn.set(change, known)
      return known
    },
    names,
  }
}
