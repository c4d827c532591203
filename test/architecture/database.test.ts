// The shape of the database after every migration, on each database there is; planted faults are seen.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { sql } from 'kysely'
import { migrate } from '../../src/platform/server/database/migrate.ts'
import { openers } from '../support/database.ts'
import * as rules from './databaseRules.ts'
import { root } from './sources.ts'

const planted = sql`
  create schema planted;
  create table planted.plain (name text, made timestamp, day date);
  create table planted.owners (owner_id uuid primary key);
  comment on table planted.owners is 'lawful';
  create table planted.plots (plot_id uuid primary key, owner_id uuid references planted.owners,
    shape geometry(Polygon, 4326), sketch geometry(Polygon, 9214));
  create index on planted.plots using gist (sketch);
`

for (const [name, open] of Object.entries(openers))
  test(`the shape of the database (${name})`, async (t) => {
    const database = await open(t)
    await migrate(database, join(root, 'migrations'))
    await t.test('every foreign key is indexed', async () => {
      assert.deepEqual(await rules.unindexedForeignKeys(database), [])
    })
    await t.test('every geometry column has SRID 4326 and a GiST index', async () => {
      assert.deepEqual(await rules.unlocatedGeometries(database), [])
    })
    await t.test('every table has a comment', async () => {
      assert.deepEqual(await rules.uncommentedTables(database), [])
    })
    await t.test('every table has a primary key', async () => {
      assert.deepEqual(await rules.keylessTables(database), [])
    })
    await t.test('instants end in _at, dates in _on', async () => {
      assert.deepEqual(await rules.misnamedTimes(database), [])
    })
    await t.test('whatever evidence is made of touches it when it changes', async () => {
      assert.deepEqual(await rules.unwatchedEvidence(database), [])
    })
    await t.test('planted faults are seen', async () => {
      await database.pool.query(planted.compile(database.kysely).sql)
      assert.deepEqual(await rules.unindexedForeignKeys(database), ['planted.plots: plots_owner_id_fkey'])
      assert.deepEqual(await rules.unlocatedGeometries(database), ['planted.plots.shape', 'planted.plots.sketch'])
      assert.deepEqual(await rules.uncommentedTables(database), ['planted.plain', 'planted.plots'])
      assert.deepEqual(await rules.keylessTables(database), ['planted.plain'])
      await database.pool.query('drop trigger evidence_touched_by_update on outreach.session_materials')
      assert.deepEqual(await rules.unwatchedEvidence(database), ['outreach.session_materials'])
      assert.deepEqual(await rules.misnamedTimes(database), ['planted.plain.day date', 'planted.plain.made timestamp'])
    })
  })
