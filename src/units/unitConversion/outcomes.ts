// What became of the units, counted: merged of several, left as they were, named anew; old ones that were split. Pure.
import type { ConversionPlan } from './conversionPlan.ts'
import type { JudgedConversion } from './judgedConversion.ts'
import { keyOf } from './readTable.ts'
import { type ConversionState, conversionStates, type UnitLevel } from './unitConversion.ts'

export function statesOf(judged: readonly JudgedConversion[]): Record<ConversionState, number> {
  const count = (state: ConversionState) => judged.filter(({ conversionState }) => conversionState === state).length
  return Object.fromEntries(conversionStates.map((state) => [state, count(state)])) as Record<ConversionState, number>
}

export function outcomesOf(judged: readonly JudgedConversion[]) {
  const read = judged.flatMap(({ places, note }) => {
    return places ? [{ note, from: keyOf(places.oldUnit.unit), to: keyOf(places.newUnit.unit) }] : []
  })
  const byNew = [...Map.groupBy(read, ({ to }) => to).values()]
  const byOld = [...Map.groupBy(read, ({ from }) => from).values()]
  return {
    newUnits: byNew.length,
    merged: byNew.filter((rows) => rows.length > 1).length,
    unchanged: read.filter(({ note }) => note === 'unchanged').length,
    renamed: read.filter(({ note }) => note === 'renamed').length,
    oldUnits: byOld.length,
    split: byOld.filter((rows) => rows.length > 1).length,
  }
}

export function trialOf({ made, ended, successions }: ConversionPlan) {
  const count = (level: UnitLevel, ...spans: string[]) =>
    made.filter(({ unit, span }) => unit.level === level && spans.includes(span)).length
  return {
    newUnits: count(3, 'new'),
    newProvinces: count(1, 'new'),
    oldUnits: count(3, 'old'),
    oldDistricts: count(2, 'old'),
    oldProvinces: count(1, 'old', 'kept'),
    unchangedUnits: count(3, 'kept'),
    ended: ended.length,
    successions: successions.length,
    provinceSuccessions: successions.filter(({ isOfProvinces }) => isOfProvinces).length,
  }
}
