import { store } from './store.ts'

/** One line that a feature hands to the first page: what waits there, and where it opens. */
export interface TodayLine {
  readonly id: string
  readonly text: string
  readonly to: string
}

export const todayLines = store<readonly TodayLine[]>([])

/** Puts a line on the first page, replacing the one of the same id; undefined takes it away. */
export function tellToday(id: string, line: Omit<TodayLine, 'id'> | undefined) {
  const others = todayLines.get().filter((other) => other.id !== id)
  todayLines.set(line ? [...others, { id, ...line }] : others)
}
