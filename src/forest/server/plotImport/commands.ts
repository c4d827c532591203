// Opening a file of plots, writing what is ready of it into the register, taking that back. Each only begins a step: it goes on in the
// background, piece by piece (jobs.ts), and can be stopped.
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { selectFile } from '../../../platform/server/files/fileSql.ts'
import { requireFiles } from '../../../platform/server/files/requireFiles.ts'
import { isWritten, type PlotImportStatus, plotMatches } from '../../plotImport/plotImport.ts'
import { cancelPlotImport, openPlotImport, undoPlotImport, writePlotImport } from '../../plotImportContract.ts'
import { insertImport, markStatus, markWriting, type StoredImport, selectImport } from './importSql.ts'
import { countReadyRows, deleteRows, selectRecordedSince } from './rowsSql.ts'

export const importCommands: readonly Command[] = [
  command(openPlotImport, {
    async run({ tx, id, actor, now }, { fileId, srid, letterRepair, columns }) {
      await requireFiles(tx, [fileId], 'layer', actor, '/fileId')
      const file = await selectFile(tx, fileId)
      if (!file) throw notFound('file', fileId)
      const asked = { srid, letterRepair, columns }
      await insertImport(tx, { ...asked, id, fileId, fileName: file.name, openedBy: actor.accountId, openedAt: now })
      return { id }
    },
  }),

  command(writePlotImport, {
    async run({ tx, actor, today }, { plotImportId, validFrom, source, reason = null, elsewhere }) {
      await inStatus(tx, plotImportId, ['open'])
      if (validFrom > today)
        throw new Problem('plot.fromFuture', 422, { on: validFrom }, [{ path: '/validFrom', expected: 'right' }])
      const matches = plotMatches.filter((match) => isWritten(match, elsewhere))
      if ((await countReadyRows(tx, plotImportId, matches)) === 0) throw new Problem('plotImport.nothingToWrite', 422)
      await markWriting(tx, plotImportId, { validFrom, source, reason, elsewhere, writtenBy: actor.accountId })
      return { id: plotImportId }
    },
  }),

  command(cancelPlotImport, {
    async run({ tx }, { plotImportId }) {
      const { status } = await inStatus(tx, plotImportId, ['reading', 'writing', 'open', 'failed'])
      if (status === 'writing') await markStatus(tx, plotImportId, 'undoing', { isCancelled: true })
      else {
        await deleteRows(tx, plotImportId)
        await markStatus(tx, plotImportId, 'cancelled')
      }
      return { id: plotImportId }
    },
  }),

  command(undoPlotImport, {
    async run({ tx }, { plotImportId }) {
      await inStatus(tx, plotImportId, ['written'])
      const since = await selectRecordedSince(tx, plotImportId)
      if (since.length > 0) throw new Problem('plotImport.recordedSince', 409, { plots: since.join(', ') })
      await markStatus(tx, plotImportId, 'undoing')
      return { id: plotImportId }
    },
  }),
]

/** The import, taken for this transaction. Throws Problem `record.notFound`, `plotImport.<status>` when it is in another. */
async function inStatus(
  tx: CommandMoment['tx'],
  id: string,
  wanted: readonly PlotImportStatus[],
): Promise<StoredImport> {
  const found = await selectImport(tx, id, { forWriting: true })
  if (!found) throw notFound('plotImport', id)
  if (!wanted.includes(found.status)) throw new Problem(`plotImport.${found.status}`, 409)
  return found
}
