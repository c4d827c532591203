import { store } from './store.ts'

/** Addresses of the rows of the list last seen, in its order: [ and ] go along them. */
export const lastList = store<readonly string[]>([])
