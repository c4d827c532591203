// Coordination rules: a document that binds agencies to joint work, and the meetings under it. Plan 120/KH-UBND, II.2: "carry
// out well the coordination rules between the ranger station and the military, the police, forest owners and communes".
import Type, { type Static } from 'typebox'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

export const meetingKinds = ['coordination', 'commandCommittee'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const RegulationFacts = Type.Object({
  /** Who keeps it. */
  agencyId: Uuid,
  number: Type.String({ minLength: 1, maxLength: 60 }),
  title: Type.String({ minLength: 3, maxLength: 300 }),
  signedOn: IsoDate,
  validFrom: IsoDate,
  /** From this day on no longer; left out: until another one. */
  validTo: Type.Optional(IsoDate),
  parties: Type.Array(
    Type.Object({ agencyId: Uuid, duties: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })) }),
    { minItems: 2, maxItems: 40 },
  ),
  fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type RegulationFacts = Static<typeof RegulationFacts>

export const MeetingFacts = Type.Object({
  meetingKind: Type.Enum(meetingKinds),
  /** The rules it is held under; a command committee may meet without. */
  regulationId: Type.Optional(Uuid),
  /** Who called it. */
  agencyId: Uuid,
  territoryId: Uuid,
  heldOn: IsoDate,
  placeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  subject: Type.String({ minLength: 3, maxLength: 300 }),
  /** Agencies that were present. */
  presentIds: Type.Array(Uuid, { minItems: 1, maxItems: 60, uniqueItems: true }),
  minutes: Type.Optional(Type.String({ minLength: 1, maxLength: 20_000 })),
  fileIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  /** Who does what by when. */
  conclusions: Type.Optional(
    Type.Array(
      Type.Object({
        what: Type.String({ minLength: 3, maxLength: 1000 }),
        agencyId: Uuid,
        dueOn: Type.Optional(IsoDate),
      }),
      { maxItems: 40 },
    ),
  ),
})
export type MeetingFacts = Static<typeof MeetingFacts>

/** Throws Problem `coordinationRegulation.dateInFuture`, `…endsBeforeStart`, `…partyTwice`. */
export function requireSoundRegulation(facts: RegulationFacts, today: string): void {
  const { signedOn, validFrom, validTo, parties } = facts
  if (signedOn > today) throw refused('coordinationRegulation.dateInFuture', '/signedOn', { day: signedOn })
  if (validTo && validTo <= validFrom)
    throw refused('coordinationRegulation.endsBeforeStart', '/validTo', { validFrom })
  if (new Set(parties.map(({ agencyId }) => agencyId)).size !== parties.length)
    throw refused('coordinationRegulation.partyTwice', '/parties')
}

/** Rules as amended still were in force when meetings were held under them. Throws Problem `coordinationRegulation.meetingsOutside`. */
export function requireRoomForMeetings(rules: RegulationFacts, meetings: readonly { heldOn: string }[]): void {
  const outside = meetings.find(({ heldOn }) => !isInForceOn(rules, heldOn))
  if (outside) throw refused('coordinationRegulation.meetingsOutside', '/validFrom', { day: outside.heldOn })
}

function isInForceOn({ validFrom, validTo }: Pick<RegulationFacts, 'validFrom' | 'validTo'>, day: string): boolean {
  return day >= validFrom && (!validTo || day < validTo)
}

/** `rules`: those it is held under. Throws a Problem naming the field. */
export function requireSoundMeeting(
  meeting: MeetingFacts,
  rules: Pick<RegulationFacts, 'validFrom' | 'validTo'> | undefined,
  today: string,
): void {
  const { heldOn, conclusions = [] } = meeting
  if (heldOn > today) throw refused('meeting.dateInFuture', '/heldOn', { day: heldOn })
  if (meeting.meetingKind === 'coordination' && !meeting.regulationId)
    throw refused('meeting.regulationMissing', '/regulationId')
  if (rules && !isInForceOn(rules, heldOn))
    throw refused('meeting.regulationNotInForce', '/regulationId', { day: heldOn })
  const early = conclusions.findIndex(({ dueOn }) => dueOn && dueOn < heldOn)
  if (early >= 0) throw refused('meeting.dueBeforeMeeting', `/conclusions/${early}/dueOn`, { heldOn })
}

export interface Partners {
  readonly agencyName: string
  readonly with: readonly string[]
}

/** Which agencies have rules with whom, by name in Vietnamese order; `rules`: the names of the parties of each. */
export function partnersOf(rules: readonly (readonly string[])[]): Partners[] {
  const order = new Intl.Collator('vi')
  const partners = new Map<string, Set<string>>()
  for (const parties of rules)
    for (const party of parties) {
      const known = partners.get(party) ?? new Set()
      for (const other of parties) if (other !== party) known.add(other)
      partners.set(party, known)
    }
  return [...partners]
    .map(([agencyName, others]) => ({ agencyName, with: [...others].sort(order.compare) }))
    .sort((a, b) => b.with.length - a.with.length || order.compare(a.agencyName, b.agencyName))
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
