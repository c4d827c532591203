import { store } from './store.ts'

/** Whether the guide stands beside the page. */
export const guideDoor = store(false)
