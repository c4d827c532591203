// Where an office keeps its files: in DATA_DIR, or in the object store that FILES_S3 names.
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { diskStores } from './diskStore.ts'
import type { FileStores } from './fileStore.ts'

/** The stores of the configuration. What is arriving is on this machine's disk in either case. */
export async function officeStores({
  dataDir,
  objectStore,
}: Pick<Config, 'dataDir' | 'objectStore'>): Promise<FileStores> {
  if (!objectStore) return diskStores(dataDir)
  const { s3Client, s3Store } = await import('./s3Store.ts')
  const client = s3Client(objectStore)
  const incoming = join(dataDir, 'files', 'incoming')
  const store = (prefix: string) => s3Store(client, objectStore.bucket, prefix, incoming)
  return { shown: store('files'), originals: store('originals'), incoming }
}
