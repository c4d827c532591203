import { useSyncExternalStore } from 'react'

const listen = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether the device says that it has a network at all. */
export const useIsOnline = () => useSyncExternalStore(listen, () => navigator.onLine)
