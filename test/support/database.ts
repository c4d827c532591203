// Databases for tests: a fresh embedded one, and a fresh schema-free PostgreSQL one where
// TEST_DATABASE_URL names a server on which databases may be made.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import pg from 'pg'
import type { Database } from '../../src/platform/server/database/database.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'

/** A data folder that is removed after the test. */
export function freshFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dai-ngan-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const serverUrl = process.env.TEST_DATABASE_URL

/** The database of this round, by name: `postgres` where TEST_DATABASE_URL is set, else `embedded`. */
export const openers: Readonly<Record<string, (t: TestContext) => Promise<Database>>> = serverUrl
  ? { postgres: (t) => freshPostgres(t, serverUrl) }
  : {
      embedded: async (t) => {
        const database = await openDatabase({ dataDir: freshFolder(t) })
        t.after(() => database.close())
        return database
      },
    }

async function freshPostgres(t: TestContext, url: string): Promise<Database> {
  const { databaseUrl, remove } = await makePostgres(url)
  const database = await openDatabase({ dataDir: freshFolder(t), databaseUrl })
  t.after(async () => {
    await database.close()
    await remove()
  })
  return database
}

/** A database on a PostgreSQL server, empty or a copy of another there, and its end. */
export async function makePostgres(
  url: string,
  copied = 'template0',
): Promise<{ databaseUrl: string; remove(): Promise<void> }> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`
  const administer = async (statement: string) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await administer(`create database ${name} template ${copied} encoding 'UTF8'`)
  const database = new URL(url)
  database.pathname = name
  return { databaseUrl: database.href, remove: () => administer(`drop database if exists ${name} with (force)`) }
}
