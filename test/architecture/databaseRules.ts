// Invariants 7 and 8 of ARCHITECTURE.md, asked of the catalogue of a migrated database.
import { sql } from 'kysely'
import type { Database } from '../../src/platform/server/database/database.ts'

/** Our schemas: what migrations made, without PostgreSQL's, PostGIS's and the queue's own. */
const ours = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'jobs', 'topology', 'tiger')
  and n.nspname not like 'pg\\_%'`

type Question = (database: Database) => Promise<string[]>

const names = async (database: Database, question: ReturnType<typeof sql<{ name: string }>>) =>
  (await question.execute(database.kysely)).rows.map(({ name }) => name)

/** Foreign keys whose columns begin no index. */
export const unindexedForeignKeys: Question = (database) =>
  names(
    database,
    sql<{ name: string }>`
      select n.nspname || '.' || c.relname || ': ' || k.conname as name
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and ${ours} and not exists (
        select from pg_index i
        where i.indrelid = k.conrelid
          and (string_to_array(i.indkey::text, ' ')::int[])[1:array_length(k.conkey, 1)] @> k.conkey::int[]
          and (i.indpred is null or array_length(k.conkey, 1) = 1))
      order by 1`,
  )

/** Geometry columns of tables without SRID 4326 or without a GiST index. */
export const unlocatedGeometries: Question = (database) =>
  names(
    database,
    sql<{ name: string }>`
      select n.nspname || '.' || c.relname || '.' || a.attname as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
      where t.typname in ('geometry', 'geography') and c.relkind in ('r', 'p') and not a.attisdropped and ${ours} and (
        format_type(a.atttypid, a.atttypmod) not like '%,4326)'
        or not exists (
          select from pg_index i join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
          where i.indrelid = c.oid and m.amname = 'gist' and a.attnum = any (i.indkey)))
      order by 1`,
  )

/** Tables that do not say what they hold. */
export const uncommentedTables: Question = (database) =>
  names(
    database,
    sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours} and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
      order by 1`,
  )

/** Tables without a primary key. */
export const keylessTables: Question = (database) =>
  names(
    database,
    sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and ${ours}
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
      order by 1`,
  )

/** Instants that do not end in `_at`, dates that do not end in `_on` (validity apart), local times without zone. */
export const misnamedTimes: Question = (database) =>
  names(
    database,
    sql<{ name: string }>`
      select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || t.typname as name
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${ours} and (
        t.typname = 'timestamp'
        or (t.typname = 'timestamptz' and a.attname !~ '_at$')
        or (t.typname = 'date' and a.attname !~ '(_on|^valid_from|^valid_to|_from|_to)$'))
      order by 1`,
  )

/** What only names a record or shows it: no figure changes with it. */
const isNotCounted = (table: string) => /_photos$|^units\.(territories|agencies)$|^outreach\.topics$/.test(table)

/**
 * Tables behind `published.evidence` that do not touch it when they change (platform.watch_evidence): a figure would go
 * on showing what is no longer so.
 */
export const unwatchedEvidence: Question = async (database) => {
  const tables = await names(
    database,
    sql<{ name: string }>`
      with recursive behind (id) as (
        select to_regclass('published.evidence')::oid
        union
        select d.refobjid from behind
          join pg_rewrite r on r.ev_class = behind.id
          join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
            and d.refclassid = 'pg_class'::regclass
      )
      select n.nspname || '.' || c.relname as name
      from behind join pg_class c on c.oid = behind.id join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not exists (
        select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'evidence_touched_by_update')
      order by 1`,
  )
  return tables.filter((table) => !isNotCounted(table))
}
