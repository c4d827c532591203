// A FileStore in a folder: `ab/cdef…` of the SHA-256. Written aside, synced, renamed, and the folder synced: acknowledged
// means on disk. A crash leaves either the whole file or none; what was left aside has a name of its own and harms nobody.
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Problem } from '../../problem.ts'
import { ignoreMissing, writtenAside } from './aside.ts'
import type { FileStore, FileStores } from './fileStore.ts'

/** The office's stores under DATA_DIR. */
export function diskStores(dataDir: string): FileStores {
  return {
    shown: diskStore(join(dataDir, 'files')),
    originals: diskStore(join(dataDir, 'originals')),
    incoming: join(dataDir, 'files', 'incoming'),
  }
}

/** A store in `root`, which is made when missing, readable by this user only. */
export function diskStore(root: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem('file.missing', 404)
    return join(root, sha256.slice(0, 2), sha256.slice(2))
  }
  let made: Promise<void> | undefined
  const rootMade = () => {
    made ??= lastingFolder(resolve(root)).catch((error) => {
      made = undefined
      throw error
    })
    return made
  }
  return {
    async put(content) {
      await rootMade()
      const aside = await writtenAside(join(root, 'incoming'), content)
      const path = pathOf(aside.sha256)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // Also when it is kept already: the same bytes take the place of the same bytes, and a damaged copy is healed.
      await rename(aside.path, path)
      await syncFolder(folder)
      await syncFolder(root) // the folder may be new, made by another that has not synced it yet
      return { sha256: aside.sha256, sizeBytes: aside.sizeBytes }
    },
    async open(sha256) {
      const path = pathOf(sha256)
      if (!(await exists(path))) throw new Problem('file.missing', 404)
      return createReadStream(path)
    },
    async stat(sha256) {
      const found = await exists(pathOf(sha256))
      return found ? { sizeBytes: found.size } : undefined
    },
    async remove(sha256) {
      await unlink(pathOf(sha256)).catch(ignoreMissing)
    },
    path: pathOf,
    async *list() {
      for (const folder of await namesIn(root)) {
        if (!/^[0-9a-f]{2}$/.test(folder)) continue
        for (const rest of await namesIn(join(root, folder))) {
          const found = /^[0-9a-f]{62}$/.test(rest) && (await exists(join(root, folder, rest)))
          if (found) yield { sha256: `${folder}${rest}`, sizeBytes: found.size }
        }
      }
    },
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error) => void ignoreMissing(error))
  return (names ?? []).sort()
}

async function exists(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    ignoreMissing(error)
    return undefined
  })
}

/** Makes a folder and those above it that are missing, and makes their names durable. */
async function lastingFolder(wanted: string) {
  const first = await mkdir(wanted, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let path = wanted; path.length >= first.length; path = dirname(path)) await syncFolder(dirname(path))
}

/** Makes the names in a folder durable. Windows has no such call and writes them through by itself. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
