// PostGIS for the embedded database is an archive of 95 MB that every opening unpacks into memory. A database that has the
// extension already asks for a third of it; the build lays that part ready, and an opening takes half the time and memory.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Extension } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'

/** Libraries that no migration uses, and the statements of `create extension`. */
const unneeded = /\/postgis_(raster|topology)-3\.so$|\.sql$/
const block = 512

/** PostGIS for a database that has it: the part laid ready in the file `ready`, or the whole where there is none. */
export function postgisOf(ready: string): Extension {
  if (!existsSync(ready)) return postgis
  const bundlePath = pathToFileURL(ready)
  return {
    ...postgis,
    setup: async (database, options) => ({ ...(await postgis.setup(database, options)), bundlePath }),
  }
}

/** Lays the part ready in the file `ready`, whole or not at all. */
export async function preparePostgis(ready: string): Promise<void> {
  const { bundlePath } = await postgis.setup({} as never, { PGLITE_ENV: {} })
  if (!bundlePath) return
  const whole = gunzipSync(readFileSync(fileURLToPath(bundlePath)))
  const unfinished = `${ready}.${process.pid}`
  mkdirSync(dirname(ready), { recursive: true })
  writeFileSync(unfinished, gzipSync(neededEntries(whole), { level: 1 }))
  renameSync(unfinished, ready)
}

/** A tar file without the entries that are not needed: each is a head of one block and its bytes in whole blocks. */
function neededEntries(tar: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  const text = (at: number, length: number) =>
    new TextDecoder().decode(tar.subarray(at, at + length)).replace(/\0.*$/s, '')
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const end = at + block + Math.ceil(Number.parseInt(text(at + 124, 12), 8) / block) * block
    if (!unneeded.test(text(at, 100))) kept.push(tar.subarray(at, end))
    at = end
  }
  return Buffer.concat([...kept, new Uint8Array(2 * block)])
}
