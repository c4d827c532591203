// Every command and read of outreach, once.

import Type, { type Static } from 'typebox'
import {
  asOfQuery,
  commandContract,
  Instant,
  IsoDate,
  LonLat,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { LifeStep } from '../platform/recordLife.ts'
import { readersOfTheirArea, recordersInTheField, withdrawersOfOwn } from '../platform/usualPermits.ts'
import { audiences, SessionFacts, sessionForms } from './session.ts'
import { CheckWarningSign, PlaceWarningSign, signStates } from './warningSign.ts'

/** Records that look like the one just made: same unit, day and audience, or the same spot. For a person to judge. */
const Alike = Type.Object({ id: Uuid, title: Type.String(), on: IsoDate })
const RecordedAlike = Type.Object({ id: Uuid, alike: Type.Array(Alike) })

// --- Commands -----------------------------------------------------------------------------------------------------

export const recordSession = commandContract({
  name: 'session.record',
  input: SessionFacts,
  output: RecordedAlike,
  offline: true,
  permits: recordersInTheField,
})

/** The whole session as it should read; what was written before is kept. `version` is the one that the person saw. */
export const amendSession = commandContract({
  name: 'session.amend',
  input: Type.Object({ sessionId: Uuid, version: Type.Integer({ minimum: 1 }), reason: Reason, session: SessionFacts }),
  output: Recorded,
  permits: recordersInTheField,
})

/** Takes a session out of every count; it stays readable with the reason. */
export const withdrawSession = commandContract({
  name: 'session.withdraw',
  input: Type.Object({ sessionId: Uuid, reason: Reason }),
  output: Recorded,
  permits: withdrawersOfOwn,
})

/** Undoes a withdrawal. */
export const restoreSession = commandContract({
  name: 'session.restore',
  input: Type.Object({ sessionId: Uuid, reason: Type.Optional(Reason) }),
  output: Recorded,
  permits: withdrawersOfOwn,
})

export const placeWarningSign = commandContract({
  name: 'warningSign.place',
  input: PlaceWarningSign,
  output: RecordedAlike,
  offline: true,
  permits: recordersInTheField,
})

export const checkWarningSign = commandContract({
  name: 'warningSign.check',
  input: CheckWarningSign,
  output: Recorded,
  offline: true,
  permits: recordersInTheField,
})

/** For a sign entered by mistake; a sign taken away is a check with state `removed`. */
export const withdrawWarningSign = commandContract({
  name: 'warningSign.withdraw',
  input: Type.Object({ warningSignId: Uuid, reason: Reason }),
  output: Recorded,
  permits: withdrawersOfOwn,
})

// --- Reads --------------------------------------------------------------------------------------------------------

const Named = Type.Object({ id: Uuid, name: Type.String() })
const Photo = Type.Object({
  fileId: Uuid,
  name: Type.String(),
  takenAt: orNull(Instant),
  width: orNull(Type.Integer()),
  height: orNull(Type.Integer()),
})
const People = orNull(Type.Integer({ minimum: 0 }))

export const SessionRow = Type.Object({
  id: Uuid,
  heldOn: IsoDate,
  startTime: orNull(Type.String()),
  title: Type.String(),
  topic: Type.String(),
  topicName: Type.String(),
  audience: Type.Enum(audiences),
  sessionForm: Type.Enum(sessionForms),
  placeName: orNull(Type.String()),
  place: orNull(LonLat),
  territoryId: Uuid,
  territoryName: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  attendance: People,
  women: People,
  men: People,
  photoCount: Type.Integer(),
  thumbnailFileId: orNull(Uuid),
  recordedAt: Instant,
  isAmended: Type.Boolean(),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type SessionRow = Static<typeof SessionRow>

export const listSessions = readContract({
  name: 'session.list',
  input: Type.Object({
    ...listQuery,
    /** What had happened by a day; with `unitsOf: now` by the units of today, otherwise by the unit that each record keeps. */
    ...asOfQuery,
    from: Type.Optional(IsoDate),
    to: Type.Optional(IsoDate),
    audience: Type.Optional(Type.Enum(audiences)),
    sessionForm: Type.Optional(Type.Enum(sessionForms)),
    topic: Type.Optional(Type.String({ maxLength: 40 })),
    territoryId: Type.Optional(Uuid),
    agencyId: Type.Optional(Uuid),
    withdrawn: Type.Optional(Type.Boolean()),
  }),
  output: Type.Object({
    ...Page(SessionRow).properties,
    /** Over all rows that match, not only the page: attendance where it was counted, and sessions where it was not. */
    sums: Type.Object({ attendance: Type.Integer({ minimum: 0 }), uncounted: Type.Integer({ minimum: 0 }) }),
  }),
  permits: readersOfTheirArea,
})

export const showSession = readContract({
  name: 'session.show',
  input: Type.Object({ sessionId: Uuid }),
  output: Type.Object({
    row: SessionRow,
    session: SessionFacts,
    version: Type.Integer({ minimum: 1 }),
    organizers: Type.Array(Named),
    otherTopicNames: Type.Array(Type.String()),
    photos: Type.Array(Photo),
    /** Scans of the signed list: how many; described only for those who may open them, and the bytes are kept apart. */
    attendanceListCount: Type.Integer({ minimum: 0 }),
    attendanceLists: Type.Array(Photo),
    recordedBy: Type.String(),
    history: Type.Array(LifeStep),
    mayAmend: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfTheirArea,
})

/** What the form offers on a day: the agencies one may record for, the units in force, the topics in force. */
export const sessionChoices = readContract({
  name: 'session.choices',
  input: Type.Object({ on: IsoDate }),
  output: Type.Object({
    agencies: Type.Array(
      Type.Object({ id: Uuid, name: Type.String(), territoryId: orNull(Uuid), isOwn: Type.Boolean() }),
    ),
    organizers: Type.Array(Named),
    territories: Type.Array(Type.Object({ id: Uuid, name: Type.String(), parentId: orNull(Uuid) })),
    topics: Type.Array(Type.Object({ topic: Type.String(), name: Type.String() })),
  }),
  permits: readersOfTheirArea,
})

export const WarningSignRow = Type.Object({
  id: Uuid,
  signText: Type.String(),
  placeName: orNull(Type.String()),
  place: LonLat,
  territoryId: Uuid,
  territoryName: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  signState: Type.Enum(signStates),
  installedOn: IsoDate,
  lastCheckedOn: orNull(IsoDate),
  nextCheckDueOn: orNull(IsoDate),
  /** 0 = not late; null = no check is due. */
  daysLate: orNull(Type.Integer({ minimum: 0 })),
  photoCount: Type.Integer(),
  thumbnailFileId: orNull(Uuid),
  isWithdrawn: Type.Boolean(),
  isDemonstration: Type.Boolean(),
})
export type WarningSignRow = Static<typeof WarningSignRow>

export const listWarningSigns = readContract({
  name: 'warningSign.list',
  input: Type.Object({
    ...listQuery,
    /** The signs as they were known on a day; `unitsOf` as for sessions. */
    ...asOfQuery,
    signState: Type.Optional(Type.Enum(signStates)),
    late: Type.Optional(Type.Boolean()),
    territoryId: Type.Optional(Uuid),
    agencyId: Type.Optional(Uuid),
  }),
  output: Page(WarningSignRow),
  permits: readersOfTheirArea,
})

export const showWarningSign = readContract({
  name: 'warningSign.show',
  input: Type.Object({ warningSignId: Uuid }),
  output: Type.Object({
    row: WarningSignRow,
    remark: orNull(Type.String()),
    photos: Type.Array(Photo),
    recordedBy: Type.String(),
    recordedAt: Instant,
    withdrawal: orNull(Type.Object({ at: Instant, by: Type.String(), reason: Type.String() })),
    checks: Type.Array(
      Type.Object({
        id: Uuid,
        checkedOn: IsoDate,
        signState: Type.Enum(signStates),
        nextCheckDueOn: orNull(IsoDate),
        remark: orNull(Type.String()),
        agencyName: Type.String(),
        recordedBy: Type.String(),
        recordedAt: Instant,
        photos: Type.Array(Photo),
      }),
    ),
    mayCheck: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfTheirArea,
})
