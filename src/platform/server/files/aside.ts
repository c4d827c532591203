// Bytes that are still arriving are written aside, counted and hashed on the way, and never under their final name.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../problem.ts'
import type { StoredFile } from './fileStore.ts'

export interface AsideFile extends StoredFile {
  readonly path: string
  discard(): Promise<void>
}

/**
 * Writes `content` to a new file in `folder` and syncs it to disk.
 * Throws Problem `file.tooLarge` as soon as it passes `maximumBytes`, `file.empty`, `file.diskFull`; nothing stays behind then.
 */
export async function writtenAside(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  maximumBytes = Number.POSITIVE_INFINITY,
): Promise<AsideFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const discard = () => unlink(path).catch(ignoreMissing)
  const hash = createHash('sha256')
  let sizeBytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > maximumBytes) throw new Problem('file.tooLarge', 413, { maximumBytes })
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    if (sizeBytes === 0) throw new Problem('file.empty')
    await file.sync()
  } catch (error) {
    await file.close()
    await discard()
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new Problem('file.diskFull', 507)
    throw error
  }
  await file.close()
  return { path, sha256: hash.digest('hex'), sizeBytes, discard }
}

export function ignoreMissing(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOENT') throw error
}
