import { useSyncExternalStore } from 'react'

/** One value outside React that many components may read and anybody may set. */
export interface Store<Value> {
  get(): Value
  set(value: Value): void
  use(): Value
}

export function store<Value>(first: Value): Store<Value> {
  let value = first
  const listeners = new Set<() => void>()
  const get = () => value
  const listen = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(listen, get),
  }
}
