import { sessionReads } from './sessionReads.ts'
import { signReads } from './signReads.ts'

/** The questions of outreach. */
export const reads = [...sessionReads, ...signReads]
