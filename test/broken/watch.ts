// What a database holds, in one number a table: any row that was inserted, changed or deleted has another place or another
// transaction, so that two equal looks mean that nothing was written in between.
import { sql } from 'kysely'
import type { TestOffice } from '../support/office.ts'

export type Look = ReadonlyMap<string, string>

/** Answers how to look. The queue's own tables are left out: it works whenever it likes. */
export async function watched({ office: { database } }: Pick<TestOffice, 'office'>): Promise<() => Promise<Look>> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'jobs', 'topology', 'tiger')
      and n.nspname not like 'pg\\_%' order by 1`.execute(database.kysely)
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) as held from ${name}`,
  )
  const whole = each.join(' union all ')
  return () =>
    database.transaction(async (tx) => {
      // Compiling a statement over every table, and sharing it among processes, takes longer than looking.
      await sql`set local jit = off`.execute(tx)
      await sql`set local max_parallel_workers_per_gather = 0`.execute(tx)
      const { rows } = await sql<{ name: string; held: string }>`${sql.raw(whole)}`.execute(tx)
      return new Map(rows.map(({ name, held }) => [name, held]))
    })
}

/** The tables that are not as they were. */
export const changedTables = (before: Look, after: Look): string[] =>
  [...after].filter(([name, held]) => before.get(name) !== held).map(([name]) => name)
