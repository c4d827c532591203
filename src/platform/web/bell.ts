import { store } from './store.ts'

/** One line in the bell: a running job, a finished one, records that need a look. */
export interface BellEntry {
  readonly id: string
  readonly text: string
  readonly to?: string
}

export const bell = store<readonly BellEntry[]>([])

/** Puts a line into the bell, replacing the one of the same id; undefined takes it away. */
export function ring(id: string, entry: Omit<BellEntry, 'id'> | undefined) {
  const others = bell.get().filter((other) => other.id !== id)
  bell.set(entry ? [...others, { id, ...entry }] : others)
}
