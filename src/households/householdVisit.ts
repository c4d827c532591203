// One visit: who came, what was said, what was given, what was signed. Recorded standing at the door, on a phone.
import Type, { type Static } from 'typebox'
import { materialKinds, type Topic } from '../outreach/session.ts'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'
import { pledgeSubjects } from '../pledges/pledge.ts'

export const VisitFacts = Type.Object({
  householdId: Uuid,
  visitedOn: IsoDate,
  /** Officers, by name or post. */
  visitors: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  /** Codes of the dated list of topics. */
  topics: Type.Array(Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,39}$' }), {
    minItems: 1,
    maxItems: 10,
    uniqueItems: true,
  }),
  said: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
  materials: Type.Optional(
    Type.Array(
      Type.Object({ materialKind: Type.Enum(materialKinds), quantity: Type.Integer({ minimum: 1, maximum: 1000 }) }),
      { maxItems: materialKinds.length },
    ),
  ),
  /** What the household signed: recorded as a pledge of its own, with the signed paper. */
  pledge: Type.Optional(
    Type.Object({
      pledgeSubjects: Type.Array(Type.Enum(pledgeSubjects), { minItems: 1, uniqueItems: true }),
      validYear: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
      listIds: Type.Array(Uuid, { minItems: 1, maxItems: 4, uniqueItems: true }),
    }),
  ),
  nextVisitDueOn: Type.Optional(IsoDate),
  photoIds: Type.Optional(Type.Array(Uuid, { maxItems: 6, uniqueItems: true })),
})
export type VisitFacts = Static<typeof VisitFacts>

/** Throws a Problem naming the field. */
export function requireSoundVisit(visit: VisitFacts, today: string, topics: readonly Topic[]): void {
  const { visitedOn, nextVisitDueOn, materials = [] } = visit
  if (visitedOn > today) throw refused('householdVisit.dateInFuture', '/visitedOn', { day: visitedOn })
  if (nextVisitDueOn && nextVisitDueOn <= visitedOn)
    throw refused('householdVisit.nextTooEarly', '/nextVisitDueOn', { after: visitedOn })
  for (const topic of visit.topics) {
    const isInForce = topics.some(
      (one) => one.topic === topic && one.validFrom <= visitedOn && (one.validTo === null || visitedOn < one.validTo),
    )
    if (!isInForce) throw refused('householdVisit.topicNotInForce', '/topics', { topic, day: visitedOn })
  }
  if (new Set(materials.map(({ materialKind }) => materialKind)).size !== materials.length)
    throw refused('householdVisit.materialTwice', '/materials')
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
