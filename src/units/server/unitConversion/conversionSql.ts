// All SQL of the official table of old and new units: what was opened, and what the register says of its units.
import { sql } from 'kysely'
import type { Transaction } from '../../../platform/server/database/database.ts'
import type { KnownHeir } from '../../unitConversion/judgedConversion.ts'
import type { KnownUnit } from '../../unitConversion/registerUnits.ts'
import { type ConversionField, type ConversionRow, conversionFields } from '../../unitConversion/unitConversion.ts'
import type { UnitConversionRow } from '../../unitConversionContract.ts'

interface NewConversion {
  readonly id: string
  readonly fileId: string
  readonly fileName: string
  readonly effectiveOn: string | null
  readonly openedBy: string
  readonly openedAt: Date
  readonly rows: readonly ConversionRow[]
}

export async function insertConversion(tx: Transaction, opened: NewConversion): Promise<void> {
  await sql`
    insert into units.unit_conversions (unit_conversion_id, file_id, file_name, unit_conversion_status, effective_on,
      opened_by, opened_at)
    values (${opened.id}::uuid, ${opened.fileId}::uuid, ${opened.fileName}, 'open', ${opened.effectiveOn}::date,
      ${opened.openedBy}::uuid, ${opened.openedAt}::timestamptz)`.execute(tx)
  const cells = opened.rows.map((row) => JSON.stringify(conversionFields.map((field) => row.cells[field])))
  await sql`
    insert into units.unit_conversion_rows (unit_conversion_id, row_number, cells)
    select ${opened.id}::uuid, g.row_number, array(select jsonb_array_elements_text(g.cells::jsonb))
    from unnest(${opened.rows.map(({ rowNumber }) => rowNumber)}::int[], ${cells}::text[]) as g (row_number, cells)`.execute(
    tx,
  )
}

export async function selectConversionRows(tx: Transaction, id: string): Promise<ConversionRow[]> {
  const { rows } = await sql<{ rowNumber: number; cells: string[] }>`
    select row_number as "rowNumber", cells from units.unit_conversion_rows
    where unit_conversion_id = ${id}::uuid order by row_number`.execute(tx)
  return rows.map(({ rowNumber, cells }) => ({
    rowNumber,
    cells: Object.fromEntries(conversionFields.map((field, index) => [field, cells[index] ?? ''])) as Record<
      ConversionField,
      string
    >,
  }))
}

type Stored = Omit<UnitConversionRow, 'openedAt' | 'writtenAt' | 'undoneAt'> & {
  readonly openedAt: Date
  readonly writtenAt: Date | null
  readonly undoneAt: Date | null
}
const shown = (row: Stored): UnitConversionRow => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  writtenAt: row.writtenAt?.toISOString() ?? null,
  undoneAt: row.undoneAt?.toISOString() ?? null,
})

const conversions = sql`
  select c.unit_conversion_id as id, c.file_name as "fileName", c.unit_conversion_status as "unitConversionStatus",
    (select count(*)::int from units.unit_conversion_rows r where r.unit_conversion_id = c.unit_conversion_id) as "rowCount",
    c.effective_on::text as "effectiveOn", c.province_code as "provinceCode", c.valid_from::text as "validFrom",
    c.legal_basis as "legalBasis", c.known_from::text as "knownFrom", c.created_count as "createdCount",
    c.ended_count as "endedCount", c.succession_count as "successionCount", p.name as "openedBy",
    c.opened_at as "openedAt", c.written_at as "writtenAt", c.undone_at as "undoneAt"
  from units.unit_conversions c
  join units.accounts a on a.account_id = c.opened_by join units.people p on p.person_id = a.person_id`

export async function selectConversions(tx: Transaction): Promise<UnitConversionRow[]> {
  return (await sql<Stored>`${conversions}`.execute(tx)).rows.map(shown)
}

/** One of them; with `forWriting` nobody else writes or undoes it meanwhile. Undefined when there is none. */
export async function selectConversion(
  tx: Transaction,
  id: string,
  { forWriting = false }: { readonly forWriting?: boolean } = {},
): Promise<UnitConversionRow | undefined> {
  const { rows } = await sql<Stored>`
    ${conversions} where c.unit_conversion_id = ${id}::uuid ${forWriting ? sql`for update of c` : sql``}`.execute(tx)
  return rows[0] && shown(rows[0])
}

/** Every version that bears one of the codes, and what stands on those still in force. */
export async function selectKnownUnits(tx: Transaction, codes: readonly string[], on: string): Promise<KnownUnit[]> {
  const isOpen = sql`(valid_to is null or valid_to > ${on}::date)`
  const { rows } = await sql<KnownUnit>`
    with wanted as (select unnest(${[...codes]}::text[]) as code)
    select t.territory_id as id, t.code, t.full_name as "fullName", t.valid_from::text as "validFrom",
      t.valid_to::text as "validTo",
      t.valid_to is null and (
        exists (select from units.agencies where territory_id = t.territory_id and ${isOpen})
        or exists (select from units.agency_areas where territory_id = t.territory_id and ${isOpen})
        or exists (select from units.responsibilities where territory_id = t.territory_id and ${isOpen})
        or exists (
          select from units.territories c
          where c.parent_id = t.territory_id and c.valid_to is null and c.code not in (select code from wanted)
        )
      ) as "restsUpon"
    from units.territories t where t.code in (select code from wanted)
    order by t.code, t.valid_from`.execute(tx)
  return rows
}

/** Who followed whom among these units. */
export async function selectKnownHeirs(tx: Transaction, ids: readonly string[]): Promise<KnownHeir[]> {
  const { rows } = await sql<KnownHeir>`
    select s.from_id as "fromId", s.to_id as "toId" from units.territory_successions s
    join unnest(${[...ids]}::uuid[]) as f (id) on f.id = s.from_id`.execute(tx)
  return rows
}
