// Files as if somebody had sent them: what the database knows of each, without bytes.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../src/platform/actor.ts'
import type { FilePurpose } from '../../src/platform/files/file.ts'
import type { TestOffice } from './office.ts'

export async function uploaded(
  { office: { database } }: TestOffice,
  actor: Pick<Actor, 'accountId'>,
  purpose: FilePurpose = 'photo',
  fileId: string = randomUUID(),
): Promise<string> {
  const hash = fileId.replaceAll('-', '').padEnd(64, '0')
  await sql`
    insert into platform.files (file_id, purpose, name, original_sha256, original_media_type, original_bytes, sha256,
      screen_sha256, thumbnail_sha256, media_type, size_bytes, width, height, uploaded_by, uploaded_at)
    values (${fileId}::uuid, ${purpose}, ${`${purpose}.jpg`}, ${hash}, 'image/jpeg', 1000, ${hash}, ${hash}, ${hash},
      'image/jpeg', 900, 640, 480, ${actor.accountId}::uuid, '2026-03-01T08:00:00Z')
    on conflict (file_id) do nothing`.execute(database.kysely)
  return fileId
}
