// The bytes of an uploaded file, for a command that reads it: an import.
import { buffer } from 'node:stream/consumers'
import type { Actor } from '../../actor.ts'
import type { FilePurpose } from '../../files/file.ts'
import type { Moment } from '../command.ts'
import { type FileRow, selectFile } from './fileSql.ts'
import { requireFiles } from './requireFiles.ts'

/** The file and its original bytes, as the actor uploaded them for this purpose. Throws Problem `file.*` as requireFiles. */
export async function uploadedBytes(
  { tx, stores }: Pick<Moment, 'tx' | 'stores'>,
  fileId: string,
  purpose: FilePurpose,
  actor: Pick<Actor, 'accountId'>,
): Promise<{ readonly file: FileRow; readonly bytes: Uint8Array }> {
  await requireFiles(tx, [fileId], purpose, actor, '/fileId')
  const file = (await selectFile(tx, fileId)) as FileRow
  return { file, bytes: await buffer(await stores.originals.open(file.originalSha256)) }
}
