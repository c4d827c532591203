// What is written of the judged rows: units that are made and ended, and which became which. Pure.
import type { JudgedConversion, KnownHeir, Place } from './judgedConversion.ts'
import type { ReadConversion } from './readRow.ts'
import { keyOf } from './readTable.ts'
import type { NamedUnit } from './unitConversion.ts'

export interface PlannedUnit {
  readonly key: string
  readonly unit: NamedUnit
  readonly span: Place['span']
  /** Key of the unit above. */
  readonly parentKey: string | null
}

export interface PlannedSuccession {
  readonly fromKey: string
  readonly toKey: string
  /** 1 = all of it; null = the table does not say how much. */
  readonly areaShare: number | null
  readonly isOfProvinces: boolean
}

export interface ConversionPlan {
  /** Those above before those below. */
  readonly made: readonly PlannedUnit[]
  /** Ids in the register. */
  readonly ended: readonly string[]
  readonly successions: readonly PlannedSuccession[]
  /** Of the units that the register has, by key. */
  readonly knownIds: ReadonlyMap<string, string>
}

/** `all`: the whole table, which says whether an old unit went to one or to several. */
export function conversionPlan(
  all: readonly ReadConversion[],
  judged: readonly JudgedConversion[],
  heirs: readonly KnownHeir[],
): ConversionPlan {
  const rows = judged.filter(({ conversionState }) => conversionState === 'missing')
  const made = new Map<string, PlannedUnit>()
  const ended = new Set<string>()
  const knownIds = new Map<string, string>()
  const successions = new Map<string, PlannedSuccession>()
  const isWhole = wholeness(all)
  const hasHeir = new Set(heirs.map(({ fromId, toId }) => `${fromId} ${toId}`))

  const put = ({ key, unit, span, found }: Place, parentKey: string | null) => {
    if (found.kind === 'make') made.set(key, made.get(key) ?? { key, unit, span, parentKey })
    else if (found.kind !== 'fault') knownIds.set(key, found.unit.id)
    if (found.kind === 'end') ended.add(found.unit.id)
  }
  const follow = (from: Place, to: Place, areaShare: number | null) => {
    if (from.span !== 'old' || from.key === to.key) return
    const [fromId, toId] = [knownIds.get(from.key), knownIds.get(to.key)]
    if (fromId && toId && (fromId === toId || hasHeir.has(`${fromId} ${toId}`))) return
    const pair = `${from.key} ${to.key}`
    const before = successions.get(pair)
    if (before && before.areaShare !== null) return
    successions.set(pair, { fromKey: from.key, toKey: to.key, areaShare, isOfProvinces: from.unit.level === 1 })
  }
  for (const { places, note } of rows) {
    if (!places) continue
    const { newProvince, newUnit, oldUnit, oldDistrict, oldProvince } = places
    put(newProvince, null)
    put(oldProvince, null)
    put(oldDistrict, oldProvince.key)
    put(newUnit, newProvince.key)
    put(oldUnit, oldUnit.span === 'kept' ? newProvince.key : oldDistrict.key)
    follow(oldProvince, newProvince, isWhole('oldProvince', oldProvince.unit) ? 1 : null)
    follow(oldUnit, newUnit, note === 'whole' || isWhole('oldUnit', oldUnit.unit, note) ? 1 : null)
    if (oldDistrict.key !== oldUnit.key)
      follow(oldDistrict, newUnit, isWhole('oldDistrict', oldDistrict.unit) ? 1 : null)
  }
  const inOrder = [...made.values()].sort((a, b) => a.unit.level - b.unit.level)
  return { made: inOrder, ended: [...ended], successions: [...successions.values()], knownIds }
}

/** Whether all rows of an old unit lead to one new unit. A commune of which only a part went is never whole. */
function wholeness(all: readonly ReadConversion[]) {
  const heirCounts = (side: 'oldProvince' | 'oldDistrict' | 'oldUnit', heir: 'newProvince' | 'newUnit') => {
    const heirs = new Map<string, Set<string>>()
    for (const { [side]: old, [heir]: became, row } of all) {
      if (!old) continue
      const key = keyOf(old)
      // What cannot be read may be another heir.
      heirs.set(key, (heirs.get(key) ?? new Set()).add(became?.code ?? `row ${row.rowNumber}`))
    }
    return heirs
  }
  const counts = {
    oldProvince: heirCounts('oldProvince', 'newProvince'),
    oldDistrict: heirCounts('oldDistrict', 'newUnit'),
    oldUnit: heirCounts('oldUnit', 'newUnit'),
  }
  return (side: keyof typeof counts, unit: NamedUnit, note?: ReadConversion['note']) =>
    note !== 'part' && counts[side].get(keyOf(unit))?.size === 1
}
