// An awareness session: one event with an audience, recorded once, with proof. Plan 120/KH-UBND, II.1.
import Type, { type Static } from 'typebox'
import { IsoDate, LonLat, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

export const audiences = [
  'officials',
  'partyMembers',
  'businesses',
  'forestHouseholds',
  'pupils',
  'unionMembers',
  'residents',
] as const
export type Audience = (typeof audiences)[number]
export const sessionForms = ['villageMeeting', 'conference', 'atSchool', 'houseCall', 'loudspeaker', 'contest'] as const
export type SessionForm = (typeof sessionForms)[number]
export const materialKinds = ['leaflet', 'poster', 'banner', 'handbook', 'film'] as const
export type MaterialKind = (typeof materialKinds)[number]
export const attendanceGroups = [...audiences, 'unknown'] as const
export type AttendanceGroup = (typeof attendanceGroups)[number]

const Count = Type.Integer({ minimum: 0, maximum: 100_000 })
const Some = Type.Integer({ minimum: 1, maximum: 100_000 })
const topicCode = { pattern: '^[a-z][A-Za-z0-9]{1,39}$' }

/** Who came, by counts and never by name. Parts that are given add up to `people`; what nobody counted is `unknown`. */
export const Attendance = Type.Object({
  people: Some,
  women: Type.Optional(Count),
  men: Type.Optional(Count),
  unknownSex: Type.Optional(Count),
  groups: Type.Optional(
    Type.Array(Type.Object({ group: Type.Enum(attendanceGroups), people: Count }), {
      maxItems: attendanceGroups.length,
    }),
  ),
})
export type Attendance = Static<typeof Attendance>

/** The facts of a session as a person enters them. A property left out is unknown, never zero. */
export const SessionFacts = Type.Object({
  /** Who held it and answers for the record. */
  agencyId: Uuid,
  /** Whom they held it with. */
  organizerIds: Type.Optional(Type.Array(Uuid, { maxItems: 20, uniqueItems: true })),
  audience: Type.Enum(audiences),
  /** What it was mainly about: decides the task it counts for, once. A code of `session.choices`. */
  topic: Type.String(topicCode),
  otherTopics: Type.Optional(Type.Array(Type.String(topicCode), { maxItems: 6, uniqueItems: true })),
  sessionForm: Type.Enum(sessionForms),
  heldOn: IsoDate,
  startTime: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
  /** The unit of that day. Left out, it is found from the place. */
  territoryId: Type.Optional(Uuid),
  place: Type.Optional(LonLat),
  placeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  attendance: Type.Optional(Attendance),
  schools: Type.Optional(Some),
  schoolClasses: Type.Optional(Some),
  broadcasts: Type.Optional(Some),
  broadcastMinutes: Type.Optional(Some),
  materials: Type.Optional(
    Type.Array(Type.Object({ materialKind: Type.Enum(materialKinds), quantity: Some }), {
      maxItems: materialKinds.length,
    }),
  ),
  photoIds: Type.Optional(Type.Array(Uuid, { maxItems: 12, uniqueItems: true })),
  /** Scans of the signed list: only for those who may open originals. */
  attendanceListIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type SessionFacts = Static<typeof SessionFacts>

/** A topic of the dated list. */
export interface Topic {
  readonly topic: string
  readonly name: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** Passes when the facts agree with each other, with the calendar and with the topics. Throws a Problem naming the field. */
export function requireSoundSession(facts: SessionFacts, today: string, topics: readonly Topic[]): void {
  if (facts.heldOn > today) throw refused('session.dateInFuture', '/heldOn', { heldOn: facts.heldOn, today })
  for (const code of [facts.topic, ...(facts.otherTopics ?? [])]) requireTopic(code, facts.heldOn, topics)
  if (!facts.territoryId && !facts.place) throw refused('session.placeMissing', '/territoryId')
  if (facts.attendance) requireSums(facts.attendance)
  const isForPupils = facts.audience === 'pupils' || facts.sessionForm === 'atSchool'
  if (!isForPupils && (facts.schools || facts.schoolClasses)) throw refused('session.schoolsNotExpected', '/schools')
  if (facts.broadcastMinutes && !facts.broadcasts) throw refused('session.broadcastsMissing', '/broadcasts')
  if (new Set(facts.materials?.map((material) => material.materialKind)).size !== (facts.materials?.length ?? 0))
    throw refused('session.materialTwice', '/materials')
}

function requireTopic(code: string, heldOn: string, topics: readonly Topic[]) {
  const named = topics.filter((topic) => topic.topic === code)
  if (named.some((topic) => topic.validFrom <= heldOn && (topic.validTo === null || heldOn < topic.validTo))) return
  const { name, validFrom, validTo } = named[0] ?? { name: code, validFrom: null, validTo: null }
  throw refused(named.length > 0 ? 'session.topicNotInForce' : 'session.topicUnknown', '/topic', {
    name,
    validFrom,
    validTo,
    heldOn,
  })
}

function requireSums({ people, women, men, unknownSex, groups }: Attendance) {
  if (women !== undefined || men !== undefined || unknownSex !== undefined) {
    const sum = (women ?? 0) + (men ?? 0) + (unknownSex ?? 0)
    if (sum !== people) throw refused('session.sexesDoNotAddUp', '/attendance/people', { people, sum })
  }
  if (!groups || groups.length === 0) return
  if (new Set(groups.map(({ group }) => group)).size !== groups.length)
    throw refused('session.groupTwice', '/attendance/groups')
  const sum = groups.reduce((total, group) => total + group.people, 0)
  if (sum !== people) throw refused('session.groupsDoNotAddUp', '/attendance/groups', { people, sum })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
