// A command that refers to files asks here, in its own transaction, whether they are there and are what it takes them for.
import type { Actor } from '../../actor.ts'
import type { FilePurpose } from '../../files/file.ts'
import { Problem } from '../../problem.ts'
import type { Transaction } from '../database/database.ts'
import { selectUploads } from './fileSql.ts'

/**
 * Every file is uploaded, by the actor, for this purpose. `path` is the JSON pointer of the list in the input
 * (`/photoIds`); the fault names the place in it. Files that a record holds already (`held`) are not asked about again:
 * a colleague may have sent them. Throws Problem `file.notUploaded`, `file.wrongPurpose`, `file.notYours`.
 */
export async function requireFiles(
  tx: Transaction,
  fileIds: readonly string[],
  purpose: FilePurpose,
  actor: Pick<Actor, 'accountId'>,
  path: string,
  held: readonly string[] = [],
): Promise<void> {
  if (fileIds.length === 0) return
  const uploads = new Map((await selectUploads(tx, fileIds)).map((upload) => [upload.fileId, upload]))
  for (const [index, fileId] of fileIds.entries()) {
    if (held.includes(fileId)) continue
    const refused = (code: string) =>
      new Problem(code, 422, { fileId }, [{ path: `${path}/${index}`, given: fileId, expected: 'right' }])
    const upload = uploads.get(fileId.toLowerCase())
    if (!upload) throw refused('file.notUploaded')
    if (upload.purpose !== purpose) throw refused('file.wrongPurpose')
    if (upload.uploadedBy !== actor.accountId) throw refused('file.notYours')
  }
}
