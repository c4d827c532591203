// What an opened table holds, row by row, and what would be written of it.
import { listed } from '../../../platform/listing.ts'
import { type Read, read } from '../../../platform/server/command.ts'
import { outcomesOf, statesOf, trialOf } from '../../unitConversion/outcomes.ts'
import type { ReadConversion } from '../../unitConversion/readRow.ts'
import {
  type JudgedConversionRow,
  listConversionRows,
  listUnitConversions,
  showUnitConversion,
} from '../../unitConversionContract.ts'
import { selectConversions } from './conversionSql.ts'
import { judgedTable } from './judging.ts'

export const unitConversionReads: readonly Read[] = [
  read(listUnitConversions, async ({ tx }, input) =>
    listed(await selectConversions(tx), input, {
      words: ({ fileName, openedBy, legalBasis }) => [fileName, openedBy, legalBasis],
      sorts: {
        fileName: (row) => row.fileName,
        unitConversionStatus: (row) => row.unitConversionStatus,
        rowCount: (row) => row.rowCount,
        createdCount: (row) => row.createdCount,
        validFrom: (row) => row.validFrom,
        openedBy: (row) => row.openedBy,
        openedAt: (row) => row.openedAt,
        writtenAt: (row) => row.writtenAt,
      },
      first: { sort: 'openedAt', direction: 'desc' },
    }),
  ),

  read(showUnitConversion, async (moment, input) => {
    const { row, on, all, judged, plan } = await judgedTable(moment, input)
    return {
      row,
      on,
      provinces: provincesOf(all),
      states: statesOf(judged),
      outcomes: outcomesOf(judged),
      trial: trialOf(plan()),
    }
  }),

  read(listConversionRows, async (moment, input) => {
    const { row, judged } = await judgedTable(moment, input)
    const rows = judged
      .filter(
        ({ conversionState: state }) =>
          (!input.conversionState || state === input.conversionState) &&
          (!input.isRejected || state === 'wrong' || state === 'differs'),
      )
      .map(
        ({ row: { rowNumber, cells }, conversionState, faults }): JudgedConversionRow => ({
          fileName: row.fileName,
          rowNumber,
          ...cells,
          conversionState,
          faults: faults.map((fault) => ({ ...fault, params: { ...fault.params } })),
        }),
      )
    return listed(rows, input, {
      words: ({ newName, newCode, oldName, oldCode, oldDistrict, newProvince, note }) => [
        newName,
        newCode,
        oldName,
        oldCode,
        oldDistrict,
        newProvince,
        note,
      ],
      sorts: {
        rowNumber: (each) => each.rowNumber,
        newName: (each) => each.newName,
        newCode: (each) => each.newCode,
        oldName: (each) => each.oldName,
        oldCode: (each) => each.oldCode,
        oldDistrict: (each) => each.oldDistrict,
        conversionState: (each) => each.conversionState,
      },
      first: { sort: 'rowNumber', direction: 'asc' },
    })
  }),
]

function provincesOf(all: readonly ReadConversion[]) {
  const named = all.flatMap(({ newProvince }) => (newProvince ? [newProvince] : []))
  return [...Map.groupBy(named, ({ code }) => code)].map(([code, rows]) => ({
    code,
    name: rows[0]?.fullName ?? '',
    rowCount: rows.length,
  }))
}
