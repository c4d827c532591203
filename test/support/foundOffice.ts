// The office without its story that every test of commands and reads begins with, founded once in the folder given: each test
// gets a copy of it, and on PostgreSQL of its database. Run by scripts/test.mjs; prints what tests are told of it. That founding
// works from nothing is proved here, and by the tests that bring settings of their own.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { makePostgres } from './database.ts'
import { openTestOffice } from './office.ts'

const folder = resolve(process.argv[2] ?? '')
mkdirSync(folder, { recursive: true }) // with a database elsewhere nothing else may stand in it
const serverUrl = process.env.TEST_DATABASE_URL
const databaseUrl = serverUrl ? (await makePostgres(serverUrl)).databaseUrl : ''
const office = await openTestOffice({ environment: { DATA_DIR: folder, DATABASE_URL: databaseUrl } })
await office.close()
const told = {
  FOUNDED_OFFICE: folder,
  ...(databaseUrl ? { FOUNDED_DATABASE: new URL(databaseUrl).pathname.slice(1) } : {}),
}
process.stdout.write(JSON.stringify(told))
process.exit(0)
