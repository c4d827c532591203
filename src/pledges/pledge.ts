// A pledge: people promise in writing, alone or on one list. Plan 120/KH-UBND, II.1: officials and party members say no to
// eating wildlife; households near the forest promise to protect it. Names are personal data and are kept apart.
import Type, { type Static } from 'typebox'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

export const pledgeSubjects = ['forestProtection', 'firePrevention', 'noWildlifeConsumption'] as const
export type PledgeSubject = (typeof pledgeSubjects)[number]
export const pledgeParties = ['households', 'staff'] as const
export type PledgeParty = (typeof pledgeParties)[number]

export const Signer = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120 }),
  position: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
})
export type Signer = Static<typeof Signer>

/** The facts as a person enters them: the names, or how many signed with the signed list as a file, or both. */
export const PledgeFacts = Type.Object({
  pledgeParty: Type.Enum(pledgeParties),
  pledgeSubjects: Type.Array(Type.Enum(pledgeSubjects), {
    minItems: 1,
    maxItems: pledgeSubjects.length,
    uniqueItems: true,
  }),
  /** Of staff: whose people signed. Of households: who had them sign. */
  agencyId: Uuid,
  /** The unit of that day. */
  territoryId: Uuid,
  /** The village, or the department of the agency. */
  placeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  signedOn: IsoDate,
  /** The year it holds for; left out: without end. */
  validYear: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
  /** How many signed; left out where the names say it. */
  signers: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  names: Type.Optional(Type.Array(Signer, { minItems: 1, maxItems: 1000 })),
  /** Scans of the signed paper: only for those who may open originals. */
  listIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type PledgeFacts = Static<typeof PledgeFacts>

/** Passes when the facts agree with each other and with the calendar. Throws a Problem naming the field. */
export function requireSoundPledge(facts: PledgeFacts, today: string): void {
  const { signedOn, validYear, signers, names } = facts
  if (signedOn > today) throw refused('pledge.dateInFuture', '/signedOn', { day: signedOn })
  if (validYear !== undefined && validYear < Number(signedOn.slice(0, 4)))
    throw refused('pledge.yearBeforeSigning', '/validYear', { validYear, signedOn })
  if (signers === undefined && !names) throw refused('pledge.signersMissing', '/signers')
  if (signers !== undefined && names && signers !== names.length)
    throw refused('pledge.signersDiffer', '/signers', { signers, names: names.length })
  if (!names && (facts.listIds ?? []).length === 0) throw refused('pledge.proofMissing', '/listIds')
  const twice = names && namedTwice(names)
  if (twice) throw refused('pledge.nameTwice', '/names', { name: twice.name })
}

/** How many people or households promised. */
export function signersOf({ signers, names }: Pick<PledgeFacts, 'signers' | 'names'>): number {
  return signers ?? names?.length ?? 0
}

/** Whether a pledge holds in a year. */
export function isHeldIn(
  year: number,
  { signedOn, validYear }: { signedOn: string; validYear: number | null },
): boolean {
  return validYear === null ? Number(signedOn.slice(0, 4)) <= year : validYear === year
}

function namedTwice(names: readonly Signer[]): Signer | undefined {
  const seen = new Set<string>()
  return names.find(({ name, position = '' }) => {
    const key = `${name}\n${position}`.toLocaleLowerCase('vi')
    const isThere = seen.has(key)
    seen.add(key)
    return isThere
  })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
