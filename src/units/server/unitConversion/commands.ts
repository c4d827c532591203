// Opening the table of old and new units, writing what the register lacks of it, taking that back: each as a whole.
import { randomUUID } from 'node:crypto'
import { notFound, Problem } from '../../../platform/problem.ts'
import { type Command, type CommandMoment, command } from '../../../platform/server/command.ts'
import { uploadedBytes } from '../../../platform/server/files/uploadedBytes.ts'
import { readTable } from '../../../platform/server/tables/readTable.ts'
import type { ConversionPlan } from '../../unitConversion/conversionPlan.ts'
import { conversionTable } from '../../unitConversion/tableRows.ts'
import { openUnitConversion, undoUnitConversion, writeUnitConversion } from '../../unitConversionContract.ts'
import { insertConversion, selectConversion } from './conversionSql.ts'
import { judgedTable } from './judging.ts'
import {
  markConversionWritten,
  selectConversionInUse,
  takeConversionBack,
  type Written,
  writeConversion,
} from './writtenConversionSql.ts'

export const unitConversionCommands: readonly Command[] = [
  command(openUnitConversion, {
    async run(moment, { fileId }) {
      const { tx, id, actor, now } = moment
      const { file, bytes } = await uploadedBytes(moment, fileId, 'table', actor)
      const table = conversionTable(readTable(bytes).sheets)
      if ('missing' in table) throw new Problem('unitConversion.notTheTable', 422, { missing: table.missing.join(' ') })
      if (table.rows.length === 0) throw new Problem('tableFile.noRows', 422)
      await insertConversion(tx, {
        ...table,
        id,
        fileId,
        fileName: file.name,
        openedBy: actor.accountId,
        openedAt: now,
      })
      return { id }
    },
  }),

  command(writeUnitConversion, {
    async run(moment, input) {
      const { tx, now } = moment
      const { unitConversionId, provinceCode, validFrom, legalBasis, provinceLegalBasis, knownFrom, knownBasis } = input
      await requireStatus(tx, unitConversionId, 'open')
      const table = await judgedTable(moment, { unitConversionId, provinceCode, validFrom, knownFrom })
      const plan = table.plan()
      if (plan.made.length + plan.ended.length + plan.successions.length === 0)
        throw new Problem('unitConversion.nothingToWrite', 422)
      const lacksOld = plan.made.some(({ span }) => span !== 'new')
      if (lacksOld && (knownFrom === null || knownFrom >= validFrom))
        throw refused('unitConversion.knownFromMissing', '/knownFrom', knownFrom)
      if (lacksOld && knownBasis === null) throw refused('unitConversion.knownFromMissing', '/knownBasis', knownBasis)
      const ofProvinces = plan.successions.some(({ isOfProvinces }) => isOfProvinces)
      if (ofProvinces && provinceLegalBasis === null)
        throw refused('unitConversion.provinceBasisMissing', '/provinceLegalBasis', provinceLegalBasis)
      const written = rowsOf(plan, {
        unitConversionId,
        on: validFrom,
        legalBasis,
        provinceBasis: provinceLegalBasis ?? legalBasis,
        knownFrom: knownFrom ?? validFrom,
        knownBasis: knownBasis ?? legalBasis,
      })
      await writeConversion(tx, written)
      const counts = {
        created: written.made.length,
        ended: written.ended.length,
        successions: written.successions.length,
      }
      await markConversionWritten(tx, unitConversionId, { ...input, ...counts, at: now })
      return { id: unitConversionId, ...counts }
    },
  }),

  command(undoUnitConversion, {
    async run({ tx, now }, { unitConversionId }) {
      await requireStatus(tx, unitConversionId, 'written')
      const used = await selectConversionInUse(tx, unitConversionId)
      if (used.length > 0) throw new Problem('unitConversion.inUse', 409, { names: used.join(', ') })
      try {
        await takeConversionBack(tx, unitConversionId, now)
      } catch (error) {
        // Another feature's record stands in one of the new territories.
        if ((error as { code?: unknown }).code === '23503')
          throw new Problem('unitConversion.inUse', 409, { names: '' })
        throw error
      }
      return { id: unitConversionId }
    },
  }),
]

async function requireStatus(tx: CommandMoment['tx'], id: string, wanted: 'open' | 'written') {
  const found = await selectConversion(tx, id, { forWriting: true })
  if (!found) throw notFound('unitConversion', id)
  const { unitConversionStatus } = found
  if (unitConversionStatus !== wanted)
    throw new Problem(
      unitConversionStatus === 'open' ? 'unitConversion.notWritten' : `unitConversion.${unitConversionStatus}`,
      409,
    )
}

const refused = (code: string, path: string, given: string | null) =>
  new Problem(code, 422, {}, [{ path, given: given ?? '', expected: 'required' }])

interface Instruments {
  readonly unitConversionId: string
  readonly on: string
  readonly legalBasis: string
  readonly provinceBasis: string
  readonly knownFrom: string
  readonly knownBasis: string
}

/** The plan with ids, days and instruments. */
function rowsOf({ made, ended, successions, knownIds }: ConversionPlan, by: Instruments): Written {
  const madeIds = new Map(made.map(({ key }) => [key, randomUUID() as string]))
  const idOf = (key: string) => madeIds.get(key) ?? knownIds.get(key) ?? ''
  return {
    unitConversionId: by.unitConversionId,
    on: by.on,
    ended,
    made: made.map(({ key, unit, span, parentKey }) => ({
      id: idOf(key),
      code: unit.code,
      name: unit.name,
      fullName: unit.fullName,
      territoryKind: unit.territoryKind,
      parentId: parentKey === null ? null : idOf(parentKey),
      validFrom: span === 'new' ? by.on : by.knownFrom,
      validTo: span === 'old' ? by.on : null,
      legalBasis: span !== 'new' ? by.knownBasis : unit.level === 1 ? by.provinceBasis : by.legalBasis,
    })),
    successions: successions.map(({ fromKey, toKey, areaShare, isOfProvinces }) => ({
      id: randomUUID(),
      fromId: idOf(fromKey),
      toId: idOf(toKey),
      areaShare,
      legalBasis: isOfProvinces ? by.provinceBasis : by.legalBasis,
    })),
  }
}
