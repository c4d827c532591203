// The folder of the embedded database: made once (or copied from the one the build prepared), opened, copied.
import { constants, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { copyFile, mkdir, open, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { freemem, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Extension, PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { postgis } from '@electric-sql/pglite-postgis'
import { Problem } from '../../problem.ts'
import { folderProblem } from './dataFolder.ts'
import { DurableFiles, durableStart, type Instrument, syncFolder } from './hostFiles.ts'
import { postgisOf } from './postgisBundle.ts'

/** The PostgreSQL inside PGlite 0.5. A folder of another major version cannot be opened by it. */
const major = '18'
/** What PGlite with PostGIS needs to open, in bytes (measured: 0.65 GB resident, 0.95 GB with the whole of PostGIS). */
const memoryNeeded = 1.2 * 1024 ** 3

/** Opens the database in `folder`, extensions and health checked. */
export async function openCluster(folder: string, instrument?: Instrument): Promise<PGlite> {
  checkMemory()
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (found !== major) throw new Problem('database.otherMajor', 500, { found, needed: major, folder })
  return start(folder, postgisOf(preparedPostgis()), instrument)
}

async function start(folder: string, postgis: Extension, instrument?: Instrument): Promise<PGlite> {
  const files = new DurableFiles(folder, instrument)
  try {
    const database = await PGlite.create({
      fs: files,
      extensions: { postgis, unaccent, pg_trgm },
      startParams: durableStart,
    })
    await checkHealth(database)
    return database
  } catch (error) {
    const said = files.messages.filter((line) => /FATAL|PANIC/.test(line)).at(-1)
    if (!said) throw error
    const reason = said.replace(/^.*?(FATAL|PANIC):\s*/, '')
    throw folderProblem(new Error(reason), folder) ?? new Problem('database.cannotOpen', 500, { reason })
  }
}

/** A backend that was poisoned answers without rows; one that is well answers 42. */
async function checkHealth(database: PGlite) {
  const { rows } = await database.query<{ answer: number }>('select 42 as answer')
  if (rows[0]?.answer !== 42) throw new Problem('database.cannotOpen', 500, { reason: 'select 42' })
}

function checkMemory() {
  const allowed = process.constrainedMemory?.() || totalmem()
  const there = Math.min(allowed, totalmem())
  if (there < memoryNeeded || freemem() < memoryNeeded / 4)
    throw new Problem('database.tooLittleMemory', 500, {
      neededMegabytes: Math.round(memoryNeeded / 1024 ** 2),
      foundMegabytes: Math.round(Math.min(there, freemem()) / 1024 ** 2),
    })
}

/** The folder of the database in a data folder; made on first use, whole or not at all. */
export async function prepareCluster(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'database')
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const prepared = preparedFolder()
  if (existsSync(join(prepared, 'PG_VERSION'))) await copyCluster(prepared, unfinished)
  else await createCluster(unfinished)
  renameSync(unfinished, folder)
  syncFolder(dataDir)
  return folder
}

/** Makes a new database with the extensions in `folder`; about 15 seconds. */
export async function createCluster(folder: string): Promise<void> {
  checkMemory()
  const database = await start(folder, postgis)
  await database.exec('create extension postgis; create extension unaccent; create extension pg_trgm')
  await database.exec('vacuum freeze')
  await database.close()
  await syncFiles(listFiles(folder))
}

/** Where the build leaves a database ready to be copied, named after everything that shapes it. */
export function preparedFolder(): string {
  return inCache(`database-${versionOf('@electric-sql/pglite')}-${versionOf('@electric-sql/pglite-postgis')}-1`)
}

/** Where the build leaves the part of PostGIS that an opening needs. */
export function preparedPostgis(): string {
  return inCache(`postgis-${versionOf('@electric-sql/pglite-postgis')}.tar.gz`)
}

const inCache = (name: string) => fileURLToPath(new URL(`../../../../.cache/${name}`, import.meta.url))

function versionOf(library: string): string {
  const entry = createRequire(import.meta.url).resolve(library)
  return JSON.parse(readFileSync(join(entry, '../../package.json'), 'utf8')).version as string
}

/** Copies a closed or resting database folder and makes the copy last. `target` must not exist. */
async function copyCluster(source: string, target: string): Promise<void> {
  await syncFiles(await copyFiles(source, target))
}

/**
 * Copies a closed or resting database folder; answers what `syncFiles` makes last, when the source need not rest any more.
 * Step by step, so that a long copy does not keep the process from saying that it lives.
 */
export async function copyFiles(source: string, target: string): Promise<string[]> {
  await mkdir(target, { mode: 0o700 })
  const copied: string[] = []
  const copyFolder = async (from: string, to: string) => {
    for (const entry of await readdir(from, { withFileTypes: true })) {
      const [here, there] = [join(from, entry.name), join(to, entry.name)]
      if (entry.isDirectory()) {
        await mkdir(there, { mode: 0o700 })
        await copyFolder(here, there)
      } else if (entry.name !== 'postmaster.pid') {
        await copyFile(here, there, constants.COPYFILE_FICLONE)
        copied.push(there)
      }
    }
    copied.push(to)
  }
  await copyFolder(source, target)
  return copied
}

function listFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return [...names.map((name) => join(folder, name)), folder]
}

/** Makes files and folders last, a few at a time. */
export async function syncFiles(paths: readonly string[]): Promise<void> {
  const next = paths.values()
  const worker = async () => {
    for (const path of next) {
      const handle = await open(path, 'r+').catch((error: { code?: string }) => {
        if (error.code !== 'EISDIR' && error.code !== 'EPERM') throw error
      })
      if (handle) await handle.sync().finally(() => handle.close())
      else syncFolder(path)
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
}
