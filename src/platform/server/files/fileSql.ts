// All SQL about files: what is known of each photo and scan, and who opened what is kept apart.
import { sql } from 'kysely'
import type { LonLat } from '../../contract.ts'
import type { FilePurpose, FileVariant } from '../../files/file.ts'
import type { Transaction } from '../database/database.ts'

/** A row of `platform.files`. */
export interface FileRow {
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly name: string
  readonly originalSha256: string
  readonly originalMediaType: string
  readonly originalBytes: number
  /** The cleaned JPEG and its smaller copies; null for a PDF scan. */
  readonly sha256: string | null
  readonly screenSha256: string | null
  readonly thumbnailSha256: string | null
  readonly mediaType: string
  readonly sizeBytes: number
  readonly width: number | null
  readonly height: number | null
  readonly takenAt: Date | null
  readonly place: LonLat | null
  readonly device: string | null
  readonly uploadedBy: string
  readonly uploadedAt: Date
  readonly isDemonstration: boolean
}

/** Undefined when there is no such file. */
export async function selectFile(tx: Transaction, fileId: string): Promise<FileRow | undefined> {
  const { rows } = await sql<FileRow>`
    select file_id as "fileId", purpose, name, original_sha256 as "originalSha256",
      original_media_type as "originalMediaType", original_bytes as "originalBytes", sha256,
      screen_sha256 as "screenSha256", thumbnail_sha256 as "thumbnailSha256", media_type as "mediaType",
      size_bytes as "sizeBytes", width, height, taken_at as "takenAt", device,
      case when place is not null then json_build_object('lon', ST_X(place), 'lat', ST_Y(place)) end as place,
      uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", is_demonstration as "isDemonstration"
    from platform.files where file_id = ${fileId}::uuid`.execute(tx)
  return rows[0]
}

/** False when the id is taken already: then nothing is changed. */
export async function insertFile(tx: Transaction, file: FileRow): Promise<boolean> {
  const { lon, lat } = file.place ?? { lon: null, lat: null }
  const { rows } = await sql`
    insert into platform.files (file_id, purpose, name, original_sha256, original_media_type, original_bytes, sha256,
      screen_sha256, thumbnail_sha256, media_type, size_bytes, width, height, taken_at, place, device, uploaded_by,
      uploaded_at, is_demonstration)
    values (${file.fileId}::uuid, ${file.purpose}, ${file.name}, ${file.originalSha256}, ${file.originalMediaType},
      ${file.originalBytes}::bigint, ${file.sha256}, ${file.screenSha256}, ${file.thumbnailSha256}, ${file.mediaType},
      ${file.sizeBytes}::bigint, ${file.width}::int, ${file.height}::int, ${file.takenAt}::timestamptz,
      ST_SetSRID(ST_Point(${lon}::float8, ${lat}::float8), 4326), ${file.device}, ${file.uploadedBy}::uuid,
      ${file.uploadedAt}::timestamptz, ${file.isDemonstration}::boolean)
    on conflict (file_id) do nothing
    returning file_id`.execute(tx)
  return rows.length > 0
}

/** Of these ids those that are uploaded, with what they are for and whose they are. */
export async function selectUploads(tx: Transaction, fileIds: readonly string[]) {
  const { rows } = await sql<Pick<FileRow, 'fileId' | 'purpose' | 'uploadedBy'>>`
    select file_id as "fileId", purpose, uploaded_by as "uploadedBy"
    from platform.files where file_id = any(${[...fileIds]}::uuid[])`.execute(tx)
  return rows
}

/** Writes down that somebody opened an original or a scan. */
export async function insertOpening(
  tx: Transaction,
  opening: { fileId: string; accountId: string; variant: FileVariant; openedAt: Date },
): Promise<void> {
  await sql`
    insert into platform.file_openings (file_id, account_id, variant, opened_at)
    values (${opening.fileId}::uuid, ${opening.accountId}::uuid, ${opening.variant}, ${opening.openedAt}::timestamptz)
  `.execute(tx)
}

export async function countOpenings(tx: Transaction, fileId: string): Promise<number> {
  const { rows } = await sql<{ openings: number }>`
    select count(*)::int as openings from platform.file_openings where file_id = ${fileId}::uuid`.execute(tx)
  return rows[0]?.openings ?? 0
}
