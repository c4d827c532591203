// Opening a file of boundaries, writing what is ready of it into the register, taking that back: each as a whole.

import { homeCamera } from '../../../platform/map/camera.ts'
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { uploadedBytes } from '../../../platform/server/files/uploadedBytes.ts'
import { importTerritories, openBoundaryImport, undoTerritoryImport } from '../../boundaryContract.ts'
import { type JudgedRow, judgedRows } from '../../boundaryImport/judgedRow.ts'
import { selectMiddle } from '../publishedSql.ts'
import {
  insertImport,
  insertOverlaps,
  insertRows,
  selectImport,
  selectRows,
  selectTerritoriesOn,
} from './boundarySql.ts'
import { readBoundaries } from './readBoundaries.ts'
import {
  insertTerritories,
  markWritten,
  type NewTerritoryRow,
  replaceShapes,
  selectCreatedInUse,
  selectReplacedAgain,
  takeBack,
} from './writtenSql.ts'

export const boundaryCommands: readonly Command[] = [
  command(openBoundaryImport, {
    async run(moment, { fileId, srid }) {
      const { tx, id, actor, now } = moment
      const { file, bytes } = await uploadedBytes(moment, fileId, 'boundaries', actor)
      const near = (await selectMiddle(tx)) ?? homeCamera
      const { rows, ...facts } = await readBoundaries(bytes, file.originalMediaType, { srid, near })
      await insertImport(tx, { ...facts, id, fileId, fileName: file.name, openedBy: actor.accountId, openedAt: now })
      await insertRows(tx, id, rows)
      await insertOverlaps(tx, id)
      return { id }
    },
  }),

  command(importTerritories, {
    async run({ tx, now }, { boundaryImportId, validFrom, legalBasis, columns, parentId, decisions }) {
      await requireStatus(tx, boundaryImportId, 'open')
      const territories = await selectTerritoriesOn(tx, validFrom)
      if (parentId !== null && !territories.some(({ id }) => id === parentId))
        throw new Problem('boundaryImport.parentNotInForce', 422, { on: validFrom }, [
          { path: '/parentId', given: parentId, expected: 'right' },
        ])
      const rows = await selectRows(tx, boundaryImportId)
      const ready = judgedRows(rows, { columns, territories, decisions }).filter(({ rowState }) => rowState === 'ready')
      if (ready.length === 0) throw new Problem('boundaryImport.nothingReady')
      const writing = { importId: boundaryImportId, validFrom, legalBasis, writtenAt: now }
      const created = ready.flatMap(newTerritory)
      await insertTerritories(tx, writing, parentId, created)
      await replaceShapes(tx, writing, ready.flatMap(knownTerritory))
      await markWritten(tx, writing)
      return { id: boundaryImportId, written: ready.length, created: created.length }
    },
  }),

  command(undoTerritoryImport, {
    async run({ tx, now }, { boundaryImportId }) {
      await requireStatus(tx, boundaryImportId, 'written')
      const again = await selectReplacedAgain(tx, boundaryImportId)
      if (again.length > 0) throw new Problem('boundaryImport.replacedAgain', 409, { names: again.join(', ') })
      const used = await selectCreatedInUse(tx, boundaryImportId)
      if (used.length > 0) throw new Problem('boundaryImport.territoryInUse', 409, { names: used.join(', ') })
      try {
        await takeBack(tx, boundaryImportId, now)
      } catch (error) {
        // Another feature's record stands in one of the new territories.
        if ((error as { code?: unknown }).code === '23503')
          throw new Problem('boundaryImport.territoryInUse', 409, { names: '' })
        throw error
      }
      return { id: boundaryImportId }
    },
  }),
]

async function requireStatus(tx: CommandMoment['tx'], importId: string, wanted: 'open' | 'written') {
  const found = await selectImport(tx, importId, { forWriting: true })
  if (!found) throw notFound('boundaryImport', importId)
  const { boundaryImportStatus } = found
  if (boundaryImportStatus === wanted) return
  throw new Problem(
    boundaryImportStatus === 'open' ? 'boundaryImport.notWritten' : `boundaryImport.${boundaryImportStatus}`,
    409,
  )
}

function newTerritory({ row, target }: JudgedRow): NewTerritoryRow[] {
  if (target?.kind !== 'new' || !target.territoryKind) return []
  const { code, name, fullName, territoryKind } = target
  return [{ rowNumber: row.rowNumber, code, name, fullName, territoryKind }]
}

function knownTerritory({ row, target }: JudgedRow) {
  return target?.kind === 'known' ? [{ rowNumber: row.rowNumber, territoryId: target.territory.id }] : []
}
