// SQL that writes the table of old and new units into the register, and takes it back.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { TerritoryKind } from '../../unit.ts'

interface MadeUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly territoryKind: TerritoryKind
  readonly parentId: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
}

interface MadeSuccession {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  readonly areaShare: number | null
  readonly legalBasis: string
}

export interface Written {
  readonly unitConversionId: string
  readonly on: string
  readonly made: readonly MadeUnit[]
  readonly ended: readonly string[]
  readonly successions: readonly MadeSuccession[]
}

/** In one statement for each kind, however many there are. */
export async function writeConversion(tx: Transaction, written: Written): Promise<void> {
  const { unitConversionId, on, made, ended, successions } = written
  await sql`
    update units.territories set valid_to = ${on}::date where territory_id = any(${[...ended]}::uuid[])`.execute(tx)
  await sql`
    insert into units.territories (territory_id, code, name, full_name, territory_kind, parent_id, valid_from, valid_to,
      legal_basis)
    select * from unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ code }) => code)}::text[],
      ${made.map(({ name }) => name)}::text[], ${made.map(({ fullName }) => fullName)}::text[],
      ${made.map(({ territoryKind }) => territoryKind)}::text[], ${made.map(({ parentId }) => parentId)}::uuid[],
      ${made.map(({ validFrom }) => validFrom)}::date[], ${made.map(({ validTo }) => validTo)}::date[],
      ${made.map(({ legalBasis }) => legalBasis)}::text[])`.execute(tx)
  await sql`
    insert into units.territory_successions (succession_id, from_id, to_id, succeeded_on, area_share, legal_basis)
    select g.id, g.from_id, g.to_id, ${on}::date, g.area_share, g.legal_basis
    from unnest(${successions.map(({ id }) => id)}::uuid[], ${successions.map(({ fromId }) => fromId)}::uuid[],
      ${successions.map(({ toId }) => toId)}::uuid[],
      ${successions.map(({ areaShare }) => areaShare)}::double precision[],
      ${successions.map(({ legalBasis }) => legalBasis)}::text[]) as g (id, from_id, to_id, area_share, legal_basis)`.execute(
    tx,
  )
  await sql`
    insert into units.unit_conversion_units (unit_conversion_id, territory_id, is_created)
    select ${unitConversionId}::uuid, id, true from unnest(${made.map(({ id }) => id)}::uuid[]) as g (id)
    union all select ${unitConversionId}::uuid, id, false from unnest(${[...ended]}::uuid[]) as g (id)`.execute(tx)
  await sql`
    insert into units.unit_conversion_successions (unit_conversion_id, succession_id)
    select ${unitConversionId}::uuid, id from unnest(${successions.map(({ id }) => id)}::uuid[]) as g (id)`.execute(tx)
}

export async function markConversionWritten(
  tx: Transaction,
  id: string,
  by: {
    readonly provinceCode: string | null
    readonly validFrom: string
    readonly legalBasis: string
    readonly provinceLegalBasis: string | null
    readonly knownFrom: string | null
    readonly knownBasis: string | null
    readonly created: number
    readonly ended: number
    readonly successions: number
    readonly at: Date
  },
): Promise<void> {
  await sql`
    update units.unit_conversions set unit_conversion_status = 'written', province_code = ${by.provinceCode},
      valid_from = ${by.validFrom}::date, legal_basis = ${by.legalBasis}, province_legal_basis = ${by.provinceLegalBasis},
      known_from = ${by.knownFrom}::date, known_basis = ${by.knownBasis}, created_count = ${by.created}::int,
      ended_count = ${by.ended}::int, succession_count = ${by.successions}::int, written_at = ${by.at}::timestamptz
    where unit_conversion_id = ${id}::uuid`.execute(tx)
}

const own = (id: string, isCreated: boolean) => sql`
  select territory_id from units.unit_conversion_units
  where unit_conversion_id = ${id}::uuid and is_created = ${isCreated}::boolean`
const ownSuccessions = (id: string) => sql`
  select succession_id from units.unit_conversion_successions where unit_conversion_id = ${id}::uuid`

/** Names of units of the conversion on which something stands meanwhile; what other features hold shows when it is deleted. */
export async function selectConversionInUse(tx: Transaction, id: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select t.full_name as name from units.unit_conversion_units u join units.territories t using (territory_id)
    join units.unit_conversions c using (unit_conversion_id)
    where u.unit_conversion_id = ${id}::uuid and (
      exists (
        select from units.territory_successions s where t.territory_id in (s.from_id, s.to_id)
          and s.succeeded_on >= c.valid_from and s.succession_id not in (${ownSuccessions(id)})
      )
      or (u.is_created and (
        t.valid_to is distinct from case when t.valid_from < c.valid_from and exists (
          select from units.territory_successions s where s.from_id = t.territory_id
            and s.succession_id in (${ownSuccessions(id)})
        ) then c.valid_from end
        or exists (
          select from units.territories b where b.parent_id = t.territory_id and b.territory_id not in (${own(id, true)})
        )
        or exists (select from units.agencies a where a.territory_id = t.territory_id)
        or exists (select from units.agency_areas a where a.territory_id = t.territory_id)
        or exists (select from units.responsibilities s where s.territory_id = t.territory_id)
        or exists (select from units.boundary_import_rows b where b.territory_id = t.territory_id)
        or exists (
          select from units.unit_conversion_units o
          where o.territory_id = t.territory_id and o.unit_conversion_id <> ${id}::uuid
        )
      ))
      or (not u.is_created and exists (
        select from units.territories o where o.code = t.code and o.valid_from >= c.valid_from
          and o.territory_id not in (${own(id, true)})
      ))
    )
    order by t.full_name limit 20`.execute(tx)
  return rows.map(({ name }) => name)
}

/** What the conversion made is gone, what it ended is in force again. */
export async function takeConversionBack(tx: Transaction, id: string, undoneAt: Date): Promise<void> {
  const made = await idsOf(tx, own(id, true))
  const ended = await idsOf(tx, own(id, false))
  const successions = await idsOf(tx, ownSuccessions(id))
  await sql`delete from units.unit_conversion_successions where unit_conversion_id = ${id}::uuid`.execute(tx)
  await sql`delete from units.unit_conversion_units where unit_conversion_id = ${id}::uuid`.execute(tx)
  await sql`delete from units.territory_successions where succession_id = any(${successions}::uuid[])`.execute(tx)
  await sql`delete from units.territories where territory_id = any(${made}::uuid[])`.execute(tx)
  await sql`update units.territories set valid_to = null where territory_id = any(${ended}::uuid[])`.execute(tx)
  await sql`
    update units.unit_conversions set unit_conversion_status = 'undone', undone_at = ${undoneAt}::timestamptz
    where unit_conversion_id = ${id}::uuid`.execute(tx)
}

async function idsOf(tx: Transaction, query: ReturnType<typeof own>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select * from (${query}) as found (id)`.execute(tx)
  return rows.map(({ id }) => id)
}
