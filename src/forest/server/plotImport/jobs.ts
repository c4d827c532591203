// The steps of imports under way: reading, writing, taking back. Each piece is a transaction of its own that first asks whether the
// step still goes on and where it stands: cut off anywhere, it goes on from there; stopped, it adds nothing more.
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { homeCamera } from '../../../platform/map/camera.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import type { Moment } from '../../../platform/server/command.ts'
import { selectFile } from '../../../platform/server/files/fileSql.ts'
import type { Job } from '../../../platform/server/jobs.ts'
import { selectMiddle } from '../../../units/server/publishedSql.ts'
import { plotFields } from '../../frmsColumns.ts'
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
    const piece = readPiece(opened.id, reader)
    while (await transaction(piece));
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
  // A value or an outline that PostgreSQL does not take.
  if (/^(22|23|XX)/.test(String((error as { code?: unknown }).code))) return new Problem('plotFile.notRead')
  throw error
}

async function readerOf(
  { fileId, askedSrid, askedLetterRepair, askedColumns }: StoredImport,
  transaction: InTransaction,
) {
  const { bytes, near, year } = await transaction(async ({ tx, stores, today }) => {
    const file = await selectFile(tx, fileId)
    if (!file) throw notFound('file', fileId)
    return {
      bytes: await buffer(await stores.originals.open(file.originalSha256)),
      near: (await selectMiddle(tx)) ?? homeCamera,
      year: Number(today.slice(0, 4)),
    }
  })
  const reading = {
    srid: askedSrid ?? undefined,
    letterRepair: askedLetterRepair ?? undefined,
    columns: askedColumns ?? undefined,
    near: { lon: near.lon, lat: near.lat },
    year,
  }
  return openPlotReader({ bytes, reading, pieceRows })
}

/** A piece of the rows; false: that was all, or nobody wants it any more. */
const readPiece =
  (id: string, reader: PlotReader) =>
  async ({ tx }: Moment): Promise<boolean> => {
    const now = await isStill(tx, id, 'reading')
    if (!now) return false
    if (now.rowsDone >= reader.rowCount) {
      await markStatus(tx, id, 'open')
      return false
    }
    const rows = await reader.rowsFrom(now.rowsDone)
    await insertRows(tx, id, rows)
    await matchRows(tx, id, now.rowsDone + 1, now.rowsDone + rows.length)
    await markProgress(tx, id, now.rowsDone + rows.length)
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
  while (await transaction((moment) => writePiece(moment, id)));
}

async function writePiece({ tx, now: at, isDemonstration }: Moment, id: string): Promise<boolean> {
  const now = await isStill(tx, id, 'writing')
  if (!now?.validFrom || !now.source || !now.elsewhere || !now.writtenBy) return false
  const { validFrom, source, reason, elsewhere, writtenBy } = now
  const matches = plotMatches.filter((match) => isWritten(match, elsewhere))
  const rows = await selectReadyRows(tx, id, matches, pieceRows)
  if (rows.length === 0) {
    await markStatus(tx, id, 'written', { writtenAt: at })
    return false
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
  return true
}

async function takeBack(id: string, transaction: InTransaction): Promise<void> {
  while (
    await transaction(async ({ tx, now: at }) => {
      const now = await isStill(tx, id, 'undoing')
      if (!now?.writtenBy) return false
      const rows = await selectWrittenRows(tx, id, pieceRows)
      if (rows.length === 0) {
        if (!now.isCancelled) await deleteRows(tx, id)
        await markStatus(tx, id, now.isCancelled ? 'open' : 'undone', now.isCancelled ? {} : { undoneAt: at })
        return false
      }
      await takeBackVersions(tx, rows, { by: now.writtenBy, at })
      await unmarkRows(tx, rows)
      await markProgress(tx, id, now.rowsDone + rows.length)
      return true
    })
  );
}

/** The import, taken for this transaction, while it is in that step. */
async function isStill(tx: Moment['tx'], id: string, status: StoredImport['status']) {
  const now = await selectImport(tx, id, { forWriting: true })
  return now?.status === status ? now : undefined
}
