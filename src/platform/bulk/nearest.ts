// Which allowed value a text probably means. A suggestion only: Hương Vân and Hương Văn differ by one mark and are two places.
import { type BulkChoice, folded } from './bulkColumn.ts'

/** The choice whose label or other spelling is nearest, when it is near enough to be worth asking. */
export function nearest(text: string, choices: readonly BulkChoice[]): BulkChoice | undefined {
  const wanted = bare(text)
  let best: { choice: BulkChoice; distance: number } | undefined
  for (const choice of choices)
    for (const spelling of [choice.label, ...(choice.also ?? [])]) {
      const distance = steps(wanted, bare(spelling), (best?.distance ?? wanted.length) + 1)
      if (!best || distance < best.distance) best = { choice, distance }
    }
  return best && best.distance <= Math.max(2, wanted.length * 0.4) ? best.choice : undefined
}

/** Letters without marks. */
const bare = (text: string) => folded(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')

/** Levenshtein's distance, given up at `limit`. */
function steps(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      line.push(Math.min(change, (before[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    if (Math.min(...line) >= limit) return limit
    before = line
  }
  return before[b.length] ?? limit
}
