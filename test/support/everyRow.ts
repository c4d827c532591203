// Everything that a database holds, read in a way of its own: to compare two databases without believing what made one from
// the other. Geometries as EWKB.
import type { Database } from '../../src/platform/server/database/database.ts'

/** Each table's rows as text, sorted; each sequence's standing. */
export async function everyRow({ pool }: Pick<Database, 'pool'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>()
  const ask = async <Row>(statement: string) => (await pool.query(statement)).rows as Row[]
  const tables = await ask<{ table: string; columns: { name: string; isGeometry: boolean }[] }>(`
    select c.oid::regclass::text as table, (
      select json_agg(json_build_object('name', quote_ident(a.attname), 'isGeometry', t.typname in ('geometry', 'geography'))
        order by a.attname)
      from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'jobs', 'topology', 'tiger')
      and n.nspname not like 'pg\\_%' order by 1`)
  for (const { table, columns } of tables) {
    const values = columns.map(({ name, isGeometry }) =>
      isGeometry ? `encode(ST_AsEWKB(${name}), 'hex')` : `${name}::text`,
    )
    const rows = await ask<{ row: unknown }>(`select json_build_array(${values.join(', ')})::text as row from ${table}`)
    found.set(table, rows.map(({ row }) => JSON.stringify(row)).sort())
  }
  const sequences = await ask<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and n.nspname not in ('jobs', 'public') and n.nspname not like 'pg\\_%'`)
  for (const { name } of sequences)
    found.set(
      `sequence ${name}`,
      (await ask<object>(`select last_value, is_called from ${name}`)).map((row) => JSON.stringify(row)),
    )
  return found
}

/** What differs, a line each; empty: nothing. */
export function differences(
  a: ReadonlyMap<string, readonly string[]>,
  b: ReadonlyMap<string, readonly string[]>,
): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((table) => {
    const [one, two] = [a.get(table), b.get(table)]
    if (!one || !two) return [`${table} is only in one`]
    if (one.length !== two.length) return [`${table}: ${one.length} and ${two.length} rows`]
    const at = one.findIndex((row, index) => row !== two[index])
    return at === -1 ? [] : [`${table}: ${one[at]} and ${two[at]}`]
  })
}
