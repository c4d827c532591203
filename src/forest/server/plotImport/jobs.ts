// The steps of imports under way: reading, writing, taking back. Each piece is a transaction of its own that first asks whether the
// step still goes on and where it stands: cut off anywhere, it goes on from there; stopped, it adds nothing more.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { homeCamera } from '../../../platform/map/camera.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import type { Moment } from '../../../platform/server/command.ts'
import { selectFile } from '../../../platform/server/files/fileSql.ts'
import { localFile } from '../../../platform/server/files/localFile.ts'
import type { Job } from '../../../platform/server/jobs.ts'
import { selectMiddle } from '../../../units/server/publishedSql.ts'
import { plotFields } from '../../frmsColumns.ts'
import type { FilePlot } from '../../plotFile.ts'
import { isWritten, plotMatches } from '../../plotImport/plotImport.ts'
import { cancelPlotImport, openPlotImport, undoPlotImport, writePlotImport } from '../../plotImportContract.ts'
import type { PlotFacts } from '../../plotRow.ts'
import { insertPlotVersions, takeBackVersions } from '../plotWritingSql.ts'
import {
  markFailed,
  markFound,
  markProgress,
  markStatus,
  type StoredImport,
  selectAtWork,
  selectImport,
} from './importSql.ts'
import { openPlotReader, type PlotReader } from './reading.ts'
import {
  analyzeRows,
  deleteRows,
  insertRows,
  markRowsWritten,
  matchRows,
  selectReadyRows,
  selectWrittenRows,
  unmarkRows,
} from './rowsSql.ts'

type InTransaction = <T>(work: (moment: Moment) => Promise<T>) => Promise<T>

/** So many rows are one transaction: short enough that people do not wait for it. */
const pieceRows = 1000

export const importJobs: readonly Job[] = [
  {
    name: 'forest.moveImports',
    after: [openPlotImport.name, writePlotImport.name, cancelPlotImport.name, undoPlotImport.name],
    atStart: true,
    async run(_order, transaction) {
      for (;;) {
        const [next] = await transaction(({ tx }) => selectAtWork(tx))
        if (!next) return
        if (next.status === 'reading') await read(next, transaction)
        else if (next.status === 'writing') await write(next.id, transaction)
        else await takeBack(next.id, transaction)
      }
    },
  },
]

async function read(opened: StoredImport, transaction: InTransaction): Promise<void> {
  let reader: PlotReader | undefined
  try {
    reader = await readerOf(opened, transaction)
    const { found, rowCount } = reader
    await transaction(({ tx }) => markFound(tx, opened.id, found, rowCount))
    for (let [after, isLast] = [opened.rowsDone, false]; !isLast; ) {
      const rows = await reader.rowsAfter(after)
      isLast = !(await transaction(({ tx }) => keepPiece(tx, opened.id, after, rows)))
      after += rows.length
    }
  } catch (error) {
    const problem = problemOf(error)
    await transaction(async ({ tx }) => {
      if (!(await isStill(tx, opened.id, 'reading'))) return
      await deleteRows(tx, opened.id)
      await markFailed(tx, opened.id, problem)
    })
  } finally {
    await reader?.close()
  }
}

/** What is wrong with the file; a fault of the machine (no connection, a full disk) is thrown again, and the step tried later. */
function problemOf(error: unknown): Pick<Problem, 'code' | 'params'> {
  if (error instanceof Problem) return error
  if (isOfTheRows(error)) return new Problem('plotFile.notRead')
  throw error
}

/** A value or an outline that PostgreSQL does not take. */
const isOfTheRows = (error: unknown) => /^(22|23|XX)/.test(String((error as { code?: unknown }).code))

async function readerOf(
  { id, fileId, askedSrid, askedLetterRepair, askedColumns }: StoredImport,
  transaction: InTransaction,
) {
  const { file, stores, near, year } = await transaction(async ({ tx, stores, today }) => {
    const file = await selectFile(tx, fileId)
    if (!file) throw notFound('file', fileId)
    return { file, stores, near: (await selectMiddle(tx)) ?? homeCamera, year: Number(today.slice(0, 4)) }
  })
  const reading = {
    srid: askedSrid ?? undefined,
    letterRepair: askedLetterRepair ?? undefined,
    columns: askedColumns ?? undefined,
    near: { lon: near.lon, lat: near.lat },
    year,
  }
  const under = join(stores.incoming, 'plots', id)
  return openPlotReader({ path: await localFile(stores, file.originalSha256), under, reading, pieceRows })
}

/** Keeps a piece of the rows; false: that was all, or nobody wants it any more, or another keeps them too. */
async function keepPiece(tx: Moment['tx'], id: string, after: number, rows: readonly FilePlot[]): Promise<boolean> {
  const now = await isStill(tx, id, 'reading')
  if (!now || now.rowsDone !== after) return false
  if (rows.length === 0) {
    await analyzeRows(tx)
    await markStatus(tx, id, 'open')
    return false
  }
  await insertRows(tx, id, rows)
  await matchRows(tx, id, after + 1, after + rows.length)
  await markProgress(tx, id, after + rows.length)
  return true
}

async function write(id: string, transaction: InTransaction): Promise<void> {
  // What was looked at may be some days old: what the register holds meanwhile decides.
  for (let from = 1; ; from += pieceRows) {
    const isLast = await transaction(async ({ tx }) => {
      const now = await isStill(tx, id, 'writing')
      if (!now || now.rowsDone > 0) return true
      await matchRows(tx, id, from, from + pieceRows - 1)
      return from + pieceRows > now.rowCount
    })
    if (isLast) break
  }
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after
    after = await transaction((moment) => writePiece(moment, id, from)).catch((error: unknown) => {
      if (!isOfTheRows(error)) throw error
      return notWritten(id, from, transaction)
    })
  }
}

/** The register does not take a row: what was written goes out again, so that nothing stays by half. */
async function notWritten(id: string, after: number, transaction: InTransaction): Promise<undefined> {
  await transaction(async ({ tx }) => {
    if (!(await isStill(tx, id, 'writing'))) return
    await markStatus(tx, id, 'undoing', {
      isCancelled: true,
      problem: { code: 'plotImport.notWritten', params: { after } },
    })
  })
}

/** Writes the next rows after that number; answers the last of them, undefined when there are no more, or nobody wants it any more. */
async function writePiece(
  { tx, now: at, isDemonstration }: Moment,
  id: string,
  after: number,
): Promise<number | undefined> {
  const now = await isStill(tx, id, 'writing')
  if (!now?.validFrom || !now.source || !now.elsewhere || !now.writtenBy) return undefined
  const { validFrom, source, reason, elsewhere, writtenBy } = now
  const matches = plotMatches.filter((match) => isWritten(match, elsewhere))
  const rows = await selectReadyRows(tx, id, { matches, after, limit: pieceRows })
  if (rows.length === 0) {
    await analyzeRows(tx)
    await markStatus(tx, id, 'written', { writtenAt: at })
    return undefined
  }
  const versions = rows.map(({ plotId, facts, shape, forestType }) => ({
    plotVersionId: randomUUID() as string,
    plotId: plotId ?? (randomUUID() as string),
    facts: Object.fromEntries(plotFields.map((field) => [field, facts[field] ?? null])) as unknown as PlotFacts,
    shape,
    forestType,
    ownerFullName: null,
    ownerCategory: null,
  }))
  await insertPlotVersions(tx, versions, {
    validFrom,
    source,
    reason,
    changeCause: null,
    by: writtenBy,
    at,
    isDemonstration,
  })
  const written = rows.flatMap(({ id: rowId }, index) => {
    const version = versions[index]
    return version ? [{ id: rowId, plotId: version.plotId, plotVersionId: version.plotVersionId }] : []
  })
  await markRowsWritten(tx, written, at)
  await markProgress(tx, id, now.rowsDone + rows.length)
  return rows.at(-1)?.rowNumber
}

async function takeBack(id: string, transaction: InTransaction): Promise<void> {
  for (let before: number | undefined = mostRowNumber; before !== undefined; ) {
    const from: number = before
    before = await transaction((moment) => takeBackPiece(moment, id, from))
  }
}

/** PostgreSQL's largest integer. */
const mostRowNumber = 2 ** 31 - 1

/** Takes the last written rows before that number back; answers the first of them, undefined when there are no more. */
async function takeBackPiece({ tx, now: at }: Moment, id: string, before: number): Promise<number | undefined> {
  const now = await isStill(tx, id, 'undoing')
  if (!now?.writtenBy) return undefined
  const rows = await selectWrittenRows(tx, id, { before, limit: pieceRows })
  if (rows.length === 0) {
    if (!now.isCancelled) await deleteRows(tx, id)
    if (now.isCancelled) await markStatus(tx, id, 'open', { problem: now.problem })
    else await markStatus(tx, id, 'undone', { undoneAt: at })
    return undefined
  }
  await takeBackVersions(tx, rows, { by: now.writtenBy, at })
  await unmarkRows(tx, rows)
  await markProgress(tx, id, now.rowsDone + rows.length)
  return rows.at(-1)?.rowNumber
}

/** The import, taken for this transaction, while it is in that step. */
async function isStill(tx: Moment['tx'], id: string, status: StoredImport['status']) {
  const now = await selectImport(tx, id, { forWriting: true })
  return now?.status === status ? now : undefined
}
