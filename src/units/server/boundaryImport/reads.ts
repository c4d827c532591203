// What an opened file holds, before and after it was written.
import { listed } from '../../../platform/listing.ts'
import { notFound } from '../../../platform/problem.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { type BoundaryImportRow, listBoundaryImports, showBoundaryImport } from '../../boundaryContract.ts'
import { type OpenedImport, selectImport, selectImports, selectRows, selectTerritoriesOn } from './boundarySql.ts'

export const boundaryReads: readonly Read[] = [
  read(listBoundaryImports, async ({ tx }, input) =>
    listed((await selectImports(tx)).map(rowOf), input, {
      words: ({ fileName, openedBy, legalBasis }) => [fileName, openedBy, legalBasis],
      sorts: {
        fileName: (row) => row.fileName,
        boundaryImportStatus: (row) => row.boundaryImportStatus,
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
  read(showBoundaryImport, async ({ tx }, { boundaryImportId, on }) => {
    const opened = await selectImport(tx, boundaryImportId)
    if (!opened) throw notFound('boundaryImport', boundaryImportId)
    const { fileId, srid, sridFrom, isTurned, isTcvn3, columns } = opened
    const rows = await selectRows(tx, boundaryImportId)
    const territories = await selectTerritoriesOn(tx, opened.validFrom ?? on)
    const own = rows.map((row) => ({ ...row, properties: { ...row.properties }, overlaps: [...row.overlaps] }))
    return { row: rowOf(opened), fileId, srid, sridFrom, isTurned, isTcvn3, columns, rows: own, territories }
  }),
]

function rowOf(opened: OpenedImport): BoundaryImportRow {
  const { fileId, srid, sridFrom, isTurned, isTcvn3, columns, ...row } = opened
  return row
}
