// A briefing (quán triệt): units were told of documents. Plan 120/KH-UBND, II.1 and task 1.1. Whether passing a document on is
// enough is not settled (GLOSSARY.md, open questions): it is recorded as what it was, and only a meeting counts as a meeting.
import Type, { type Static } from 'typebox'
import { attendanceGroups } from '../outreach/session.ts'
import { IsoDate, Uuid } from '../platform/contract.ts'
import { Problem } from '../platform/problem.ts'

/** `integrated`: within a meeting that was about something else. */
export const briefingMethods = ['meeting', 'online', 'integrated', 'documentPassedOn'] as const
export type BriefingMethod = (typeof briefingMethods)[number]

const Some = Type.Integer({ minimum: 1, maximum: 100_000 })

/** The facts of a briefing as a person enters them. A property left out is unknown, never zero. */
export const BriefingFacts = Type.Object({
  /** Who held it and answers for the record. */
  agencyId: Uuid,
  heldOn: IsoDate,
  briefingMethod: Type.Enum(briefingMethods),
  documentIds: Type.Array(Uuid, { minItems: 1, maxItems: 20, uniqueItems: true }),
  /** The units that it reached. */
  briefedAgencyIds: Type.Array(Uuid, { minItems: 1, maxItems: 100, uniqueItems: true }),
  people: Type.Optional(Some),
  /** Parts of `people`, by counts and never by name. */
  groups: Type.Optional(
    Type.Array(Type.Object({ group: Type.Enum(attendanceGroups), people: Some }), {
      maxItems: attendanceGroups.length,
    }),
  ),
  villagesBriefed: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
  /** Who presented, by name: they did so in office. */
  presenters: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 10 })),
  territoryId: Type.Optional(Uuid),
  placeName: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  photoIds: Type.Optional(Type.Array(Uuid, { maxItems: 12, uniqueItems: true })),
  /** Minutes and signed lists: only for those who may open originals. */
  scanIds: Type.Optional(Type.Array(Uuid, { maxItems: 10, uniqueItems: true })),
  remark: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
})
export type BriefingFacts = Static<typeof BriefingFacts>

/** Throws a Problem when the facts contradict themselves, the calendar or the documents. */
export function requireSoundBriefing(
  { heldOn, people, groups = [] }: BriefingFacts,
  { today, documents }: { today: string; documents: readonly { code: string; issuedOn: string | null }[] },
): void {
  if (heldOn > today) throw refused('briefing.dateInFuture', '/heldOn', { heldOn })
  const later = documents.find(({ issuedOn }) => issuedOn !== null && issuedOn > heldOn)
  if (later) throw refused('briefing.beforeDocument', '/heldOn', { heldOn, code: later.code, issuedOn: later.issuedOn })
  if (new Set(groups.map(({ group }) => group)).size < groups.length) throw refused('briefing.groupTwice', '/groups')
  const sum = groups.reduce((total, group) => total + group.people, 0)
  if (groups.length > 0 && people !== sum) throw refused('briefing.groupsDoNotAddUp', '/groups', { sum, people })
}

function refused(code: string, path: string, params: Readonly<Record<string, unknown>> = {}) {
  return new Problem(code, 422, params, [{ path, expected: code, params }])
}
