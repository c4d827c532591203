// Every command and read of the chasing list: what is due and late, chases, answers, escalations.
import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import type { OfficialDocument } from '../platform/documents/officialDocument.ts'
import { readersOfOwn } from '../platform/usualPermits.ts'
import { chaseForms, dueStandings } from './chase.ts'
import { DueKind } from './contract.ts'

const Text = Type.String({ minLength: 5, maxLength: 4000 })

/** One chase for one or several units; what is urged is named one by one. */
export const chaseUnit = commandContract({
  name: 'unit.chase',
  input: Type.Object({
    dueIds: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }),
    chaseForm: Type.Enum(chaseForms),
    chasedOn: IsoDate,
    answerByOn: IsoDate,
    text: Text,
    /** Of the letter, where it has one already. */
    letterNumber: orNull(Type.Integer({ minimum: 1, maximum: 99_999 })),
  }),
  output: Recorded,
  permits: { stationHead: 'all' },
})

export const answerChase = commandContract({
  name: 'chase.answer',
  input: Type.Object({ chaseId: Uuid, agencyId: Uuid, answeredOn: IsoDate, text: Text }),
  output: Recorded,
  permits: {
    stationHead: 'all',
    areaRanger: 'own',
    communeOfficer: 'own',
    police: 'own',
    military: 'own',
    finance: 'own',
    ownerRepresentative: 'own',
    union: 'own',
  },
})

/** What the higher post decided; the matter leaves its list and stays in the history. */
export const settleEscalation = commandContract({
  name: 'escalation.settle',
  input: Type.Object({ escalationId: Uuid, text: Text }),
  output: Recorded,
  permits: { leader: 'all', stationHead: 'all' },
})

// --- Reads --------------------------------------------------------------------------------------------------------

export const DueRow = Type.Object({
  id: Uuid,
  dueKind: DueKind,
  subject: Type.String(),
  path: Type.String(),
  agencyId: Uuid,
  agencyName: Type.String(),
  /** False: the agency has ended and nobody has taken this over yet. */
  isAgencyInForce: Type.Boolean(),
  /** Who answers there today; null = nobody holds the place. */
  headName: orNull(Type.String()),
  headPost: orNull(Type.String()),
  dueOn: IsoDate,
  doneOn: orNull(IsoDate),
  dueStanding: Type.Enum(dueStandings),
  /** Since the last day; 0 = not late. */
  workingDaysLate: Type.Integer({ minimum: 0 }),
  lastRemindedAt: orNull(Instant),
  reminders: Type.Integer({ minimum: 0 }),
  chases: Type.Integer({ minimum: 0 }),
  lastChaseId: orNull(Uuid),
  lastChasedOn: orNull(IsoDate),
  answerByOn: orNull(IsoDate),
  answeredOn: orNull(IsoDate),
  /** The highest post that has it on its list. */
  escalatedTo: orNull(Type.Enum(['stationHead', 'leader'])),
})
export type DueRow = Static<typeof DueRow>

export const listDueItems = readContract({
  name: 'dueItem.list',
  input: Type.Object({
    ...listQuery,
    /** Calendar year of the due day; left out: the year of today. */
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
    dueStanding: Type.Optional(Type.Enum(dueStandings)),
    agencyId: Type.Optional(Uuid),
    dueKind: Type.Optional(DueKind),
    unchased: Type.Optional(Type.Boolean()),
    unanswered: Type.Optional(Type.Boolean()),
  }),
  output: Type.Object({
    ...Page(DueRow).properties,
    /** Over everything the asker may see of the year. */
    sums: Type.Object({
      late: Type.Integer({ minimum: 0 }),
      units: Type.Integer({ minimum: 0 }),
      chased: Type.Integer({ minimum: 0 }),
      unanswered: Type.Integer({ minimum: 0 }),
    }),
    agencies: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
    dueKinds: Type.Array(Type.String()),
  }),
  permits: readersOfOwn,
})

/** What is due for the asker's own agencies, for a calendar: with the moment of a reminder before it. */
export const readDueCalendar = readContract({
  name: 'dueItem.calendar',
  input: Type.Object({}),
  output: Type.Object({
    items: Type.Array(
      Type.Object({
        dueId: Uuid,
        dueKind: DueKind,
        subject: Type.String(),
        agencyName: Type.String(),
        dueOn: IsoDate,
        /** 08:00 of the working day before. */
        alarmAt: Instant,
        address: Type.String(),
      }),
    ),
    officeName: Type.String(),
    isDemonstration: Type.Boolean(),
    madeAt: Instant,
  }),
  permits: { everyone: 'own' },
})

export const ChaseRow = Type.Object({
  id: Uuid,
  chaseForm: Type.Enum(chaseForms),
  chasedOn: IsoDate,
  answerByOn: IsoDate,
  text: Type.String(),
  letterNumber: orNull(Type.Integer()),
  agencyNames: Type.Array(Type.String()),
  items: Type.Integer({ minimum: 1 }),
  answers: Type.Integer({ minimum: 0 }),
  /** Units that neither answered nor did everything. */
  unanswered: Type.Integer({ minimum: 0 }),
  /** Working days since the answer was expected; 0 = in time or answered. */
  workingDaysLate: Type.Integer({ minimum: 0 }),
  recordedBy: Type.String(),
})
export type ChaseRow = Static<typeof ChaseRow>

export const listChases = readContract({
  name: 'chase.list',
  input: Type.Object({
    ...listQuery,
    chaseForm: Type.Optional(Type.Enum(chaseForms)),
    agencyId: Type.Optional(Uuid),
    unanswered: Type.Optional(Type.Boolean()),
  }),
  output: Page(ChaseRow),
  permits: readersOfOwn,
})

export const showChase = readContract({
  name: 'chase.show',
  input: Type.Object({ chaseId: Uuid }),
  output: Type.Object({
    row: ChaseRow,
    recordedAt: Instant,
    units: Type.Array(
      Type.Object({
        agencyId: Uuid,
        agencyName: Type.String(),
        items: Type.Array(
          Type.Object({
            dueId: Uuid,
            dueKind: DueKind,
            subject: Type.String(),
            dueOn: IsoDate,
            doneOn: orNull(IsoDate),
            path: Type.String(),
          }),
        ),
        answer: orNull(Type.Object({ answeredOn: IsoDate, text: Type.String(), recordedBy: Type.String() })),
        mayAnswer: Type.Boolean(),
      }),
    ),
  }),
  permits: readersOfOwn,
})

/** The official letter of a chase: what the page shows and the files print. */
export const readChaseLetter = readContract({
  name: 'chase.letter',
  input: Type.Object({ chaseId: Uuid }),
  output: Type.Unsafe<OfficialDocument>(Type.Object({}, { additionalProperties: true })),
  permits: readersOfOwn,
})

export const EscalationRow = Type.Object({
  id: Uuid,
  dueKind: DueKind,
  subject: Type.String(),
  path: Type.String(),
  agencyName: Type.String(),
  dueOn: IsoDate,
  doneOn: orNull(IsoDate),
  workingDaysLate: Type.Integer({ minimum: 0 }),
  escalatedTo: Type.Enum(['stationHead', 'leader']),
  escalatedOn: IsoDate,
  chases: Type.Integer({ minimum: 0 }),
  lastChasedOn: orNull(IsoDate),
  answeredOn: orNull(IsoDate),
  settledAt: orNull(Instant),
  settledBy: orNull(Type.String()),
  settlement: orNull(Type.String()),
  maySettle: Type.Boolean(),
})
export type EscalationRow = Static<typeof EscalationRow>

export const listEscalations = readContract({
  name: 'escalation.list',
  input: Type.Object({
    ...listQuery,
    escalatedTo: Type.Optional(Type.Enum(['stationHead', 'leader'])),
    /** Also what is settled or done. */
    history: Type.Optional(Type.Boolean()),
  }),
  output: Page(EscalationRow),
  permits: { leader: 'all', stationHead: 'all', administrator: 'all' },
})
