// SQL of land papers. A holder's name leaves it by one door only.
import { type RawBuilder, sql } from 'kysely'
import type { InputOf } from '../../../platform/contract.ts'
import type { Transaction } from '../../../platform/server/database/database.ts'
import {
  byKnown,
  byText,
  labelled,
  type PagedList,
  smallestFirst,
} from '../../../platform/server/database/pagedList.ts'
import type { Language } from '../../../platform/words.ts'
import type { LandPaperRow, recordLandPaper } from '../../disputeContract.ts'
import { isOwnerPersonal, type OwnerCategory } from '../../plot.ts'
import type { AreaShape } from '../../plotFile.ts'
import { forestWords } from '../../words.ts'
import { unitAround } from '../overlap/groundSql.ts'

export async function insertPaper(
  tx: Transaction,
  id: string,
  paper: Omit<InputOf<typeof recordLandPaper>, 'shape' | 'srid'>,
  shape: AreaShape,
  { by, at, isDemonstration }: { readonly by: string; readonly at: Date; readonly isDemonstration: boolean },
): Promise<void> {
  await sql`
    insert into forest.land_papers (land_paper_id, paper_number, issued_on, issuer, holder_category, holder_name, survey_kind,
      file_id, shape_file_id, source, shape, inner_point, geodesic_area_ha, is_demonstration, recorded_by, recorded_at)
    select ${id}::uuid, ${paper.paperNumber}, ${paper.issuedOn}::date, ${paper.issuer}, ${paper.holderCategory ?? null},
      ${paper.holderName ?? null}, ${paper.surveyKind}, ${paper.fileId ?? null}::uuid, ${paper.shapeFileId ?? null}::uuid,
      ${paper.source}, drawn.shape, ST_PointOnSurface(drawn.shape), ST_Area(drawn.shape::geography) / 10000,
      ${isDemonstration}::boolean, ${by}::uuid, ${at}::timestamptz
    from (select ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(shape)}), 4326) as shape offset 0) drawn`.execute(tx)
}

export interface StoredPaper {
  readonly holderCategory: OwnerCategory | null
  readonly isWithdrawn: boolean
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly withdrawalReason: string | null
  readonly shape: AreaShape
  readonly fileId: string | null
}

/** `forWriting`: nobody else changes it meanwhile. */
export async function selectPaper(
  tx: Transaction,
  id: string,
  { forWriting = false } = {},
): Promise<StoredPaper | undefined> {
  const { rows } = await sql<StoredPaper>`
    select paper.holder_category as "holderCategory", paper.withdrawn_at is not null as "isWithdrawn",
      coalesce(account.person_name, '') as "recordedBy", paper.recorded_at as "recordedAt",
      paper.withdrawal_reason as "withdrawalReason", ST_AsGeoJSON(paper.shape, 7)::jsonb as shape,
      paper.file_id as "fileId"
    from forest.land_papers paper
    left join published.accounts account on account.account_id = paper.recorded_by
    where paper.land_paper_id = ${id}::uuid ${forWriting ? sql`for update of paper` : sql``}`.execute(tx)
  return rows[0]
}

export async function withdrawPaper(
  tx: Transaction,
  id: string,
  { reason, by, at }: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`
    update forest.land_papers set withdrawn_at = ${at}::timestamptz, withdrawn_by = ${by}::uuid, withdrawal_reason = ${reason}
    where land_paper_id = ${id}::uuid`.execute(tx)
}

export async function selectHolder(tx: Transaction, id: string): Promise<string | null> {
  const { rows } = await sql<{ holderName: string | null }>`
    select holder_name as "holderName" from forest.land_papers where land_paper_id = ${id}::uuid`.execute(tx)
  return rows[0]?.holderName ?? null
}

export interface PaperFilter {
  readonly holderCategory?: OwnerCategory
  readonly territoryId?: string
  readonly withdrawn?: boolean
}

/** The rule `isOwnerPersonal`. */
const isPersonal = sql`(record.holder_category is null or record.holder_category = 'household')`
const openHolder = sql`case when not ${isPersonal} then record.holder_name end`

export function pagedPapers(
  { holderCategory, territoryId, withdrawn = false }: PaperFilter,
  language: Language,
): PagedList {
  const category = labelled(sql`record.holder_category`, forestWords[language].ownerCategory)
  const matching: RawBuilder<unknown>[] = [
    withdrawn ? sql`record.withdrawn_at is not null` : sql`record.withdrawn_at is null`,
    ...(holderCategory ? [sql`record.holder_category = ${holderCategory}`] : []),
  ]
  const within = territoryId
    ? sql`join published.territories within on within.territory_id = ${territoryId}::uuid
        and ST_Covers(within.shape, record.inner_point)`
    : sql``
  return {
    id: sql`record.land_paper_id`,
    tables: sql`forest.land_papers record ${within}`,
    where: sql.join(matching, sql` and `),
    words: [sql`record.paper_number`, sql`record.issuer`, sql`record.source`, category, openHolder],
    sorts: {
      paperNumber: [byText(sql`record.paper_number`)],
      issuedOn: [byKnown(sql`record.issued_on`)],
      issuer: [byText(sql`record.issuer`)],
      holderCategory: [byText(category)],
      geodesicAreaHa: [byKnown(sql`record.geodesic_area_ha`)],
    },
    first: { sort: 'issuedOn', direction: 'desc' },
    ties: [smallestFirst(sql`record.land_paper_id`)],
  }
}

/** Papers with the unit of a day around them; no name of a person. */
export async function selectPaperRows(tx: Transaction, ids: readonly string[], on: string): Promise<LandPaperRow[]> {
  const { rows } = await sql<Omit<LandPaperRow, 'isHolderPersonal'>>`
    select record.land_paper_id as id, record.paper_number as "paperNumber", record.issued_on::text as "issuedOn", record.issuer,
      record.holder_category as "holderCategory", ${openHolder} as "holderName",
      record.geodesic_area_ha as "geodesicAreaHa", record.survey_kind as "surveyKind", unit.id as "territoryId",
      unit.name as "territoryName", record.source, record.withdrawn_at is not null as "isWithdrawn",
      record.is_demonstration as "isDemonstration"
    from forest.land_papers record ${unitAround(sql`record.inner_point`, sql`${on}::date`)}
    where record.land_paper_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...row, isHolderPersonal: isOwnerPersonal(row.holderCategory) }))
}
