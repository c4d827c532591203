import { store } from './store.ts'

/** Whether the page of keys is open. */
export const keysHelp = store(false)
