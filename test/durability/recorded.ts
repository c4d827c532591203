// A database whose every call to the disk is written down, and the folder it starts from.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Database } from '../../src/platform/server/database/database.ts'
import { openDatabase } from '../../src/platform/server/database/open.ts'
import { type Entry, readJournal } from './journal.ts'
import { burst, type Done, makeTables } from './pieces.ts'

/** Makes the tables of the bursts in a data folder and answers the folder of the database, closed. */
export async function startingFolder(dataDir: string): Promise<string> {
  const database = await openDatabase({ dataDir })
  await makeTables(database)
  await database.close()
  return join(dataDir, 'database')
}

/** Opens a copy of a database's folder in `dataDir` with the recorder before its disk; `journal` is what it writes. */
export async function openRecorded(
  source: string,
  dataDir: string,
): Promise<{ database: Database; journal: string; folder: string }> {
  const folder = join(dataDir, 'database')
  mkdirSync(dataDir, { recursive: true })
  cpSync(source, folder, { recursive: true })
  const journal = join(dataDir, 'journal')
  const recorder = pathToFileURL(join(import.meta.dirname, 'diskRecorder.ts'))
  recorder.searchParams.set('to', journal)
  return { database: await openDatabase({ dataDir, instrument: recorder.href }), journal, folder }
}

export interface Round {
  readonly done: Done
  readonly entries: readonly Entry[]
}

/** A whole life of a database on a copy of `source`: opened, a burst, closed; with the record of its disk. */
export async function recordedRound(
  source: string,
  dataDir: string,
  work: { first: number; pieces: number; random: () => number },
): Promise<Round> {
  const { database, journal } = await openRecorded(source, dataDir)
  const done = await burst(database, { ...work, journal }).finally(() => database.close())
  return { done, entries: readJournal(journal) }
}
