// `npm test` runs these files twice: on the embedded database, then on PostgreSQL (TEST_DATABASE_URL). What concerns only
// one of the two is a test in that round and nothing in the other.
import { test } from 'node:test'

const none = (() => {}) as unknown as typeof test

export const serverUrl = process.env.TEST_DATABASE_URL || undefined
export const embeddedTest: typeof test = serverUrl ? none : test
export const postgresTest: typeof test = serverUrl ? test : none
