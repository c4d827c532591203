// Which territory a row speaks of: by its code, by its name, by its name without marks. Codes are re-used over time and
// names recur, so a match by one of the two is shown to a person. Pure.
import type { FileValue } from '../../platform/files/geoFile.ts'
import { folded } from '../../platform/listing.ts'
import type { TerritoryKind } from '../unit.ts'
import type { KnownTerritory } from './boundaryRow.ts'
import { kindNames } from './kindWords.ts'

type Properties = Readonly<Record<string, FileValue>>

export function textIn(properties: Properties, column: string | null): string {
  const value = column === null ? null : properties[column]
  return value === null || value === undefined ? '' : String(value).normalize('NFC').trim()
}

/** A number, also where the file writes it with a comma; null when there is none. */
export function numberIn(properties: Properties, column: string | null): number | null {
  const text = textIn(properties, column).replace(',', '.')
  const number = Number(text)
  return text !== '' && Number.isFinite(number) && number > 0 ? number : null
}

/** The code as text. A column of numbers has lost leading zeros, or has gained `.0`. */
export function codeOf(properties: Properties, column: string | null): string {
  return textIn(properties, column).replace(/\.0+$/, '').replace(/\s/g, '')
}

export interface Match {
  readonly territory: KnownTerritory
  /** `plainName`: only without marks, e.g. a file of plain letters. */
  readonly by: 'both' | 'code' | 'name' | 'plainName'
}

/** Undefined when nothing fits, or more than one does. */
export function matched(code: string, name: string, territories: readonly KnownTerritory[]): Match | undefined {
  const byCode = code ? territories.filter((territory) => sameCode(territory.code, code)) : []
  const named = (sameName: (a: string, b: string) => boolean) =>
    name ? territories.filter((territory) => sameName(territory.fullName, name) && fitsKind(territory, name)) : []
  const byName = named((a, b) => lower(nameIn(a)) === lower(nameIn(b)))
  const both = byCode.find((territory) => byName.includes(territory))
  if (both) return { territory: both, by: 'both' }
  const [coded, secondCoded] = byCode
  if (coded && !secondCoded) return { territory: coded, by: 'code' }
  const [namesake, secondNamesake] = byName
  if (namesake && !secondNamesake) return { territory: namesake, by: 'name' }
  const [plain, secondPlain] = namesake ? [] : named((a, b) => folded(nameIn(a)) === folded(nameIn(b)))
  return plain && !secondPlain ? { territory: plain, by: 'plainName' } : undefined
}

const sameCode = (own: string, given: string) =>
  own === given || (Number(own) === Number(given) && own.length > given.length)
const lower = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi')

/** A name that says its kind fits only that kind; a bare name fits any. */
function fitsKind(territory: KnownTerritory, name: string): boolean {
  const kind = kindIn(name)
  return (
    kind === undefined ||
    kind === territory.territoryKind ||
    (kind === 'town' && territory.territoryKind !== 'province')
  )
}

/** The kind that a full name begins with. */
export function kindIn(fullName: string): TerritoryKind | undefined {
  return beginning(fullName)?.kind
}

/** The name without its kind. */
export function nameIn(fullName: string): string {
  const text = fullName.normalize('NFC').trim()
  return text.slice(beginning(text)?.word.length ?? 0).trim()
}

/** The name with its kind in front, in small letters as the register writes it. */
export function fullNameOf(name: string, kind: TerritoryKind | undefined): string {
  const word = kindNames.find((own) => own.kind === kind)?.word
  return word ? `${word} ${nameIn(name)}` : name
}

/** Marks count where the text has any: a commune named Xa Dung is not of kind "xa". */
function beginning(fullName: string) {
  const text = fullName.normalize('NFC').trim()
  const hasMarks = folded(text) !== text.toLowerCase()
  const shown = hasMarks ? lower : folded
  return kindNames.find(({ word }) => shown(text).startsWith(`${shown(word)} `))
}
