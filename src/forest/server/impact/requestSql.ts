// SQL of harvest requests and of projects. The name of a requester who is a person leaves it by no door.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
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
import type { FoundStop, HarvestRequestState } from '../../impact/impact.ts'
import type {
  HarvestRequestRow,
  ImpactProjectRow,
  listHarvestRequests,
  listImpactProjects,
  recordImpactProject,
  submitHarvestRequest,
} from '../../impactContract.ts'
import { isOwnerPersonal } from '../../plot.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { drawn } from '../drawnSql.ts'
import { unitAround } from '../overlap/groundSql.ts'

interface Writing {
  readonly by: string
  readonly at: Date
}

const ground = (shape: AreaShape) => sql`(select ${drawn(shape)} as shape offset 0) drawn`
const measures = sql`drawn.shape, ST_PointOnSurface(drawn.shape), ST_Area(drawn.shape::geography) / 10000`

export async function insertRequest(
  tx: Transaction,
  id: string,
  { requestedOn, ...request }: Omit<InputOf<typeof submitHarvestRequest>, 'shape' | 'plotIds'>,
  shape: AreaShape,
  { by, at, isDemonstration }: Writing & { readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into forest.harvest_requests (harvest_request_id, harvest_request_state, requested_on, owner_category, requester_name,
      tree_species, expected_volume, remarks, file_id, shape, inner_point, geodesic_area_ha, is_demonstration, recorded_by,
      recorded_at)
    select ${id}::uuid, 'submitted', ${requestedOn}::date, ${request.ownerCategory ?? null}, ${request.requesterName ?? null},
      ${request.treeSpecies ?? null}, ${request.expectedVolume ?? null}::float8, ${request.remarks ?? null},
      ${request.fileId ?? null}::uuid, ${measures}, ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz
    from ${ground(shape)}`.execute(tx)
}

export interface StoredRequest {
  readonly state: HarvestRequestState
  readonly requestedOn: string
  readonly shape: AreaShape
  readonly territoryId: string | null
  readonly remarks: string | null
  readonly decisionReason: string | null
  readonly foundStops: FoundStop[] | null
  readonly fileId: string | null
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** `forWriting`: nobody else decides it meanwhile. */
export async function selectRequest(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredRequest | undefined> {
  const { rows } = await sql<StoredRequest>`
    select record.harvest_request_state as state, to_char(record.requested_on, 'YYYY-MM-DD') as "requestedOn",
      ST_AsGeoJSON(record.shape, 15)::jsonb as shape, unit.id as "territoryId", record.remarks,
      record.decision_reason as "decisionReason", record.found_stops as "foundStops", record.file_id as "fileId",
      coalesce(account.person_name, '') as "recordedBy", record.recorded_at as "recordedAt"
    from forest.harvest_requests record ${unitAround(sql`record.inner_point`, sql`record.requested_on`)}
    left join published.accounts account on account.account_id = record.recorded_by
    where record.harvest_request_id = ${id}::uuid ${forWriting ? sql`for update of record` : sql``}`.execute(tx)
  return rows[0]
}

export async function markDecided(
  tx: Transaction,
  id: string,
  decided: {
    readonly state: Exclude<HarvestRequestState, 'submitted'>
    readonly on: string
    readonly number: string | null
    readonly reason: string | null
    readonly foundStops: readonly FoundStop[]
  },
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.harvest_requests set harvest_request_state = ${decided.state}, decided_on = ${decided.on}::date,
      decision_number = ${decided.number}, decision_reason = ${decided.reason},
      found_stops = ${JSON.stringify(decided.foundStops)}::jsonb, decided_by = ${by}::uuid, decided_at = ${at}::timestamptz
    where harvest_request_id = ${id}::uuid`.execute(tx)
}

/** The rule `isOwnerPersonal`. */
const openRequester = sql`case when record.owner_category is not null and record.owner_category <> 'household'
  then record.requester_name end`
const within = (territoryId: string | undefined): RawBuilder<unknown> =>
  territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``

export function pagedRequests(
  { harvestRequestState, territoryId }: InputOf<typeof listHarvestRequests>,
  language: Language,
): PagedList {
  const words = forestWords[language]
  const state = labelled(sql`record.harvest_request_state`, words.harvestRequest.status)
  const category = labelled(sql`record.owner_category`, words.ownerCategory)
  return {
    id: sql`record.harvest_request_id`,
    tables: sql`forest.harvest_requests record ${within(territoryId)}`,
    where: harvestRequestState ? sql`record.harvest_request_state = ${harvestRequestState}` : sql`true`,
    words: [state, category, openRequester, sql`record.tree_species`, sql`record.decision_number`],
    sorts: {
      requestedOn: [byKnown(sql`record.requested_on`)],
      harvestRequestState: [byText(state)],
      ownerCategory: [byText(category)],
      geodesicAreaHa: [byValue(sql`record.geodesic_area_ha`)],
      decidedOn: [byKnown(sql`record.decided_on`)],
    },
    first: { sort: 'requestedOn', direction: 'desc' },
    ties: [smallestFirst(sql`record.harvest_request_id`)],
  }
}

export async function selectRequestRows(tx: Transaction, ids: readonly string[]): Promise<HarvestRequestRow[]> {
  const { rows } = await sql<Omit<HarvestRequestRow, 'isRequesterPersonal'>>`
    select record.harvest_request_id as id, to_char(record.requested_on, 'YYYY-MM-DD') as "requestedOn",
      record.harvest_request_state as "harvestRequestState", record.owner_category as "ownerCategory",
      ${openRequester} as "requesterName", record.tree_species as "treeSpecies", record.expected_volume as "expectedVolume",
      record.geodesic_area_ha as "geodesicAreaHa", unit.id as "territoryId", unit.name as "territoryName",
      to_char(record.decided_on, 'YYYY-MM-DD') as "decidedOn", record.decision_number as "decisionNumber",
      ${lonLat(sql`record.inner_point`)} as place, record.is_demonstration as "isDemonstration"
    from forest.harvest_requests record ${unitAround(sql`record.inner_point`, sql`record.requested_on`)}
    where record.harvest_request_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...row, isRequesterPersonal: isOwnerPersonal(row.ownerCategory) }))
}

// --- Projects --------------------------------------------------------------------------------------------------------

export async function insertProject(
  tx: Transaction,
  id: string,
  { shape, ...project }: InputOf<typeof recordImpactProject>,
  { by, at, isDemonstration }: Writing & { readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into forest.impact_projects (impact_project_id, project_name, investor, project_purpose, legal_basis, given_papers, shape,
      inner_point, geodesic_area_ha, is_demonstration, recorded_by, recorded_at)
    select ${id}::uuid, ${project.projectName}, ${project.investor ?? null}, ${project.projectPurpose ?? null},
      ${project.legalBasis ?? null}, ${[...project.givenPapers]}::text[], ${measures}, ${isDemonstration}::boolean,
      ${by}::uuid, ${at}::timestamptz
    from ${ground(shape)}`.execute(tx)
}

export interface StoredProject {
  readonly shape: AreaShape
  readonly givenPapers: string[]
  readonly recordedBy: string
  readonly isWithdrawn: boolean
  readonly withdrawalReason: string | null
}

export async function selectProject(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredProject | undefined> {
  const { rows } = await sql<StoredProject>`
    select ST_AsGeoJSON(record.shape, 15)::jsonb as shape, record.given_papers as "givenPapers",
      coalesce(account.person_name, '') as "recordedBy", record.withdrawn_at is not null as "isWithdrawn",
      record.withdrawal_reason as "withdrawalReason"
    from forest.impact_projects record
    left join published.accounts account on account.account_id = record.recorded_by
    where record.impact_project_id = ${id}::uuid ${forWriting ? sql`for update of record` : sql``}`.execute(tx)
  return rows[0]
}

export async function markProjectWithdrawn(
  tx: Transaction,
  id: string,
  reason: string,
  { by, at }: Writing,
): Promise<void> {
  await sql`
    update forest.impact_projects set withdrawn_by = ${by}::uuid, withdrawn_at = ${at}::timestamptz, withdrawal_reason = ${reason}
    where impact_project_id = ${id}::uuid`.execute(tx)
}

export function pagedProjects({ territoryId, withdrawn = false }: InputOf<typeof listImpactProjects>): PagedList {
  return {
    id: sql`record.impact_project_id`,
    tables: sql`forest.impact_projects record ${within(territoryId)}`,
    where: withdrawn ? sql`record.withdrawn_at is not null` : sql`record.withdrawn_at is null`,
    words: [sql`record.project_name`, sql`record.investor`, sql`record.project_purpose`, sql`record.legal_basis`],
    sorts: {
      projectName: [byText(sql`record.project_name`)],
      geodesicAreaHa: [byValue(sql`record.geodesic_area_ha`)],
      recordedAt: [byValue(sql`record.recorded_at`)],
    },
    first: { sort: 'recordedAt', direction: 'desc' },
    ties: [smallestFirst(sql`record.impact_project_id`)],
  }
}

export async function selectProjectRows(
  tx: Transaction,
  ids: readonly string[],
  on: string,
): Promise<ImpactProjectRow[]> {
  const { rows } = await sql<Omit<ImpactProjectRow, 'recordedAt'> & { recordedAt: Date }>`
    select record.impact_project_id as id, record.project_name as "projectName", record.investor,
      record.project_purpose as "projectPurpose", record.legal_basis as "legalBasis",
      record.geodesic_area_ha as "geodesicAreaHa", unit.id as "territoryId", unit.name as "territoryName",
      record.recorded_at as "recordedAt", record.withdrawn_at is not null as "isWithdrawn",
      ${lonLat(sql`record.inner_point`)} as place, record.is_demonstration as "isDemonstration"
    from forest.impact_projects record ${unitAround(sql`record.inner_point`, sql`${on}::date`)}
    where record.impact_project_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}
