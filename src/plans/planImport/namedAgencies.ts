// The expressions in the columns of a plan that say who leads and who coordinates, and the agencies that they mean. Pure.
import { folded } from '../../platform/listing.ts'
import { collectives, everyCommune, namesSomebody, separator, untilSeparator } from '../seed/planTable.ts'
import { nameWords, wordsOfName } from './abbreviation.ts'

/** An agency as an expression may mean it. */
export interface NameableAgency {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly agencyKind: string
  readonly territoryId: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

/** The expression at the beginning of the text, in its own words; undefined when none is known there. */
export function namedAtStart(text: string, agencies: readonly NameableAgency[]): string | undefined {
  const collective = collectives.map((pattern) => pattern.exec(text)?.[0] ?? '').sort((a, b) => b.length - a.length)[0]
  if (collective) return collective
  const head = text.slice(0, 120)
  const words = nameWords(head)
  const longest = Math.max(
    0,
    ...agencies.flatMap(({ name, shortName }) => [
      wordsOfName(words, nameWords(name)),
      wordsOfName(words, nameWords(shortName)),
    ]),
  )
  return longest >= 2 ? firstWords(head, longest) : undefined
}

/** The text that holds its first words as `nameWords` counts them. */
function firstWords(text: string, count: number): string {
  let end = 0
  for (let found = 0; found < count; ) {
    const next = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(text.slice(end))
    if (!next) break
    end += next[0].length
    if (nameWords(next[0]).length > 0) found++
  }
  return text.slice(0, end)
}

export interface NamedList {
  readonly named: readonly string[]
  /** How much of the text the list took. */
  readonly length: number
}

/** The list of known expressions at the beginning of a text; it ends where no separator or no expression follows. */
export function namedListAtStart(text: string, agencies: readonly NameableAgency[]): NamedList {
  const named: string[] = []
  let at = 0
  let end = 0
  for (;;) {
    const expression = namedAtStart(text.slice(at), agencies)
    if (!expression) break
    named.push(expression.trim())
    end = at + expression.length
    const between = separator.exec(text.slice(end))
    if (!between) break
    at = end + between[0].length
  }
  return { named, length: end }
}

/** The expressions of a whole cell: known ones by their grammar, whatever else between separators. */
export function namedInCell(cell: string, agencies: readonly NameableAgency[]): string[] {
  const named: string[] = []
  let rest = cell.trim()
  while (rest !== '') {
    const known = namedAtStart(rest, agencies)
    const isWhole = known !== undefined && (known.length === rest.length || separator.test(rest.slice(known.length)))
    const expression = isWhole ? known : (untilSeparator.exec(rest)?.[0] ?? rest)
    if (expression.trim() !== '') named.push(expression.trim())
    rest = rest
      .slice(expression.length || 1)
      .replace(separator, '')
      .replace(/^[\s.]+/, '')
  }
  return named
}

export interface NamedOffice {
  readonly agencies: readonly NameableAgency[]
  /** The day of the plan. */
  readonly on: string
  /** The territory of the plan, and every territory in or above it with its parent: whose communes are meant. */
  readonly territoryId: string
  readonly parentOf: ReadonlyMap<string, string | null>
}

export type NamedMatch =
  | { readonly kind: 'agencies'; readonly agencyIds: readonly string[] }
  /** Nobody of their own: the divisions concerned. */
  | { readonly kind: 'collective' }
  | { readonly kind: 'ambiguous' | 'unknown'; readonly nearest: readonly string[] }

/** Whom an expression means on the day of the plan. */
export function matchNamed(namedAs: string, office: NamedOffice): NamedMatch {
  const inForce = office.agencies.filter(
    ({ validFrom, validTo }) => validFrom <= office.on && (validTo === null || office.on < validTo),
  )
  if (everyCommune.test(namedAs)) {
    const committees = inForce.filter(
      ({ agencyKind, territoryId }) => agencyKind === 'peoplesCommittee' && isBelow(territoryId, office),
    )
    if (committees.length > 0) return { kind: 'agencies', agencyIds: committees.map(({ id }) => id) }
  }
  const words = nameWords(namedAs)
  const meant = inForce.filter(
    ({ name, shortName }) =>
      wordsOfName(words, nameWords(name)) === words.length || wordsOfName(words, nameWords(shortName)) === words.length,
  )
  const near = [
    meant.filter(({ territoryId }) => territoryId === office.territoryId),
    meant.filter(isExact(words)),
    meant,
  ]
  const only = near.find((each) => each.length === 1)?.[0]
  if (only && words.length > 0) return { kind: 'agencies', agencyIds: [only.id] }
  if (meant.length > 1) return { kind: 'ambiguous', nearest: meant.slice(0, 5).map(({ id }) => id) }
  const isCollective = collectives.some((pattern) => pattern.exec(namedAs)?.[0].length === namedAs.length)
  if (isCollective && !namesSomebody.test(namedAs)) return { kind: 'collective' }
  return { kind: 'unknown', nearest: nearestOf(namedAs, inForce).map(({ id }) => id) }
}

const isExact = (words: readonly string[]) => {
  const wanted = words.join(' ').toLocaleLowerCase('vi')
  return ({ name, shortName }: NameableAgency) =>
    [name, shortName].some((each) => nameWords(each).join(' ').toLocaleLowerCase('vi') === wanted)
}

/** Truly below the plan's territory. */
function isBelow(territoryId: string | null, { territoryId: top, parentOf }: NamedOffice): boolean {
  for (let at = territoryId ? parentOf.get(territoryId) : null; at; at = parentOf.get(at)) if (at === top) return true
  return false
}

/** Agencies whose names share most words with the expression, without marks; the best five. */
function nearestOf(namedAs: string, agencies: readonly NameableAgency[]): readonly NameableAgency[] {
  const wanted = new Set(nameWords(folded(namedAs)))
  const initials = initialsOf(namedAs)
  const scored = agencies.map((agency) => {
    const words = new Set(nameWords(folded(`${agency.name} ${agency.shortName}`)))
    const alike = [...wanted].filter((word) => words.has(word)).length
    const isInitials = [...words].some((word) => word.length > 1 && initials.startsWith(word))
    return { agency, score: alike / Math.max(1, wanted.size) + (isInitials ? 0.5 : 0) }
  })
  return scored
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score || a.agency.name.length - b.agency.name.length)
    .slice(0, 5)
    .map(({ agency }) => agency)
}

const initialsOf = (text: string) =>
  nameWords(folded(text))
    .map((word) => word[0])
    .join('')
