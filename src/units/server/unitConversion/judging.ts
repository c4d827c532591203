// An opened table judged against the register of the day: for the screen before, for the command when it writes.
import { notFound } from '../../../platform/problem.ts'
import type { Moment } from '../../../platform/server/command.ts'
import { type ConversionPlan, conversionPlan } from '../../unitConversion/conversionPlan.ts'
import { type JudgedConversion, judgedConversions } from '../../unitConversion/judgedConversion.ts'
import type { ReadConversion } from '../../unitConversion/readRow.ts'
import { readConversions } from '../../unitConversion/readTable.ts'
import type { UnitConversionRow } from '../../unitConversionContract.ts'
import { selectConversion, selectConversionRows, selectKnownHeirs, selectKnownUnits } from './conversionSql.ts'

export interface Asked {
  readonly unitConversionId: string
  readonly provinceCode?: string | null
  readonly validFrom?: string
  readonly knownFrom?: string | null
}

interface Judged {
  readonly row: UnitConversionRow
  readonly on: string
  readonly all: readonly ReadConversion[]
  readonly judged: readonly JudgedConversion[]
  plan(): ConversionPlan
}

/** What is not asked is as it was written, or as the table itself says. Throws Problem `record.notFound`. */
export async function judgedTable(
  { tx, today }: Pick<Moment, 'tx' | 'today'>,
  { unitConversionId, provinceCode, validFrom, knownFrom }: Asked,
  options: { readonly forWriting?: boolean } = {},
): Promise<Judged> {
  const row = await selectConversion(tx, unitConversionId, options)
  if (!row) throw notFound('unitConversion', unitConversionId)
  const on = validFrom ?? row.validFrom ?? row.effectiveOn ?? today
  const all = readConversions(await selectConversionRows(tx, unitConversionId))
  const units = await selectKnownUnits(tx, codesOf(all), on)
  const register = {
    units,
    heirs: await selectKnownHeirs(
      tx,
      units.map(({ id }) => id),
    ),
  }
  const judged = judgedConversions(all, {
    provinceCode: provinceCode === undefined ? row.provinceCode : provinceCode,
    days: { on, knownFrom: knownFrom ?? row.knownFrom },
    register,
  })
  return { row, on, all, judged, plan: () => conversionPlan(all, judged, register.heirs) }
}

function codesOf(all: readonly ReadConversion[]): string[] {
  const units = all.flatMap(({ newProvince, newUnit, oldUnit, oldDistrict, oldProvince }) => [
    newProvince,
    newUnit,
    oldUnit,
    oldDistrict,
    oldProvince,
  ])
  return [...new Set(units.flatMap((unit) => (unit ? [unit.code] : [])))]
}
