// What each row of the table would do to the register: nothing, because it says the same; something; or why it cannot. The
// screen shows it before anything is written, and the server judges by the same rule when it writes. Pure.
import type { ReadConversion } from './readRow.ts'
import { keyOf } from './readTable.ts'
import {
  codeTakenBy,
  type Days,
  type Found,
  foundNew,
  foundOld,
  foundUnchanged,
  type KnownUnit,
} from './registerUnits.ts'
import { sameName } from './spelling.ts'
import {
  type ConversionFault,
  type ConversionField,
  type ConversionState,
  isOfRegister,
  type NamedUnit,
} from './unitConversion.ts'

export interface KnownHeir {
  readonly fromId: string
  readonly toId: string
}

export interface Register {
  readonly units: readonly KnownUnit[]
  readonly heirs: readonly KnownHeir[]
}

/** A unit of the table with what the register says of it. */
export interface Place {
  /** The same for the same version of a unit in every row. */
  readonly key: string
  readonly unit: NamedUnit
  /** `kept`: valid before and after. */
  readonly span: 'old' | 'new' | 'kept'
  readonly found: Found
}

export interface JudgedConversion {
  readonly row: ReadConversion['row']
  readonly note: ReadConversion['note']
  readonly faults: readonly ConversionFault[]
  readonly conversionState: ConversionState
  /** All five where nothing is wrong. */
  readonly places: Places | undefined
}

interface Places {
  readonly newProvince: Place
  readonly newUnit: Place
  readonly oldUnit: Place
  readonly oldDistrict: Place
  readonly oldProvince: Place
}
const placeFields: readonly (readonly [keyof Places, ConversionField])[] = [
  ['newProvince', 'newProvince'],
  ['newUnit', 'newName'],
  ['oldUnit', 'oldName'],
  ['oldDistrict', 'oldDistrict'],
  ['oldProvince', 'oldProvince'],
]

/** The rows of one province of today, or of all (null). `all`: the whole table, which says what became of old provinces. */
export function judgedConversions(
  all: readonly ReadConversion[],
  { provinceCode, days, register }: { provinceCode: string | null; days: Days; register: Register },
): JudgedConversion[] {
  const place = placing(all, days, register)
  const hasHeir = new Set(register.heirs.map(({ fromId, toId }) => `${fromId} ${toId}`))
  const unitOf = new Map(register.units.map((unit) => [unit.id, unit]))
  const heirsOf = Map.groupBy(register.heirs, ({ fromId }) => fromId)
  const judged = all
    .filter(({ newProvince }) => provinceCode === null || newProvince?.code === provinceCode)
    .map((read): JudgedConversion => {
      const { row, note } = read
      const places = read.faults.length > 0 ? undefined : placesOf(read, place)
      const faults = places ? [...registerFaults(read, places), ...heirFaults(read, places)] : read.faults
      const state =
        places && faults.length === 0 ? stateOf(places) : faults.some((f) => !isOfRegister(f)) ? 'wrong' : 'differs'
      return { row, note, faults, conversionState: faults.length === 0 && !places ? 'wrong' : state, places }
    })
  return withCodesFree(judged, register, days)

  function stateOf({ newUnit, oldUnit, ...above }: Places): ConversionState {
    if ([newUnit, oldUnit, ...Object.values(above)].some(({ found }) => found.kind !== 'known')) return 'missing'
    if (newUnit.key === oldUnit.key || newUnit.span === 'kept') return 'agrees'
    return hasHeir.has(`${idOf(oldUnit)} ${idOf(newUnit)}`) ? 'agrees' : 'missing'
  }

  /** The register has given an old commune to others than the table does. */
  function heirFaults({ row, oldUnit }: ReadConversion, places: Places): ConversionFault[] {
    const given = heirsOf.get(idOf(places.oldUnit) ?? '') ?? []
    if (given.length === 0 || oldUnit?.level !== 3) return []
    const names = (place.heirNames.get(keyOf(oldUnit)) ?? []) as readonly string[]
    const other = given
      .map(({ toId }) => unitOf.get(toId))
      .find((heir) => !names.some((name) => heir && sameName(name, heir.fullName)))
    const params = { name: other?.fullName ?? '' }
    return other ? [{ code: 'heirDiffers', field: 'newName', given: row.cells.newName, params }] : []
  }
}

const idOf = ({ found }: Place) => ('unit' in found ? found.unit.id : undefined)

type Placing = ((unit: NamedUnit, span: Place['span']) => Place) & {
  /** Provinces that the change leaves as they were. */
  readonly keptProvinces: ReadonlySet<string>
  /** Names of the units that each old one became, by its key. */
  readonly heirNames: ReadonlyMap<string, readonly string[]>
}

function placing(all: readonly ReadConversion[], days: Days, register: Register): Placing {
  const versions = Map.groupBy(register.units, ({ code }) => code)
  const memo = new Map<string, Place>()
  const place = (unit: NamedUnit, span: Place['span']): Place => {
    const key = `${span} ${keyOf(unit)}`
    const before = memo.get(key)
    if (before) return before
    const find = { old: foundOld, new: foundNew, kept: foundUnchanged }[span]
    const made = { key, unit, span, found: find(unit, versions.get(unit.code) ?? [], days) }
    memo.set(key, made)
    return made
  }
  const sound = all.filter(({ faults }) => faults.length === 0)
  const ofProvince = Map.groupBy(sound, ({ newProvince }) => newProvince?.code ?? '')
  const kept = [...ofProvince].filter(([, rows]) =>
    rows.every(
      ({ newProvince, oldProvince }) =>
        newProvince && newProvince.code === oldProvince?.code && sameName(newProvince.fullName, oldProvince.fullName),
    ),
  )
  const heirs = Map.groupBy(sound, ({ oldUnit }) => (oldUnit ? keyOf(oldUnit) : ''))
  return Object.assign(place, {
    keptProvinces: new Set(kept.map(([code]) => code)),
    heirNames: new Map([...heirs].map(([key, rows]) => [key, rows.map(({ newUnit }) => newUnit?.fullName ?? '')])),
  })
}

function placesOf(read: ReadConversion, place: Placing): Places | undefined {
  const { newProvince, newUnit, oldUnit, oldDistrict, oldProvince, note } = read
  if (!newProvince || !newUnit || !oldUnit || !oldDistrict || !oldProvince) return undefined
  const isKept = note === 'unchanged'
  const provinceSpan = (span: 'old' | 'new', code: string) => (place.keptProvinces.has(code) ? 'kept' : span)
  return {
    newProvince: place(newProvince, provinceSpan('new', newProvince.code)),
    newUnit: place(newUnit, isKept ? 'kept' : 'new'),
    oldUnit: place(oldUnit, isKept ? 'kept' : 'old'),
    oldDistrict: place(oldDistrict, 'old'),
    oldProvince: place(
      oldProvince,
      newProvince.code === oldProvince.code ? provinceSpan('old', oldProvince.code) : 'old',
    ),
  }
}

function registerFaults({ row }: ReadConversion, places: Places): ConversionFault[] {
  const seen = new Set<string>()
  return placeFields.flatMap(([name, field]) => {
    const { key, found } = places[name]
    if (found.kind !== 'fault' || seen.has(key)) return []
    seen.add(key)
    return [{ code: found.code, field, given: row.cells[field], params: found.params }]
  })
}

/** A new unit may take a code over only from one that is ended by a row that is written. */
function withCodesFree(judged: JudgedConversion[], register: Register, { on }: Days): JudgedConversion[] {
  const versions = Map.groupBy(register.units, ({ code }) => code)
  for (let rows = judged; ; ) {
    const ended = new Set(
      rows.flatMap(({ conversionState, places }) =>
        conversionState === 'missing' && places
          ? Object.values(places).flatMap(({ found }: Place) => (found.kind === 'end' ? [found.unit.id] : []))
          : [],
      ),
    )
    let isStable = true
    rows = rows.map((each) => {
      if (each.conversionState !== 'missing' || !each.places) return each
      for (const [name, field] of placeFields) {
        const { found, span, unit } = each.places[name]
        if (span !== 'new' || found.kind !== 'make') continue
        const holder = versions
          .get(unit.code)
          ?.find(({ id, validTo }) => (validTo === null || validTo > on) && !ended.has(id))
        if (!holder) continue
        isStable = false
        const { code, params } = codeTakenBy(holder)
        return {
          ...each,
          faults: [{ code, field, given: each.row.cells[field], params }],
          conversionState: 'differs' as const,
        }
      }
      return each
    })
    if (isStable) return rows
  }
}
