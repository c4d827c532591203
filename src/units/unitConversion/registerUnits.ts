// What the register says of one unit of the table, on the day before the change and on the day itself. Pure.
import { dateText, dayAfter } from '../../platform/format.ts'
import { isValidOn } from '../unitHistory.ts'
import { sameName } from './spelling.ts'
import type { ConversionFaultCode, NamedUnit } from './unitConversion.ts'

export interface KnownUnit {
  readonly id: string
  readonly code: string
  readonly fullName: string
  readonly validFrom: string
  /** First day on which it is no longer valid; null = still. */
  readonly validTo: string | null
  /** Agencies, areas, people who answer, or units that the table does not name stand on it: it is succeeded by hand. */
  readonly restsUpon: boolean
}

export interface Days {
  /** The first day of the new units. */
  readonly on: string
  /** From when the old units are recorded that the register lacks; null while nobody has said. */
  readonly knownFrom: string | null
}

/** `make`: the register lacks it; `end`: it has it and it is over on the day. */
export type Found =
  | { readonly kind: 'known' | 'end'; readonly unit: KnownUnit }
  | { readonly kind: 'make' }
  | FoundFault
interface FoundFault {
  readonly kind: 'fault'
  readonly code: ConversionFaultCode
  readonly params: Readonly<Record<string, string>>
}

type Versions = readonly KnownUnit[]
const make: Found = { kind: 'make' }
const known = (unit: KnownUnit): Found => ({ kind: 'known', unit })
const fault = (code: ConversionFaultCode, { fullName, validFrom, validTo }: KnownUnit): FoundFault => ({
  kind: 'fault',
  code,
  params: { name: fullName, from: dateText(validFrom), to: validTo === null ? '' : dateText(validTo) },
})

/** A unit that is over on the day. */
export function foundOld(unit: NamedUnit, versions: Versions, { on, knownFrom }: Days): Found {
  const version = versions.find((each) => isValidOn(each, dayAfter(on, -1)))
  if (version) {
    if (!sameName(version.fullName, unit.fullName)) return fault('nameDiffers', version)
    if (version.validTo === on) return known(version)
    if (version.validTo !== null) return fault('codeTaken', version)
    return version.restsUpon ? fault('restsUpon', version) : { kind: 'end', unit: version }
  }
  const other =
    knownFrom === null ? undefined : versions.find((each) => each.validFrom < on && endsAfter(each, knownFrom))
  return other ? fault('codeTaken', other) : make
}

/** A unit that begins on the day. What bears its code until then is looked at by whoever knows what ends. */
export function foundNew(unit: NamedUnit, versions: Versions, { on }: Days): Found {
  const version = versions.find((each) => isValidOn(each, on))
  if (version && version.validFrom === on)
    return sameName(version.fullName, unit.fullName) ? known(version) : fault('nameDiffers', version)
  const later = versions.find((each) => each.validFrom > on)
  return !version && later ? fault('codeTaken', later) : make
}

/** A unit that the change does not touch. */
export function foundUnchanged(unit: NamedUnit, versions: Versions, { on, knownFrom }: Days): Found {
  const before = versions.find((each) => isValidOn(each, dayAfter(on, -1)))
  const now = versions.find((each) => isValidOn(each, on))
  if (now) return sameName(now.fullName, unit.fullName) ? known(now) : fault('nameDiffers', now)
  if (before) return fault('endedEarlier', before)
  const other = versions.find((each) => endsAfter(each, knownFrom ?? on))
  return other ? fault('codeTaken', other) : make
}

export const codeTakenBy = (unit: KnownUnit) => fault('codeTaken', unit)
const endsAfter = ({ validTo }: KnownUnit, day: string) => validTo === null || validTo > day
