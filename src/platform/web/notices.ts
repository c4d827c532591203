import { store } from './store.ts'

/** A line at the foot: what was done, and how to take it back. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly undo?: () => unknown
}

export const notices = store<Notice | undefined>(undefined)
let last = 0

/** Says once what was done; with `undo`, `Hoàn tác` and Z take it back for eight seconds. */
export function notify(text: string, undo?: () => unknown) {
  last += 1
  notices.set({ id: last, text, ...(undo ? { undo } : {}) })
}
