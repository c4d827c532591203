// What the database itself says of its tables, and the steps of a restore that are SQL. Everything of ours is here and
// nothing else: extensions have their own tables, and the queue makes its schema anew.
import { sql } from 'kysely'
import type { CopiedTable } from '../database/copyStreams.ts'
import type { Session } from '../database/session.ts'
import type { AppliedMigration, BackedUpSequence, BackedUpTable, WaitingOrder } from './contents.ts'

type Asked = Pick<Session, 'kysely'>

const ourSchemas = sql`select oid from pg_namespace
  where nspname not in ('information_schema', 'public', 'jobs', 'topology', 'tiger', 'tiger_data', 'restoring')
    and nspname not like 'pg\\_%'`

/** Our tables in the order of their names; columns that compute themselves are left out. */
export async function selectTables({ kysely }: Asked): Promise<readonly BackedUpTable[]> {
  const { rows } = await sql<BackedUpTable>`
    select n.nspname as schema, c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.oid in (${ourSchemas})
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C"`.execute(kysely)
  return rows.map((row) => ({ ...row, columns: row.columns ?? [] }))
}

/** How a table is copied: names quoted, types for the values, rows by primary key in an order that no locale changes. */
export async function selectCopied({ kysely }: Asked, table: BackedUpTable): Promise<CopiedTable> {
  const { rows } = await sql<{ name: string; quoted: string; type: string; keyPlace: number | null; isText: boolean }>`
    select a.attname as name, quote_ident(a.attname) as quoted, format_type(a.atttypid, a.atttypmod) as type,
      array_position(i.indkey::int2[], a.attnum) as "keyPlace", a.attcollation <> 0 as "isText"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = ${table.schema} and c.relname = ${table.name} and a.attnum > 0 and not a.attisdropped`.execute(
    kysely,
  )
  const named = new Map(rows.map((row) => [row.name, row]))
  return {
    table: `${quoted(table.schema)}.${quoted(table.name)}`,
    columns: table.columns.map((name) => {
      const column = named.get(name)
      if (!column) throw new Error(`${table.schema}.${table.name} has no column ${name}`)
      return column
    }),
    order: rows
      .filter(({ keyPlace }) => keyPlace !== null)
      .sort((a, b) => (a.keyPlace ?? 0) - (b.keyPlace ?? 0))
      .map(({ quoted: name, isText }) => (isText ? `${name} collate "C"` : name)),
  }
}

export async function selectSequences({ kysely }: Asked): Promise<readonly BackedUpSequence[]> {
  const { rows } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.oid in (${ourSchemas})
    order by n.nspname collate "C", c.relname collate "C"`.execute(kysely)
  const sequences: BackedUpSequence[] = []
  for (const { schema, name } of rows) {
    const { rows: standing } = await sql<{ lastValue: string; isCalled: boolean }>`
      select last_value::text as "lastValue", is_called as "isCalled" from ${sql.table(`${schema}.${name}`)}`.execute(
      kysely,
    )
    sequences.push({ schema, name, lastValue: standing[0]?.lastValue ?? '1', isCalled: standing[0]?.isCalled ?? false })
  }
  return sequences
}

/** In the order in which they were applied; empty: this database is not (yet) an office. */
export async function selectMigrations({ kysely }: Asked): Promise<readonly AppliedMigration[]> {
  if (!(await isThere({ kysely }, 'platform.migrations'))) return []
  const { rows } = await sql<AppliedMigration>`
    select name, hash from platform.migrations order by applied_at, name collate "C"`.execute(kysely)
  return rows
}

/** Orders in the queue that were not done. */
export async function selectWaitingOrders({ kysely }: Asked): Promise<readonly WaitingOrder[]> {
  if (!(await isThere({ kysely }, 'jobs.job'))) return []
  const { rows } = await sql<WaitingOrder>`
    select id, name, data, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "dueAt"
    from jobs.job where state in ('created', 'retry', 'active') and name not like '\\_\\_%' order by id`.execute(kysely)
  return rows
}

/** Hashes of the bytes that records name. */
export async function selectNamedFiles({ kysely }: Asked): Promise<readonly string[]> {
  if (!(await isThere({ kysely }, 'platform.files'))) return []
  const { rows } = await sql<{ sha256: string }>`
    select distinct bytes.sha256 from platform.files,
      lateral (values (original_sha256), (files.sha256), (screen_sha256), (thumbnail_sha256)) as bytes (sha256)
    where bytes.sha256 is not null`.execute(kysely)
  return rows.map(({ sha256 }) => sha256)
}

async function isThere({ kysely }: Asked, table: string): Promise<boolean> {
  const { rows } = await sql<{ isThere: boolean }>`select to_regclass(${table}) is not null as "isThere"`.execute(
    kysely,
  )
  return rows[0]?.isThere ?? false
}

/** Whether anything of an office is there: a schema of ours or of the queue. */
export async function holdsOffice({ kysely }: Asked): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_namespace
    where oid in (${ourSchemas}) or nspname = 'jobs'`.execute(kysely)
  return (rows[0]?.count ?? 0) > 0
}

/** Servers and workers of ours that have this database open, besides this process. */
export async function countOthers({ kysely }: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'dai-ngan' and pid <> pg_backend_pid()`.execute(kysely)
  return rows[0]?.count ?? 0
}

/** Takes away everything of ours; extensions stay. */
export async function dropOffice({ kysely }: Asked): Promise<void> {
  const { rows } = await sql<{ schema: string }>`
    select nspname as schema from pg_namespace where oid in (${ourSchemas}) or nspname = 'jobs'`.execute(kysely)
  for (const { schema } of rows) await sql`drop schema ${sql.id(schema)} cascade`.execute(kysely)
}

/**
 * Empties every table and takes the foreign keys and triggers away for as long as rows come in whatever order; answers the
 * statements that bring them back. Bringing a key back checks every row: nothing is believed.
 */
export async function openedForRows({ kysely }: Asked, tables: readonly BackedUpTable[]): Promise<readonly string[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as add
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0 and c.relnamespace in (${ourSchemas})`.execute(kysely)
  for (const { drop } of rows) await sql.raw(drop).execute(kysely)
  const all = tables.map(({ schema, name }) => sql.table(`${schema}.${name}`))
  for (const table of all) await sql`alter table ${table} disable trigger user`.execute(kysely)
  if (all.length > 0) await sql`truncate ${sql.join(all)}`.execute(kysely)
  const triggers = tables.map(({ schema, name }) => `alter table ${quoted(schema)}.${quoted(name)} enable trigger user`)
  return [...rows.map(({ add }) => add), ...triggers]
}

export async function carryOut({ kysely }: Asked, statement: string): Promise<void> {
  await sql.raw(statement).execute(kysely)
}

export async function countRows({ kysely }: Asked, { schema, name }: BackedUpTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::float8 as count from ${sql.table(`${schema}.${name}`)}`.execute(kysely)
  return Number(rows[0]?.count)
}

export async function setSequence({ kysely }: Asked, sequence: BackedUpSequence): Promise<void> {
  const name = `${quoted(sequence.schema)}.${quoted(sequence.name)}`
  await sql`select setval(${name}::regclass, ${sequence.lastValue}::bigint, ${sequence.isCalled})`.execute(kysely)
}

/** The sign that a restore has begun; gone with the commit of what it restores. */
export async function setSign({ kysely }: Asked): Promise<void> {
  await sql`create schema if not exists restoring`.execute(kysely)
  await sql`comment on schema restoring is 'A restore was begun and has not ended'`.execute(kysely)
}
export async function dropSign({ kysely }: Asked): Promise<void> {
  await sql`drop schema if exists restoring`.execute(kysely)
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** What the whole database takes on the disk. */
export async function selectDatabaseBytes({ kysely }: Asked): Promise<number> {
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(kysely)
  return rows[0]?.size ?? 0
}
