// Files as records show them.
import { sql } from 'kysely'
import type { Transaction } from '../database/database.ts'

export interface Photo {
  fileId: string
  name: string
  takenAt: string | null
  width: number | null
  height: number | null
}

/** Files described, in the order of the ids. */
export async function selectPhotos(tx: Transaction, fileIds: readonly string[]): Promise<Photo[]> {
  if (fileIds.length === 0) return []
  const { rows } = await sql<Omit<Photo, 'takenAt'> & { takenAt: Date | null }>`
    select file.file_id as "fileId", file.name, file.taken_at as "takenAt", file.width, file.height
    from unnest(${fileIds}::uuid[]) with ordinality as given (file_id, sort)
    join published.files file on file.file_id = given.file_id
    order by given.sort`.execute(tx)
  return rows.map(({ takenAt, ...file }) => ({ ...file, takenAt: takenAt?.toISOString() ?? null }))
}
