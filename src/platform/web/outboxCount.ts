import { store } from './store.ts'

/** How many records of the signed-in person are not yet received: on the phone's bottom bar. */
export const outboxCount = store(0)
