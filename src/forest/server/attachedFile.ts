// A file that belongs to a record, as pages name it.
import type { Transaction } from '../../platform/server/database/database.ts'
import { selectFile } from '../../platform/server/files/fileSql.ts'

export async function attachedFile(tx: Transaction, fileId: string | null) {
  const file = fileId ? await selectFile(tx, fileId) : undefined
  return fileId && file ? { fileId, name: file.name } : null
}
