// The bytes of a kept file at a path of this machine: where they lie, or, from a store elsewhere, fetched once beside what arrives.
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ignoreMissing, writtenAside } from './aside.ts'
import type { FileStores } from './fileStore.ts'

/** Only ever read: it is the kept file itself. Throws Problem `file.missing`. */
export async function localFile({ originals, incoming }: FileStores, sha256: string): Promise<string> {
  if (originals.path) {
    const kept = await originals.stat(sha256)
    if (kept) return originals.path(sha256)
  }
  const folder = join(incoming, 'fetched')
  const path = join(folder, sha256)
  if (await stat(path).catch(ignoreMissing)) return path
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = await writtenAside(folder, await originals.open(sha256))
  await rename(aside.path, path)
  return path
}
