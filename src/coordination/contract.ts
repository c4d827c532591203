// Every command and read of coordination, once. What agencies agreed on is known to all who work here.

import Type, { type Static } from 'typebox'
import {
  asOfQuery,
  commandContract,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { LifeStep } from '../platform/recordLife.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { MeetingFacts, meetingKinds, RegulationFacts } from './coordinationRegulation.ts'

const whoKeeps = {
  stationHead: 'all',
  areaRanger: 'own',
  communeOfficer: 'own',
  police: 'own',
  military: 'own',
} as const

export const enterRegulation = commandContract({
  name: 'coordinationRegulation.enter',
  input: RegulationFacts,
  output: Recorded,
  permits: whoKeeps,
})

/** The whole rules as they should read; what they read before is kept. `version` is the one that the person saw. */
export const amendRegulation = commandContract({
  name: 'coordinationRegulation.amend',
  input: Type.Object({
    regulationId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    reason: Reason,
    regulation: RegulationFacts,
  }),
  output: Recorded,
  permits: whoKeeps,
})

/** For rules entered by mistake; rules under which a meeting was held stay until it is withdrawn. */
export const withdrawRegulation = commandContract({
  name: 'coordinationRegulation.withdraw',
  input: Type.Object({ regulationId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreRegulation = commandContract({
  name: 'coordinationRegulation.restore',
  input: Type.Object({ regulationId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

export const recordMeeting = commandContract({
  name: 'meeting.record',
  input: MeetingFacts,
  output: Recorded,
  permits: whoKeeps,
})

export const withdrawMeeting = commandContract({
  name: 'meeting.withdraw',
  input: Type.Object({ meetingId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoKeeps,
})

export const restoreMeeting = commandContract({
  name: 'meeting.restore',
  input: Type.Object({ meetingId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: whoKeeps,
})

/** By the agency that was to do it, or by who called the meeting. */
export const completeConclusion = commandContract({
  name: 'conclusion.complete',
  input: Type.Object({
    conclusionId: Uuid,
    doneOn: IsoDate,
    note: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })),
  }),
  output: Recorded,
  permits: { ...whoKeeps, union: 'own', ownerRepresentative: 'own' },
})

export const RegulationRow = Type.Object({
  id: Uuid,
  number: Type.String(),
  title: Type.String(),
  signedOn: IsoDate,
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  isInForce: Type.Boolean(),
  agencyId: Uuid,
  agencyName: Type.String(),
  partyNames: Type.Array(Type.String()),
  meetings: Type.Integer(),
  lastMetOn: orNull(IsoDate),
  openConclusions: Type.Integer(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type RegulationRow = Static<typeof RegulationRow>

export const listRegulations = readContract({
  name: 'coordinationRegulation.list',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    /** Rules that bind this agency. */
    agencyId: Type.Optional(Uuid),
    inForce: Type.Optional(Type.Boolean()),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Page(RegulationRow),
  permits: readersOfAll,
})

const Named = Type.Object({ fileId: Uuid, name: Type.String() })
export const MeetingRow = Type.Object({
  id: Uuid,
  regulationId: orNull(Uuid),
  meetingKind: Type.Enum(meetingKinds),
  heldOn: IsoDate,
  subject: Type.String(),
  placeName: orNull(Type.String()),
  agencyId: Uuid,
  agencyName: Type.String(),
  presentNames: Type.Array(Type.String()),
  conclusions: Type.Integer(),
  openConclusions: Type.Integer(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type MeetingRow = Static<typeof MeetingRow>

export const showRegulation = readContract({
  name: 'coordinationRegulation.show',
  input: Type.Object({ regulationId: Uuid }),
  output: Type.Object({
    row: RegulationRow,
    version: Type.Integer(),
    regulation: RegulationFacts,
    parties: Type.Array(Type.Object({ agencyId: Uuid, agencyName: Type.String(), duties: orNull(Type.String()) })),
    files: Type.Array(Named),
    meetings: Type.Array(MeetingRow),
    history: Type.Array(LifeStep),
    mayMeet: Type.Boolean(),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfAll,
})

export const ConclusionRow = Type.Object({
  id: Uuid,
  meetingId: Uuid,
  meetingSubject: Type.String(),
  heldOn: IsoDate,
  what: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  dueOn: orNull(IsoDate),
  doneOn: orNull(IsoDate),
  doneNote: orNull(Type.String()),
  /** 0 = not late; null = done, or no day was set. */
  daysLate: orNull(Type.Integer({ minimum: 0 })),
  mayComplete: Type.Boolean(),
})
export type ConclusionRow = Static<typeof ConclusionRow>

export const showMeeting = readContract({
  name: 'meeting.show',
  input: Type.Object({ meetingId: Uuid }),
  output: Type.Object({
    row: MeetingRow,
    regulationTitle: orNull(Type.String()),
    minutes: orNull(Type.String()),
    files: Type.Array(Named),
    conclusions: Type.Array(ConclusionRow),
    history: Type.Array(LifeStep),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfAll,
})

/** What meetings concluded; still open ones first. */
export const listConclusions = readContract({
  name: 'conclusion.list',
  input: Type.Object({
    ...listQuery,
    ...asOfQuery,
    agencyId: Type.Optional(Uuid),
    open: Type.Optional(Type.Boolean()),
    late: Type.Optional(Type.Boolean()),
  }),
  output: Page(ConclusionRow),
  permits: readersOfAll,
})
