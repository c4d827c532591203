// What every caller may rely on, the same on both databases.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openers } from '../../../../test/support/database.ts'
import { migrate } from './migrate.ts'

for (const [kind, open] of Object.entries(openers)) {
  test(`${kind}: values, transactions, queues, migrations`, async (t) => {
    const database = await open(t)
    const { kysely } = database

    await t.test('dates are text, instants Date, numbers numbers, json parsed', async () => {
      const { rows } = await sql`select date '2025-07-01' as on, timestamptz '2025-07-01 07:00+07' as at,
        12.5::numeric as n, 7::bigint as b, '{"a":[1]}'::jsonb as j, array[date '2025-07-01', null] as dates,
        array[1, 2]::bigint[] as list, null::date as nothing, ST_AsText(ST_Point(107.5, 16.4)) as place`.execute(kysely)
      assert.deepEqual(rows[0], {
        on: '2025-07-01',
        at: new Date('2025-07-01T00:00:00Z'),
        n: 12.5,
        b: 7,
        j: { a: [1] },
        dates: ['2025-07-01', null],
        list: [1, 2],
        nothing: null,
        place: 'POINT(107.5 16.4)',
      })
    })

    await t.test('extensions are there', async () => {
      const { rows } = await sql<{ plain: string; near: number }>`
        select unaccent('Hương Trà') as plain, similarity('Hương Trà', 'Hương Tra') as near`.execute(kysely)
      assert.equal(rows[0]?.plain, 'Huong Tra')
      assert.ok((rows[0]?.near ?? 0) > 0.5)
    })

    await sql`create table numbers (number int primary key)`.execute(kysely)
    const count = async () => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from numbers`.execute(kysely)
      return rows[0]?.count
    }

    await t.test('sixty transactions at once all arrive, whole, and see only themselves', async () => {
      await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          database.transaction(async (tx) => {
            await sql`insert into numbers values (${i})`.execute(tx)
            await new Promise((resolve) => setTimeout(resolve, i % 3))
            const { rows } = await sql<{ is: number }>`select ${i}::int as is`.execute(tx)
            assert.equal(rows[0]?.is, i)
            await sql`insert into numbers values (${-1 - i})`.execute(tx)
          }),
        ),
      )
      assert.equal(await count(), 120)
    })

    await t.test('many statements at once on many connections never meet', async () => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, i) =>
          i % 2
            ? (await sql<{ is: unknown }>`select ${i}::int as is`.execute(kysely)).rows[0]?.is
            : (await sql<{ is: unknown }>`select ${`t${i}`}::text as is, ${i}::int`.execute(kysely)).rows[0]?.is,
        ),
      )
      assert.deepEqual(
        answers,
        answers.map((_, i) => (i % 2 ? i : `t${i}`)),
      )
    })

    await t.test('work that throws, and statements that fail, leave nothing and harm nobody', async () => {
      const before = await count()
      const failing = Array.from({ length: 20 }, (_, i) =>
        database.transaction(async (tx) => {
          await sql`insert into numbers values (${1000 + i})`.execute(tx)
          if (i % 2) throw new Error('on purpose')
          await sql`insert into numbers values (${1000 + i})`.execute(tx)
        }),
      )
      const outcomes = await Promise.allSettled(failing)
      assert.ok(outcomes.every((outcome) => outcome.status === 'rejected'))
      assert.equal((outcomes[0] as PromiseRejectedResult).reason.code, '23505')
      assert.equal(await count(), before)
    })

    await t.test('a client that disconnects inside a transaction is rolled back', async () => {
      const before = await count()
      const client = await database.pool.connect()
      client.on('error', () => {})
      await client.query('begin')
      await client.query('insert into numbers values (5000)')
      client.release(new Error('gone'))
      assert.equal(await count(), before)
    })

    await t.test('migrations: once, in order; a changed one and an unknown one are refused', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
      t.after(() => rmSync(folder, { recursive: true }))
      writeFileSync(join(folder, '0002-b.sql'), 'insert into first values (1); insert into first values (2);')
      writeFileSync(join(folder, '0001-a.sql'), 'create table first (n int);')
      assert.deepEqual(await migrate(database, folder), ['0001-a', '0002-b'])
      assert.deepEqual(await migrate(database, folder), [])
      writeFileSync(join(folder, '0003-c.sql'), 'create table half (n int); select 1/0;')
      await assert.rejects(migrate(database, folder), { code: '22012' })
      const { rows } = await sql<{ half: string | null }>`select to_regclass('half') as half`.execute(kysely)
      assert.equal(rows[0]?.half, null)
      rmSync(join(folder, '0003-c.sql'))
      writeFileSync(join(folder, '0001-a.sql'), 'create table first (n bigint);')
      await assert.rejects(migrate(database, folder), { code: 'database.migrationChanged' })
      rmSync(join(folder, '0001-a.sql'))
      await assert.rejects(migrate(database, folder), { code: 'database.newer' })
    })
  })
}
