// An archive as a file: whole and on disk under its name, or not there at all; then read once more from its first byte to its
// last, because a backup that nobody has read is a hope.
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem } from '../../problem.ts'
import { syncFolder } from '../database/hostFiles.ts'
import { encrypted } from './encryption.ts'
import { readArchive } from './readArchive.ts'

export interface WrittenBackup {
  readonly file: string
  readonly sizeBytes: number
  readonly isEncrypted: boolean
  /** ISO instant of the snapshot. */
  readonly madeAt: string
  readonly tables: number
  readonly rows: number
  readonly orders: number
  readonly files: number
  readonly fileBytes: number
  /** Files that records name and that were not there any more. */
  readonly lostFiles: readonly string[]
}

/** Throws Problem `backup.fileExists`. */
export function requireNew(file: string): void {
  if (existsSync(resolve(file))) throw new Problem('backup.fileExists', 409, { file })
}

/** Writes and checks. Throws Problem `backup.fileExists`, `backup.notWritten`, or what the bytes throw; nothing stays then. */
export async function writtenBackup(bytes: Readable, file: string, key: string | undefined): Promise<WrittenBackup> {
  const path = resolve(file)
  const unfinished = `${path}.unfinished`
  try {
    requireNew(file)
    const sizeBytes = await write(key === undefined ? bytes : encrypted(bytes, key), unfinished).catch((error) => {
      throw folderFaults.includes(error.code)
        ? new Problem('backup.notWritten', 507, { file, reason: error.code })
        : error
    })
    const { contents, totals } = await readArchive(unfinished, key)
    if (!totals) throw new Problem('restore.damaged')
    await rename(unfinished, path)
    syncFolder(dirname(path))
    return {
      file: path,
      sizeBytes,
      isEncrypted: key !== undefined,
      madeAt: contents.madeAt,
      tables: totals.tables.length,
      rows: totals.tables.reduce((sum, { rows }) => sum + rows, 0),
      orders: totals.orders,
      files: totals.files,
      fileBytes: totals.fileBytes,
      lostFiles: totals.lostFiles,
    }
  } catch (error) {
    bytes.destroy() // whoever makes them must not wait for somebody to take them
    await rm(unfinished, { force: true }).catch(() => {})
    throw error
  }
}

const folderFaults = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EIO']

async function write(bytes: AsyncIterable<Uint8Array>, path: string): Promise<number> {
  const handle = await open(path, 'w', 0o600)
  try {
    let sizeBytes = 0
    for await (const chunk of bytes) {
      await handle.writeFile(chunk)
      sizeBytes += chunk.length
    }
    await handle.sync()
    return sizeBytes
  } finally {
    await handle.close()
  }
}
