// SQL that writes an import into the register of territories, and takes it back.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { TerritoryKind } from '../../unit.ts'

export interface NewTerritoryRow {
  readonly rowNumber: number
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly territoryKind: TerritoryKind
}

interface Writing {
  readonly importId: string
  readonly validFrom: string
  readonly legalBasis: string
  readonly writtenAt: Date
}

/** Territories that the register does not have yet, with their boundaries. */
export async function insertTerritories(
  tx: Transaction,
  { importId, validFrom, legalBasis }: Writing,
  parentId: string | null,
  rows: readonly NewTerritoryRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    with given as (
      select gen_random_uuid() as territory_id, g.* from unnest(${rows.map(({ rowNumber }) => rowNumber)}::int[],
        ${rows.map(({ code }) => code)}::text[], ${rows.map(({ name }) => name)}::text[],
        ${rows.map(({ fullName }) => fullName)}::text[], ${rows.map(({ territoryKind }) => territoryKind)}::text[]
      ) as g (row_number, code, name, full_name, territory_kind)
    ),
    made as (
      insert into units.territories (territory_id, code, name, full_name, territory_kind, parent_id, valid_from, legal_basis,
        shape, is_sketch)
      select g.territory_id, g.code, g.name, g.full_name, g.territory_kind, ${parentId}::uuid, ${validFrom}::date,
        ${legalBasis}, r.shape, false
      from given g
      join units.boundary_import_rows r on r.boundary_import_id = ${importId}::uuid and r.row_number = g.row_number
    )
    update units.boundary_import_rows r set territory_id = g.territory_id, is_created = true
    from given g where r.boundary_import_id = ${importId}::uuid and r.row_number = g.row_number`.execute(tx)
}

/** Boundaries of territories that the register has: the new one in, the old one into history. */
export async function replaceShapes(
  tx: Transaction,
  { importId, writtenAt }: Writing,
  rows: readonly { readonly rowNumber: number; readonly territoryId: string }[],
): Promise<void> {
  if (rows.length === 0) return
  const territoryIds = rows.map(({ territoryId }) => territoryId)
  await sql`
    insert into units.replaced_shapes (boundary_import_id, territory_id, shape, is_sketch, replaced_at)
    select ${importId}::uuid, territory_id, shape, is_sketch, ${writtenAt}::timestamptz
    from units.territories where territory_id = any(${territoryIds}::uuid[])`.execute(tx)
  await sql`
    update units.boundary_import_rows r set territory_id = g.territory_id
    from unnest(${rows.map(({ rowNumber }) => rowNumber)}::int[], ${territoryIds}::uuid[]) as g (row_number, territory_id)
    where r.boundary_import_id = ${importId}::uuid and r.row_number = g.row_number`.execute(tx)
  await sql`
    update units.territories t set shape = r.shape, is_sketch = false
    from units.boundary_import_rows r
    where r.boundary_import_id = ${importId}::uuid and r.territory_id = t.territory_id and not r.is_created`.execute(tx)
}

export async function markWritten(
  tx: Transaction,
  { importId, validFrom, legalBasis, writtenAt }: Writing,
): Promise<void> {
  await sql`
    update units.boundary_imports set boundary_import_status = 'written', valid_from = ${validFrom}::date,
      legal_basis = ${legalBasis}, written_at = ${writtenAt}::timestamptz,
      written_number = nextval('units.boundary_import_writings')
    where boundary_import_id = ${importId}::uuid`.execute(tx)
}

/** Names of territories of the import whose boundary a later import has replaced again. */
export async function selectReplacedAgain(tx: Transaction, importId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.full_name as name
    from units.boundary_import_rows r
    join units.boundary_imports own on own.boundary_import_id = r.boundary_import_id
    join units.boundary_import_rows other on other.territory_id = r.territory_id
      and other.boundary_import_id <> r.boundary_import_id
    join units.boundary_imports later on later.boundary_import_id = other.boundary_import_id
      and later.boundary_import_status = 'written' and later.written_number > own.written_number
    join units.territories t on t.territory_id = r.territory_id
    where r.boundary_import_id = ${importId}::uuid
    order by t.full_name`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Names of territories that the import made and that others hold on to meanwhile. */
export async function selectCreatedInUse(tx: Transaction, importId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.full_name as name
    from units.boundary_import_rows r join units.territories t on t.territory_id = r.territory_id
    where r.boundary_import_id = ${importId}::uuid and r.is_created and (
      t.valid_to is not null
      or exists (select from units.territories c where c.parent_id = t.territory_id)
      or exists (select from units.territory_successions s where t.territory_id in (s.from_id, s.to_id))
      or exists (select from units.agencies a where a.territory_id = t.territory_id)
      or exists (select from units.agency_areas a where a.territory_id = t.territory_id)
      or exists (select from units.responsibilities s where s.territory_id = t.territory_id))
    order by t.full_name`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Boundaries as they were before; territories that the import made are gone. */
export async function takeBack(tx: Transaction, importId: string, undoneAt: Date): Promise<void> {
  await sql`
    update units.territories t set shape = s.shape, is_sketch = s.is_sketch
    from units.replaced_shapes s
    where s.boundary_import_id = ${importId}::uuid and s.territory_id = t.territory_id`.execute(tx)
  const { rows } = await sql<{ territoryId: string }>`
    select territory_id as "territoryId" from units.boundary_import_rows
    where boundary_import_id = ${importId}::uuid and is_created`.execute(tx)
  await sql`
    update units.boundary_import_rows set territory_id = null where boundary_import_id = ${importId}::uuid`.execute(tx)
  await sql`
    delete from units.territories where territory_id = any(${rows.map(({ territoryId }) => territoryId)}::uuid[])`.execute(
    tx,
  )
  await sql`
    update units.boundary_imports set boundary_import_status = 'undone', undone_at = ${undoneAt}::timestamptz
    where boundary_import_id = ${importId}::uuid`.execute(tx)
}
