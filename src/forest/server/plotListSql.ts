// Plots as rows: of a day, as it is known now or was known at an instant.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/actor.ts'
import type { LonLat } from '../../platform/contract.ts'
import type { Transaction } from '../../platform/server/database/database.ts'
import { lonLat, point } from '../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../platform/server/database/pagedList.ts'
import type { Language } from '../../platform/words.ts'
import type { CodePath } from '../codePath.ts'
import type { ForestAtPlace, PlotRow } from '../contract.ts'
import { type ForestPurpose, forestPurposes } from '../forestPurpose.ts'
import { forestTypeOfCode, forestTypeOfSymbol, forestTypes, type LandClass } from '../forestType.ts'
import type { Near, Ring } from '../placeSearch.ts'
import { areaDiffers, forestPurposeOf, isOwnerPersonal, type OwnerCategory } from '../plot.ts'
import { forestWords } from '../words.ts'
import { drawn } from './drawnSql.ts'
import { heldOn } from './heldOnSql.ts'
import { whoseOwnerIs } from './owner/ownerSql.ts'

export interface PlotFilter {
  /** The plots of this day. */
  readonly on: string
  readonly path: CodePath
  readonly territoryId?: string
  readonly landClass?: LandClass
  /** A symbol. */
  readonly forestType?: string
  readonly forestPurpose?: ForestPurpose
  readonly ownerCategory?: OwnerCategory
  readonly areaDiffers?: boolean
  readonly forestOwnerId?: string
  readonly near?: Near
  readonly inside?: Ring
}

/** The rule `areaDiffers` of plot.ts. */
const differs = sql`(record.book_area_ha > 0 and abs(record.book_area_ha - record.geodesic_area_ha) >
  greatest(0.005, 0.01 * record.geodesic_area_ha))`
/** The rule `forestPurposeOf`: FRMS numbers, four detailed purposes to each. */
export const purposeNumber = sql`case when record.forest_purpose between 1 and 3 then record.forest_purpose
  when record.purpose_detail_code between 1 and 12 then (record.purpose_detail_code + 3) / 4 end`
const wholeOwnerName = sql`coalesce(record.owner_full_name, record.owner_name)`
/** The rule `isOwnerPersonal`. */
const isPersonal = sql`(record.owner_category is null or record.owner_category = 'household')`
/** The smallest unit of the day that covers the plot's inner point. */
const unitsAround = (columns: RawBuilder<unknown>, on: string) => sql`
  select ${columns} from published.territories around
  where around.valid_from <= ${on}::date and (around.valid_to is null or ${on}::date < around.valid_to)
    and ST_Covers(around.shape, record.inner_point)
  order by ST_Area(around.shape), around.territory_id limit 1`
const unitOf = (on: string) =>
  sql`left join lateral (${unitsAround(sql`around.territory_id, around.full_name`, on)}) unit on true`

/** Whoever may not see a name cannot find by it either. */
function findableOwner(names: Scope | undefined): RawBuilder<unknown> {
  const open = sql`case when not ${isPersonal} then ${wholeOwnerName} end`
  if (!names) return open
  const guarded = sql`concat_ws(' ', ${wholeOwnerName}, record.contractor_name, record.disputant_name)`
  if (names.all) return guarded
  return sql`case when exists (select from published.territories own
    where own.territory_id = any(${names.territoryIds}::uuid[]) and ST_Covers(own.shape, record.inner_point))
    then ${guarded} else ${open} end`
}

/** On the ellipsoid, to the nearest edge; 0 inside. */
const distanceM = (place: LonLat) => sql`ST_Distance(record.shape::geography, ${point(place)}::geography)`

/** The box first, which has an index: a degree of latitude is never shorter than 110 574 m, one of longitude shrinks with its cosine. */
function isNear({ withinM, ...place }: Near): RawBuilder<boolean> {
  const north = withinM / 110_500
  const east = north / Math.max(0.01, Math.cos(((Math.abs(place.lat) + north) * Math.PI) / 180))
  return sql`(record.shape && ST_Expand(${point(place)}, ${east}::float8, ${north}::float8)
    and ${distanceM(place)} <= ${withinM}::float8)`
}

/** A ring that crosses itself is taken as the areas that it encloses. */
function touches(ring: Ring): RawBuilder<boolean> {
  const [first] = ring
  const shape = drawn({ type: 'MultiPolygon', coordinates: [[first ? [...ring, first] : [...ring]]] })
  return sql`ST_Intersects(record.shape, (select ${shape}))`
}

/** The list in the database. `names`: where the asker may see names of people. */
export function pagedPlots(filter: PlotFilter, names: Scope | undefined, language: Language): PagedList {
  const words = forestWords[language]
  const { compartmentCode, subcompartmentCode, plotCode } = filter.path
  const types = filter.landClass && forestTypes.filter(({ landClass }) => landClass === filter.landClass)
  const matching = [
    heldOn(filter.on),
    compartmentCode && sql`lower(record.compartment_code) = ${compartmentCode}`,
    subcompartmentCode && sql`lower(record.subcompartment_code) = ${subcompartmentCode}`,
    plotCode && sql`lower(record.plot_code) = ${plotCode}`,
    types && sql`record.forest_type = any(${types.map(({ code }) => code)}::smallint[])`,
    filter.forestType && sql`record.forest_type = ${forestTypeOfSymbol(filter.forestType)?.code ?? null}::smallint`,
    filter.forestPurpose && sql`${purposeNumber} = ${forestPurposes.indexOf(filter.forestPurpose) + 1}::int`,
    filter.ownerCategory && sql`record.owner_category = ${filter.ownerCategory}`,
    filter.areaDiffers && differs,
    filter.near && isNear(filter.near),
    filter.inside && touches(filter.inside),
  ].filter((condition) => typeof condition === 'object')
  const symbols = Object.fromEntries(forestTypes.map(({ code, symbol }) => [code, symbol]))
  const symbol = labelled(sql`record.forest_type::text`, symbols)
  const ownerCategory = labelled(sql`record.owner_category`, words.ownerCategory)
  const openOwner = findableOwner(undefined)
  const within = filter.territoryId
    ? sql`join published.territories within on within.territory_id = ${filter.territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``
  const whose = filter.forestOwnerId ? whoseOwnerIs(filter.forestOwnerId) : sql``
  return {
    id: sql`record.plot_id`,
    tables: sql`forest.plot_versions record ${within} ${whose}`,
    where: sql.join(matching, sql` and `),
    words: [
      sql`concat_ws('/', record.compartment_code, record.subcompartment_code, record.plot_code)`,
      sql`record.place_name`,
      sql`record.commune_name`,
      symbol,
      sql`record.tree_species`,
      findableOwner(names),
    ],
    sorts: {
      codePath: [byKnown(sql`record.code_order`)],
      placeName: [byText(sql`record.place_name`)],
      territoryName: [byText(sql`(${unitsAround(sql`around.full_name`, filter.on)})`)],
      forestType: [byValue(sql`record.forest_type`)],
      forestPurpose: [byValue(purposeNumber)],
      ownerCategory: [byText(ownerCategory)],
      ownerName: [byText(openOwner)],
      bookAreaHa: [byValue(sql`record.book_area_ha`)],
      geodesicAreaHa: [byKnown(sql`record.geodesic_area_ha`)],
      plantingYear: [byValue(sql`nullif(record.planting_year, 0)`)],
      validFrom: [byKnown(sql`record.valid_from`)],
      distanceM: [byValue(filter.near ? distanceM(filter.near) : sql`null::float8`)],
    },
    first: { sort: 'codePath', direction: 'asc' },
    ties: [smallestFirst(sql`record.code_order`), smallestFirst(sql`record.plot_id`)],
  }
}

export interface PlotSums {
  readonly geodesicAreaHa: number
  readonly bookAreaHa: number | null
  readonly withoutBookArea: number
}
export const plotSums = sql`coalesce(sum(record.geodesic_area_ha), 0)::float8 as "geodesicAreaHa",
  sum(record.book_area_ha) filter (where record.book_area_ha > 0)::float8 as "bookAreaHa",
  (count(*) filter (where record.book_area_ha is null or record.book_area_ha <= 0))::int as "withoutBookArea"`

interface StoredRow
  extends Omit<
    PlotRow,
    'codePath' | 'landClass' | 'forestTypeSymbol' | 'forestPurpose' | 'isOwnerPersonal' | 'areaDiffers' | 'ownerName'
  > {
  readonly wholeOwnerName: string | null
  readonly purpose: number | null
  readonly purposeDetail: number | null
}

const rowColumns = sql`record.plot_id as id, record.compartment_code as "compartmentCode",
  record.subcompartment_code as "subcompartmentCode", record.plot_code as "plotCode", record.place_name as "placeName",
  unit.territory_id as "territoryId", unit.full_name as "territoryName", record.commune_name as "communeName",
  record.forest_type as "forestType", record.forest_purpose as purpose, record.purpose_detail_code as "purposeDetail",
  record.tree_species as "treeSpecies", nullif(record.planting_year, 0) as "plantingYear",
  record.owner_category as "ownerCategory", ${wholeOwnerName} as "wholeOwnerName", record.book_area_ha as "bookAreaHa",
  record.geodesic_area_ha as "geodesicAreaHa", record.dispute_status as "disputeStatus",
  ${lonLat(sql`record.inner_point`)} as place, record.valid_from as "validFrom", record.valid_to as "validTo",
  plot.is_demonstration as "isDemonstration"`

function rowOf({ wholeOwnerName: owner, purpose, purposeDetail, ...row }: StoredRow): PlotRow {
  const type = row.forestType === null ? undefined : forestTypeOfCode(row.forestType)
  const isPersonalOwner = isOwnerPersonal(row.ownerCategory)
  return {
    ...row,
    codePath: `${row.compartmentCode}/${row.subcompartmentCode}/${row.plotCode}`,
    forestTypeSymbol: type?.symbol ?? null,
    landClass: type?.landClass ?? null,
    forestPurpose: forestPurposeOf({ forestPurpose: purpose, purposeDetailCode: purposeDetail }) ?? null,
    ownerName: isPersonalOwner ? null : owner,
    isOwnerPersonal: isPersonalOwner,
    areaDiffers: areaDiffers(row.bookAreaHa, row.geodesicAreaHa),
  }
}

/** How far plots of a day are from a place, by their ids. */
export async function selectDistances(
  tx: Transaction,
  plotIds: readonly string[],
  { on, near }: { readonly on: string; readonly near: LonLat },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; distanceM: number }>`
    select record.plot_id as id, ${distanceM(near)} as "distanceM" from forest.plot_versions record
    where record.plot_id = any(${plotIds}::uuid[]) and ${heldOn(on)}`.execute(tx)
  return new Map(rows.map((row) => [row.id, row.distanceM]))
}

/** Those of the plots that the register holds on the day, without names of people. */
export async function selectPlotRows(tx: Transaction, plotIds: readonly string[], on: string): Promise<PlotRow[]> {
  const { rows } = await sql<StoredRow>`
    select ${rowColumns} from forest.plot_versions record join forest.plots plot on plot.plot_id = record.plot_id
    ${unitOf(on)} where record.plot_id = any(${plotIds}::uuid[]) and ${heldOn(on)}`.execute(tx)
  return rows.map(rowOf)
}

/** The plots that cover a place on a day, the smallest first. */
export async function selectPlotsAt(
  tx: Transaction,
  place: LonLat,
  on: string,
  known?: Date,
): Promise<(PlotRow & { readonly plotVersionId: string; readonly source: string })[]> {
  const { rows } = await sql<StoredRow & { plotVersionId: string; source: string }>`
    select ${rowColumns}, record.plot_version_id as "plotVersionId", record.source
    from forest.plot_versions record join forest.plots plot on plot.plot_id = record.plot_id ${unitOf(on)}
    where ST_Covers(record.shape, ${point(place)}) and ${heldOn(on, known)}
    order by record.geodesic_area_ha, record.plot_id limit ${mostAtPlace}::int`.execute(tx)
  return rows.map(({ plotVersionId, source, ...row }) => ({ ...rowOf(row), plotVersionId, source }))
}
/** Outlines that overlap at one place; more of them are a broken file. */
const mostAtPlace = 20

/** In the order of the places. */
export async function selectAtPlaces(tx: Transaction, places: readonly LonLat[], on: string): Promise<ForestAtPlace[]> {
  const { rows } = await sql<ForestAtPlace>`
    with asked as materialized (
      select number, ST_SetSRID(ST_MakePoint(lon, lat), 4326) as place
      from unnest(${places.map(({ lon }) => lon)}::float8[], ${places.map(({ lat }) => lat)}::float8[])
        with ordinality as given (lon, lat, number))
    select plot.plot_id as "plotId", plot.code_path as "codePath", plot.forest_type as "forestType",
      plot.owner_category as "ownerCategory", unit.territory_id as "territoryId"
    from asked
    left join lateral (
      select record.plot_id, record.forest_type, record.owner_category,
        concat_ws('/', record.compartment_code, record.subcompartment_code, record.plot_code) as code_path
      from forest.plot_versions record where ST_Covers(record.shape, asked.place) and ${heldOn(on)}
      order by record.geodesic_area_ha, record.plot_id limit 1) plot on true
    left join lateral (
      select around.territory_id from published.territories around
      where around.valid_from <= ${on}::date and (around.valid_to is null or ${on}::date < around.valid_to)
        and ST_Covers(around.shape, asked.place)
      order by ST_Area(around.shape), around.territory_id limit 1) unit on true
    order by asked.number`.execute(tx)
  return rows
}
