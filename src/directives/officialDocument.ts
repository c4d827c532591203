// An official document in the register: what directs the office and what carries it out. Decree 30/2020/NĐ-CP says what a
// document has (number and symbol, date, issuer, signer); what is not known of an old one stays unknown.
import Type, { type Static } from 'typebox'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

export const officialDocumentKinds = [
  'directive',
  'plan',
  'resolution',
  'conclusion',
  'decision',
  'program',
  'notice',
  'officialLetter',
  'other',
] as const
export type OfficialDocumentKind = (typeof officialDocumentKinds)[number]

/** Derived: replaced by another document, ended by itself, else in force. */
export const officialDocumentStatuses = ['inForce', 'replaced', 'ended'] as const
export type OfficialDocumentStatus = (typeof officialDocumentStatuses)[number]

const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

/** The facts of a document as a person enters them. A property left out is unknown. */
export const OfficialDocumentFacts = Type.Object({
  /** Number and symbol as they stand on the paper: `120/KH-UBND`, `58-CT/TU`. */
  code: Text(60),
  officialDocumentKind: Type.Enum(officialDocumentKinds),
  /** What it is about, in its own words. */
  title: Text(1000),
  summary: Type.Optional(Text(4000)),
  /** An agency of the house, or the issuer as it names itself; one of the two. */
  issuerAgencyId: Type.Optional(Uuid),
  issuerName: Type.Optional(Text(200)),
  issuedOn: Type.Optional(IsoDate),
  signerName: Type.Optional(Text(120)),
  signerTitle: Type.Optional(Text(200)),
  /** What it carries out, with the clause where it says so. */
  carriesOut: Type.Optional(
    Type.Array(Type.Object({ officialDocumentId: Uuid, clause: Type.Optional(Text(200)) }), { maxItems: 30 }),
  ),
  replaces: Type.Optional(Type.Array(Uuid, { maxItems: 30, uniqueItems: true })),
  /** The first day on which it is not in force any more, when no other document replaces it. */
  endsOn: Type.Optional(IsoDate),
  /** The plan of the house that it is. */
  planId: Type.Optional(Uuid),
  fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 20, uniqueItems: true })),
  /** Somebody compared these facts with the signed paper. */
  isVerified: Type.Boolean(),
  /** Where the facts are from while nobody did. */
  sourceNote: Type.Optional(Text(500)),
})
export type OfficialDocumentFacts = Static<typeof OfficialDocumentFacts>

/** Who carries out whom, of the whole register. */
export interface CarriesOut {
  readonly officialDocumentId: string
  readonly otherId: string
}

/**
 * Throws a Problem when the facts contradict themselves, the calendar or the hierarchy: a document cannot carry out what
 * carries it out. `id`: of the document itself; `known`: the links of the others.
 */
export function requireSoundDocument(
  facts: OfficialDocumentFacts,
  { today, id, known }: { today: string; id: string; known: readonly CarriesOut[] },
): void {
  const { issuedOn, endsOn, issuerAgencyId, issuerName, carriesOut = [], replaces = [] } = facts
  if ((issuerAgencyId === undefined) === (issuerName === undefined))
    throw refused('officialDocument.issuerMissing', '/issuerAgencyId')
  if (issuedOn && issuedOn > today) throw refused('officialDocument.dateInFuture', '/issuedOn', { issuedOn })
  if (issuedOn && endsOn && endsOn <= issuedOn) throw refused('officialDocument.endsTooEarly', '/endsOn', { issuedOn })
  if (facts.isVerified && !issuedOn) throw refused('officialDocument.verifiedWithoutDate', '/isVerified')
  const above = carriesOut.map(({ officialDocumentId }) => officialDocumentId)
  if (new Set(above).size < above.length) throw refused('officialDocument.carriedOutTwice', '/carriesOut')
  if (replaces.includes(id) || above.includes(id)) throw refused('officialDocument.ofItself', '/carriesOut')
  if (ancestorsOf(above, known).has(id)) throw refused('officialDocument.inCircle', '/carriesOut')
}

/** Everything that these documents carry out, however far up, themselves included. */
export function ancestorsOf(ids: readonly string[], known: readonly CarriesOut[]): Set<string> {
  const links = Map.groupBy(known, (link) => link.officialDocumentId)
  const found = new Set(ids)
  for (const id of found) for (const { otherId } of links.get(id) ?? []) found.add(otherId)
  return found
}

/** How a document stands on a day. */
export function statusOf(
  { endsOn, replacedOn }: { endsOn: string | null; replacedOn: string | null | undefined },
  isReplaced: boolean,
  on: string,
): OfficialDocumentStatus {
  // A document that replaces without a known date holds at once.
  if (isReplaced && (!replacedOn || replacedOn <= on)) return 'replaced'
  return endsOn !== null && endsOn <= on ? 'ended' : 'inForce'
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
