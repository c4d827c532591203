// SQL of disputes: opened, heard, settled, withdrawn; page by page.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf, LonLat, OutputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import { lonLat } from '../../../platform/server/database/fragments.ts'
import {
  byKnown,
  byText,
  byValue,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import type { CodePath } from '../../codePath.ts'
import type { DisputeState } from '../../dispute/dispute.ts'
import type { DisputeRow, hearDispute, settleDispute, showDispute } from '../../disputeContract.ts'
import type { GroundSide } from '../../overlapContract.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { unitAround, versionOn } from '../overlap/groundSql.ts'
import { sided } from '../overlap/overlapSql.ts'

interface Writing {
  readonly by: string
  readonly at: Date
}

/** A side as it is on a day: what people call it, whose it is, a place in it; undefined: there is none. */
export async function selectSide(
  tx: Transaction,
  { plotId = null, landPaperId = null }: { readonly plotId?: string | null; readonly landPaperId?: string | null },
  on: string,
): Promise<(Pick<GroundSide, 'plotId' | 'landPaperId' | 'ownerCategory'> & { readonly place: LonLat }) | undefined> {
  const { rows } = await sql<Pick<GroundSide, 'plotId' | 'landPaperId' | 'ownerCategory'> & { place: LonLat }>`
    select version.plot_id as "plotId", null::uuid as "landPaperId", version.owner_category as "ownerCategory",
      ${lonLat(sql`version.inner_point`)} as place
    from forest.plot_versions version where version.plot_id = ${plotId}::uuid and version.superseded_at is null
      and version.valid_from <= ${on}::date and (version.valid_to is null or ${on}::date < version.valid_to)
    union all
    select null::uuid, paper.land_paper_id, paper.holder_category, ${lonLat(sql`paper.inner_point`)}
    from forest.land_papers paper where paper.land_paper_id = ${landPaperId}::uuid and paper.withdrawn_at is null`.execute(
    tx,
  )
  return rows[0]
}

/** Of the same two, neither settled nor withdrawn. */
export async function selectOpenDispute(tx: Transaction, one: string, other: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select dispute_id as id from forest.disputes where dispute_state in ('open', 'hearing')
      and least(coalesce(first_plot_id, first_paper_id), coalesce(second_plot_id, second_paper_id)) = least(${one}::uuid, ${other}::uuid)
      and greatest(coalesce(first_plot_id, first_paper_id), coalesce(second_plot_id, second_paper_id))
        = greatest(${one}::uuid, ${other}::uuid)`.execute(tx)
  return rows[0]?.id
}

interface OpenedDispute {
  readonly id: string
  readonly openedOn: string
  readonly subject: string
  readonly sides: readonly [Side, Side]
  /** Null: not drawn; the place is then in the first of both. */
  readonly shape: AreaShape | null
  readonly areaM2: number | null
  readonly place: LonLat
  readonly isDemonstration: boolean
}
type Side = Pick<GroundSide, 'plotId' | 'landPaperId' | 'ownerCategory'>

export async function insertDispute(
  tx: Transaction,
  { id, openedOn, subject, sides: [first, second], shape, areaM2, place, isDemonstration }: OpenedDispute,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    insert into forest.disputes (dispute_id, dispute_state, opened_on, subject, first_plot_id, first_paper_id, second_plot_id,
      second_paper_id, first_category, second_category, shape, place, area_m2, is_demonstration, opened_by, opened_at)
    values (${id}::uuid, 'open', ${openedOn}::date, ${subject}, ${first.plotId}::uuid, ${first.landPaperId}::uuid,
      ${second.plotId}::uuid, ${second.landPaperId}::uuid, ${first.ownerCategory}, ${second.ownerCategory},
      ST_SetSRID(ST_GeomFromGeoJSON(${shape ? JSON.stringify(shape) : null}), 4326),
      ST_SetSRID(ST_MakePoint(${place.lon}::float8, ${place.lat}::float8), 4326), ${areaM2}::float8,
      ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
}

export async function insertHearing(
  tx: Transaction,
  id: string,
  hearing: InputOf<typeof hearDispute>,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    insert into forest.dispute_hearings (dispute_hearing_id, dispute_id, held_on, attended, outcome, file_id, recorded_by,
      recorded_at)
    values (${id}::uuid, ${hearing.disputeId}::uuid, ${hearing.heldOn}::date, ${hearing.attended ?? null}::int,
      ${hearing.outcome}, ${hearing.fileId ?? null}::uuid, ${by}::uuid, ${at}::timestamptz)`.execute(tx)
  await sql`
    update forest.disputes set dispute_state = 'hearing' where dispute_id = ${hearing.disputeId}::uuid`.execute(tx)
}

export async function markSettled(
  tx: Transaction,
  settlement: InputOf<typeof settleDispute>,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.disputes set dispute_state = 'settled', settled_on = ${settlement.settledOn}::date,
      decision_number = ${settlement.decisionNumber ?? null}, outcome = ${settlement.outcome},
      proposed_change = ${settlement.proposedChange ?? null}, decision_file_id = ${settlement.fileId ?? null}::uuid,
      settled_by = ${by}::uuid, settled_at = ${at}::timestamptz
    where dispute_id = ${settlement.disputeId}::uuid`.execute(tx)
}

export async function markWithdrawn(tx: Transaction, id: string, reason: string, { by, at }: Writing): Promise<void> {
  await sql`
    update forest.disputes set dispute_state = 'withdrawn', withdrawn_by = ${by}::uuid, withdrawn_at = ${at}::timestamptz,
      withdrawal_reason = ${reason} where dispute_id = ${id}::uuid`.execute(tx)
}

/** The dispute, taken for this transaction. */
export async function selectForWriting(
  tx: Transaction,
  id: string,
): Promise<
  { readonly status: DisputeState; readonly openedOn: string; readonly heardOn: readonly string[] } | undefined
> {
  const { rows } = await sql<{ status: DisputeState; openedOn: string; heardOn: readonly string[] }>`
    select dispute.dispute_state as status, dispute.opened_on::text as "openedOn",
      array(select held_on::text from forest.dispute_hearings heard where heard.dispute_id = dispute.dispute_id) as "heardOn"
    from forest.disputes dispute where dispute.dispute_id = ${id}::uuid for update of dispute`.execute(tx)
  return rows[0]
}

export interface DisputeFilter {
  readonly path: CodePath
  readonly disputeState?: DisputeState
  readonly territoryId?: string
  readonly plotId?: string
}

const sides = sql`
  ${versionOn(sql`first_version`, sql`record.first_plot_id`, sql`record.opened_on`)}
  ${versionOn(sql`second_version`, sql`record.second_plot_id`, sql`record.opened_on`)}
  left join forest.land_papers first_paper on first_paper.land_paper_id = record.first_paper_id
  left join forest.land_papers second_paper on second_paper.land_paper_id = record.second_paper_id`
const codeOf = (side: 'first' | 'second') => {
  const version = sql.ref(`${side}_version.compartment_code`)
  return sql`coalesce(${sql.ref(`${side}_paper.paper_number`)}, ${version} || '/' ||
    ${sql.ref(`${side}_version.subcompartment_code`)} || '/' || ${sql.ref(`${side}_version.plot_code`)}, '?')`
}

export function pagedDisputes(filter: DisputeFilter, language: Language): PagedList {
  const status = labelled(sql`record.dispute_state`, forestWords[language].dispute.status)
  const { path, disputeState, territoryId, plotId } = filter
  const has = (column: 'compartment_code' | 'subcompartment_code' | 'plot_code', code: string | undefined) =>
    code
      ? [sql`${code} in (lower(${sql.ref(`first_version.${column}`)}), lower(${sql.ref(`second_version.${column}`)}))`]
      : []
  const matching: RawBuilder<unknown>[] = [
    sql`true`,
    ...has('compartment_code', path.compartmentCode),
    ...has('subcompartment_code', path.subcompartmentCode),
    ...has('plot_code', path.plotCode),
    ...(disputeState ? [sql`record.dispute_state = ${disputeState}`] : []),
    ...(plotId ? [sql`(record.first_plot_id = ${plotId}::uuid or record.second_plot_id = ${plotId}::uuid)`] : []),
  ]
  const within = territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.place)`
    : sql``
  return {
    id: sql`record.dispute_id`,
    tables: sql`forest.disputes record ${within} ${sides}`,
    where: sql.join(matching, sql` and `),
    words: [sql`record.subject`, codeOf('first'), codeOf('second'), sql`record.decision_number`, status],
    sorts: {
      openedOn: [byKnown(sql`record.opened_on`)],
      disputeState: [byText(status)],
      areaM2: [byValue(sql`record.area_m2`)],
      settledOn: [byValue(sql`record.settled_on`)],
    },
    first: { sort: 'openedOn', direction: 'desc' },
    ties: [smallestFirst(sql`record.dispute_id`)],
  }
}

type Flat = Omit<DisputeRow, 'first' | 'second'> & {
  readonly [Side in 'firstPlotId' | 'firstPaperId' | 'secondPlotId' | 'secondPaperId']: string | null
} & { readonly firstCode: string; readonly secondCode: string } & {
  readonly [Side in 'firstCategory' | 'secondCategory']: GroundSide['ownerCategory']
}

export async function selectDisputeRows(tx: Transaction, ids: readonly string[]): Promise<DisputeRow[]> {
  const { rows } = await sql<Flat>`
    select record.dispute_id as id, record.dispute_state as "disputeState", record.opened_on::text as "openedOn", record.subject,
      record.first_plot_id as "firstPlotId", record.first_paper_id as "firstPaperId",
      record.second_plot_id as "secondPlotId", record.second_paper_id as "secondPaperId",
      ${codeOf('first')} as "firstCode", ${codeOf('second')} as "secondCode", record.first_category as "firstCategory",
      record.second_category as "secondCategory", unit.id as "territoryId", unit.name as "territoryName",
      record.area_m2 as "areaM2", heard.hearings, heard.last as "lastHeldOn", record.settled_on::text as "settledOn",
      ${lonLat(sql`record.place`)} as place, record.is_demonstration as "isDemonstration"
    from forest.disputes record ${sides} ${unitAround(sql`record.place`, sql`record.opened_on`)}
    cross join lateral (select count(*)::int as hearings, max(held_on)::text as last from forest.dispute_hearings hearing
      where hearing.dispute_id = record.dispute_id) heard
    where record.dispute_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map(sided)
}

type Shown = OutputOf<typeof showDispute>
/** With the id of its file instead of the file. */
type Filed<Part> = Omit<Part, 'file'> & { readonly fileId: string | null }
interface StoredDispute extends Pick<Shown, 'shape' | 'openedBy' | 'withdrawalReason'> {
  readonly settlement: Filed<NonNullable<Shown['settlement']>> | null
  readonly hearings: readonly Filed<Shown['hearings'][number]>[]
}
const person = (account: RawBuilder<unknown>) =>
  sql`coalesce((select account.person_name from published.accounts account where account.account_id = ${account}), '')`

export async function selectDispute(tx: Transaction, id: string): Promise<StoredDispute | undefined> {
  const { rows } = await sql<Omit<StoredDispute, 'hearings'>>`
    select ST_AsGeoJSON(record.shape, 7)::jsonb as shape, ${person(sql`record.opened_by`)} as "openedBy",
      case when record.settled_at is not null then json_build_object('settledOn', record.settled_on::text,
        'decisionNumber', record.decision_number, 'outcome', record.outcome, 'proposedChange', record.proposed_change,
        'fileId', record.decision_file_id, 'settledBy', ${person(sql`record.settled_by`)}) end as settlement,
      record.withdrawal_reason as "withdrawalReason"
    from forest.disputes record where record.dispute_id = ${id}::uuid`.execute(tx)
  if (!rows[0]) return undefined
  const { rows: hearings } = await sql<StoredDispute['hearings'][number]>`
    select hearing.dispute_hearing_id as id, hearing.held_on::text as "heldOn", hearing.attended, hearing.outcome,
      hearing.file_id as "fileId", ${person(sql`hearing.recorded_by`)} as "recordedBy"
    from forest.dispute_hearings hearing where hearing.dispute_id = ${id}::uuid
    order by hearing.held_on, hearing.recorded_at, hearing.dispute_hearing_id`.execute(tx)
  return { ...rows[0], hearings }
}
