// SQL of forest owners: which plots of a day are theirs, who the register names besides.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import {
  byText,
  byValue,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import { present } from '../../../platform/typed.ts'
import type { Language } from '../../../platform/words.ts'
import type { OwnerFacts } from '../../owner/owner.ts'
import type { listOwners, OwnerRow } from '../../ownerContract.ts'
import { isOwnerPersonal, type OwnerCategory } from '../../plot.ts'
import { forestWords } from '../../words.ts'
import { heldOn } from '../heldOnSql.ts'

interface Writing {
  readonly by: string
  readonly at: Date
  readonly isDemonstration: boolean
}

const columnsOf = (
  facts: OwnerFacts,
) => sql`${facts.ownerCategory}, ${facts.ownerName}, ${facts.otherNames ?? []}::text[],
  ${facts.ownerCode ?? null}::int, ${facts.territoryId ?? null}::uuid, ${facts.agencyId ?? null}::uuid,
  ${facts.representative ?? null}, ${facts.telephone ?? null}, ${facts.address ?? null}, ${facts.remark ?? null}`

export async function insertOwner(
  tx: Transaction,
  id: string,
  facts: OwnerFacts,
  { by, at, isDemonstration }: Writing,
): Promise<void> {
  await sql`
    insert into forest.forest_owners (forest_owner_id, owner_category, owner_name, other_names, owner_code, territory_id, agency_id,
      representative, telephone, address, remark, is_demonstration, recorded_by, recorded_at)
    values (${id}::uuid, ${columnsOf(facts)}, ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export async function updateOwner(tx: Transaction, id: string, facts: OwnerFacts): Promise<void> {
  await sql`
    update forest.forest_owners
    set (owner_category, owner_name, other_names, owner_code, territory_id, agency_id, representative, telephone, address, remark)
      = row(${columnsOf(facts)})
    where forest_owner_id = ${id}::uuid`.execute(tx)
}

const isGone = sql`exists (select from published.withdrawn_records gone where gone.record_id = owner.forest_owner_id)`

export interface StoredOwner {
  readonly id: string
  readonly territoryId: string | null
  readonly facts: OwnerFacts
  readonly isWithdrawn: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** With what is personal: whoever shows that writes it down. `forWriting`: nobody else changes it meanwhile. */
export async function selectOwner(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredOwner | undefined> {
  const { rows } = await sql<Omit<StoredOwner, 'facts'> & { facts: object }>`
    select owner.forest_owner_id as id, owner.territory_id as "territoryId", ${ownerFacts} as facts, ${isGone} as "isWithdrawn",
      coalesce(account.person_name, '') as "recordedBy", owner.recorded_at as "recordedAt"
    from forest.forest_owners owner
    left join published.accounts account on account.account_id = owner.recorded_by
    where owner.forest_owner_id = ${id}::uuid ${forWriting ? sql`for update of owner` : sql``}`.execute(tx)
  const [row] = rows
  return row && { ...row, facts: present(row.facts) as unknown as OwnerFacts }
}

/** With what is personal. */
export const ownerFacts = sql`json_build_object('ownerCategory', owner.owner_category, 'ownerName', owner.owner_name,
  'otherNames', case when cardinality(owner.other_names) > 0 then owner.other_names end, 'ownerCode', owner.owner_code,
  'territoryId', owner.territory_id, 'agencyId', owner.agency_id, 'representative', owner.representative,
  'telephone', owner.telephone, 'address', owner.address, 'remark', owner.remark)`

const key = (name: RawBuilder<unknown>) => sql`lower(btrim(${name}))`
const recordName = key(sql`coalesce(record.owner_full_name, record.owner_name)`)
/** Owners with every name that the register may call them by. */
const ownersCalled = sql`forest.forest_owners owner cross join lateral (
  select array_agg(${key(sql`each`)}) as names from unnest(owner.owner_name || owner.other_names) each) called`
/** By the code where both have one, else by the name; a unit of the owner holds the plot. */
const isTheirs = sql`(record.owner_category = owner.owner_category
  and (record.owner_code > 0 and record.owner_code = owner.owner_code
    or (owner.owner_code is null or record.owner_code is null or record.owner_code <= 0) and ${recordName} = any(called.names))
  and (owner.territory_id is null or exists (select from published.territories lies
    where lies.territory_id = owner.territory_id and ST_Covers(lies.shape, record.inner_point))))`

/** Joins a list of plots, whose table is `record`, with one owner whose they are. */
export const whoseOwnerIs = (forestOwnerId: string): RawBuilder<unknown> => sql`join (${ownersCalled})
  on owner.forest_owner_id = ${forestOwnerId}::uuid and ${isTheirs}`

export function pagedOwners(
  { ownerCategory, territoryId, withoutContact, withdrawn }: InputOf<typeof listOwners>,
  language: Language,
): PagedList {
  const category = labelled(sql`owner.owner_category`, forestWords[language].ownerCategory)
  const openName = sql`case when owner.owner_category <> 'household' then owner.owner_name end`
  const conditions = [
    withdrawn ? isGone : sql`not ${isGone}`,
    ...(ownerCategory ? [sql`owner.owner_category = ${ownerCategory}`] : []),
    ...(territoryId ? [sql`owner.territory_id = ${territoryId}::uuid`] : []),
    ...(withoutContact ? [sql`coalesce(owner.telephone, owner.address) is null`] : []),
  ]
  return {
    id: sql`owner.forest_owner_id`,
    tables: sql`forest.forest_owners owner left join published.territories unit on unit.territory_id = owner.territory_id`,
    where: sql.join(conditions, sql` and `),
    words: [category, openName, sql`unit.full_name`, sql`owner.owner_code`],
    sorts: {
      ownerName: [byText(openName)],
      ownerCategory: [byText(category)],
      territoryName: [byText(sql`unit.full_name`)],
      ownerCode: [byValue(sql`owner.owner_code`)],
    },
    first: { sort: 'ownerName', direction: 'asc' },
    ties: [smallestFirst(sql`owner.forest_owner_id`)],
  }
}

export async function selectOwnerRows(tx: Transaction, ids: readonly string[], on: string): Promise<OwnerRow[]> {
  const { rows } = await sql<Omit<OwnerRow, 'isOwnerPersonal'>>`
    select owner.forest_owner_id as id, owner.owner_category as "ownerCategory", owner.owner_name as "ownerName",
      owner.owner_code as "ownerCode", owner.territory_id as "territoryId", unit.full_name as "territoryName",
      agency.name as "agencyName", held.plots, held.area as "geodesicAreaHa", signed.contracts,
      coalesce(owner.telephone, owner.address) is not null as "hasContact", ${isGone} as "isWithdrawn",
      owner.is_demonstration as "isDemonstration"
    from ${ownersCalled}
    left join published.territories unit on unit.territory_id = owner.territory_id
    left join published.agencies agency on agency.agency_id = owner.agency_id
    cross join lateral (
      select count(*)::int as plots, coalesce(sum(record.geodesic_area_ha), 0)::float8 as area
      from forest.plot_versions record where ${heldOn(on)} and ${isTheirs}) held
    cross join lateral (
      select count(*)::int as contracts from forest.owner_contracts contract
      where contract.forest_owner_id = owner.forest_owner_id and contract.signed_on <= ${on}::date
        and (contract.valid_to is null or contract.valid_to >= ${on}::date)
        and (contract.ended_on is null or contract.ended_on > ${on}::date)) signed
    where owner.forest_owner_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map((row) => {
    const isPersonal = isOwnerPersonal(row.ownerCategory)
    return { ...row, ownerName: isPersonal ? null : row.ownerName, isOwnerPersonal: isPersonal }
  })
}

/** The owner's record that a plot of a day belongs to: the one with its code before one with its name. */
export async function selectOwnerOf(tx: Transaction, plotId: string, on: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select owner.forest_owner_id as id from forest.plot_versions record join (${ownersCalled}) on ${isTheirs}
    where record.plot_id = ${plotId}::uuid and ${heldOn(on)} and not ${isGone}
    order by owner.owner_code is null, owner.territory_id is null, owner.recorded_at limit 1`.execute(tx)
  return rows[0]?.id
}

/** A record that would be the same owner: its code, or its category, name and unit. */
export async function selectSameOwner(tx: Transaction, facts: OwnerFacts, butId?: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select owner.forest_owner_id as id from ${ownersCalled}
    where owner.owner_category = ${facts.ownerCategory} and not ${isGone}
      and owner.forest_owner_id is distinct from ${butId ?? null}::uuid
      and owner.territory_id is not distinct from ${facts.territoryId ?? null}::uuid
      and (owner.owner_code = ${facts.ownerCode ?? null}::int
        or owner.owner_code is not distinct from ${facts.ownerCode ?? null}::int
          and ${key(sql`${facts.ownerName}::text`)} = any(called.names))
    limit 1`.execute(tx)
  return rows[0]?.id
}

/** Papers in the owner's name, with its category, whose ground lies where the owner's forest does. */
export async function selectPapersOfOwner(tx: Transaction, id: string) {
  const { rows } = await sql<{ id: string; paperNumber: string; issuedOn: string; geodesicAreaHa: number }>`
    select paper.land_paper_id as id, paper.paper_number as "paperNumber", paper.issued_on as "issuedOn",
      paper.geodesic_area_ha as "geodesicAreaHa"
    from ${ownersCalled} join forest.land_papers paper on paper.holder_category = owner.owner_category
      and paper.withdrawn_at is null and ${key(sql`paper.holder_name`)} = any(called.names)
      and (owner.territory_id is null or exists (select from published.territories lies
        where lies.territory_id = owner.territory_id and ST_Covers(lies.shape, paper.inner_point)))
    where owner.forest_owner_id = ${id}::uuid
    order by paper.issued_on desc, paper.paper_number limit 200`.execute(tx)
  return rows
}

/** So many are proposed at once; adopting them brings the next. */
const mostProposed = 500

interface Proposed {
  readonly ownerCategory: OwnerCategory
  readonly ownerName: string
  readonly ownerCode: number | null
  readonly plots: number
  readonly geodesicAreaHa: number
}

/** Named owners of a day that no record answers for: households of a unit, or everybody else. */
export async function selectProposedOwners(tx: Transaction, on: string, territoryId?: string): Promise<Proposed[]> {
  const isThere = territoryId
    ? sql`(known.territory_id is null or known.territory_id = ${territoryId}::uuid)`
    : sql`true`
  const { rows } = await sql<Proposed>`
    with named as (
      select record.owner_category, ${recordName} as name, case when record.owner_code > 0 then record.owner_code end as code,
        min(coalesce(record.owner_full_name, record.owner_name)) as written, count(*)::int as plots,
        sum(record.geodesic_area_ha)::float8 as area
      from ${recordsAround(territoryId)}
      where ${heldOn(on)} and ${ofKind(territoryId)} and length(${recordName}) >= 2
      group by 1, 2, 3),
    known as materialized (
      select owner.owner_category, owner.owner_code, owner.territory_id, ${key(sql`each`)} as name
      from forest.forest_owners owner cross join unnest(owner.owner_name || owner.other_names) each where not ${isGone})
    select named.owner_category as "ownerCategory", named.written as "ownerName", named.code as "ownerCode", named.plots,
      named.area as "geodesicAreaHa"
    from named
    where not exists (select from known where known.owner_category = named.owner_category and known.owner_code = named.code
        and ${isThere})
      and not exists (select from known where known.owner_category = named.owner_category and known.name = named.name
        and (known.owner_code is null or named.code is null) and ${isThere})
    order by "geodesicAreaHa" desc, "ownerName" limit ${mostProposed}::int`.execute(tx)
  return rows
}

export async function countUnnamed(tx: Transaction, on: string, territoryId?: string): Promise<number> {
  const { rows } = await sql<{ plots: number }>`
    select count(*)::int as plots from ${recordsAround(territoryId)}
    where ${heldOn(on)} and ${ofKind(territoryId)} and coalesce(length(${recordName}), 0) < 2
      and (record.owner_code is null or record.owner_code <= 0)`.execute(tx)
  return rows[0]?.plots ?? 0
}

const recordsAround = (territoryId: string | undefined) =>
  territoryId
    ? sql`forest.plot_versions record join published.territories around
        on around.territory_id = ${territoryId}::uuid and ST_Covers(around.shape, record.inner_point)`
    : sql`forest.plot_versions record`
const ofKind = (territoryId: string | undefined) =>
  territoryId ? sql`record.owner_category = 'household'` : sql`record.owner_category <> 'household'`
