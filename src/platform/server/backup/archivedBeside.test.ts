// An archive of the embedded database made from a copy is the archive of the database, and leaves nothing behind.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { freshFolder, openers } from '../../../../test/support/database.ts'
import { migrate } from '../database/migrate.ts'
import { diskStores } from '../files/diskStore.ts'
import { archived } from './archived.ts'
import { archivedBeside } from './archivedBeside.ts'
import { readArchive } from './readArchive.ts'
import { writtenBackup } from './writtenBackup.ts'

for (const [kind, open] of Object.entries(openers))
  test(`${kind}: an archive beside people who work`, async (t) => {
    const database = await open(t)
    await migrate(database, resolve('migrations'))
    const dataDir = freshFolder(t)
    const source = { database, stores: diskStores(dataDir), appVersion: '0', now: new Date('2026-11-27T10:00:00Z') }
    const read = async (name: string, { bytes }: Awaited<ReturnType<typeof archivedBeside>>) => {
      const { file } = await writtenBackup(bytes, join(dataDir, name), undefined)
      return (await readArchive(file, undefined)).totals?.tables
    }
    const itself = await read('itself', archived(source))
    const beside = await archivedBeside(source, dataDir, { copiesFrom: 0, freeMemory: Number.POSITIVE_INFINITY })
    await database.transaction((tx) =>
      sql`insert into platform.touched_evidence (evidence_id) values (gen_random_uuid())`.execute(tx),
    )
    const tables = await read('beside', beside)
    if (kind === 'embedded') assert.deepEqual(tables, itself)
    assert.equal(tables?.length, itself?.length)
    await beside.totals
    while (left(dataDir).length > 0) await new Promise((done) => setTimeout(done, 20))
  })

const left = (dataDir: string) =>
  readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.reading-'))
