// What an opened file of plots holds, before and after it was written.
import { listed } from '../../../platform/listing.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { inOrderOf, pagedIds } from '../../../platform/server/database/pagedList.ts'
import { mostRows } from '../../../platform/server/exports/exportedList.ts'
import { forestTypeOfCode, landClasses } from '../../forestType.ts'
import { isAtWork, isWritten, plotMatches } from '../../plotImport/plotImport.ts'
import { listImportedPlots, listPlotImports, showPlotImport } from '../../plotImportContract.ts'
import { selectImport, selectImportRows } from './importSql.ts'
import {
  countMissing,
  pagedImportRows,
  selectCounts,
  selectImportedPlots,
  selectOutlines,
  selectRefusedParts,
  selectTypeSums,
  type TypeSum,
} from './lookSql.ts'
import { countReadyRows, countWrittenRows } from './rowsSql.ts'

export const importReads: readonly Read[] = [
  read(listPlotImports, async ({ tx }, input) =>
    listed(await selectImportRows(tx), input, {
      words: ({ fileName, openedBy, source }) => [fileName, openedBy, source],
      sorts: {
        fileName: (row) => row.fileName,
        plotImportStatus: (row) => row.plotImportStatus,
        rowCount: (row) => row.rowCount,
        writtenCount: (row) => row.writtenCount,
        validFrom: (row) => row.validFrom,
        openedBy: (row) => row.openedBy,
        openedAt: (row) => row.openedAt,
        writtenAt: (row) => row.writtenAt,
      },
      first: { sort: 'openedAt', direction: 'desc' },
    }),
  ),

  read(showPlotImport, async ({ tx }, { plotImportId }) => {
    const opened = await selectImport(tx, plotImportId)
    const [row] = await selectImportRows(tx, plotImportId)
    if (!opened || !row) throw notFound('plotImport', plotImportId)
    // Who waits is shown how far it is; a million rows are not counted each time.
    const counts = isAtWork(opened.status) ? nothingCounted : await selectCounts(tx, plotImportId)
    const isLookedAt = opened.status === 'open' || opened.status === 'written'
    const left =
      opened.status === 'reading'
        ? opened.rowCount - opened.rowsDone
        : opened.status === 'undoing'
          ? await countWrittenRows(tx, plotImportId)
          : await countReadyRows(tx, plotImportId, writtenOf(opened.elsewhere))
    return {
      row,
      fileId: opened.fileId,
      problem: opened.problem,
      found: opened.found,
      stepRows: opened.rowsDone + left,
      ...counts,
      refusedParts: counts.refused > 0 ? await selectRefusedParts(tx, plotImportId, mostRows) : [],
      bounds: counts.bounds && [...counts.bounds],
      sums: isLookedAt ? sumsOf(await selectTypeSums(tx, plotImportId)) : [],
      missing: isLookedAt ? await countMissing(tx, plotImportId) : 0,
      outlines: isLookedAt ? await selectOutlines(tx, plotImportId) : [],
    }
  }),

  read(
    listImportedPlots,
    async ({ tx }, { plotImportId, isRefused, faultCode, plotMatch, fromRow, toRow, ...query }) => {
      if (!(await selectImport(tx, plotImportId))) throw notFound('plotImport', plotImportId)
      const filter = {
        plotImportId,
        ...(isRefused === undefined ? {} : { isRefused }),
        ...(faultCode ? { faultCode } : {}),
        ...(plotMatch ? { plotMatch } : {}),
        ...(fromRow === undefined ? {} : { fromRow }),
        ...(toRow === undefined ? {} : { toRow }),
      }
      const { ids, total } = await pagedIds(tx, pagedImportRows(filter), query)
      return { rows: await inOrderOf(ids, (some) => selectImportedPlots(tx, some)), total }
    },
  ),
]

const nothingCounted = { refused: 0, remarkable: 0, matches: {}, faults: {}, bounds: null }

const writtenOf = (elsewhere: 'leaveOut' | 'asNew' | null) =>
  plotMatches.filter((match) => isWritten(match, elsewhere ?? 'leaveOut'))

/** By kind of land, in their order; kinds that neither has are left away. */
function sumsOf(sums: readonly TypeSum[]) {
  const classOf = ({ forestType }: TypeSum) =>
    forestType === null ? null : (forestTypeOfCode(forestType)?.landClass ?? null)
  return [...landClasses, null].flatMap((landClass) => {
    const own = sums.filter((sum) => classOf(sum) === landClass)
    const total = (isRegister: boolean) => added(own.filter((sum) => sum.isRegister === isRegister))
    return own.length > 0 ? [{ landClass, file: total(false), register: total(true) }] : []
  })
}

function added(sums: readonly TypeSum[]) {
  if (sums.length === 0) return null
  const booked = sums.flatMap(({ bookAreaHa }) => bookAreaHa ?? [])
  return {
    plots: sums.reduce((sum, { plots }) => sum + plots, 0),
    bookAreaHa: booked.length > 0 ? booked.reduce((sum, area) => sum + area, 0) : null,
    geodesicAreaHa: sums.reduce((sum, { geodesicAreaHa }) => sum + geodesicAreaHa, 0),
  }
}
