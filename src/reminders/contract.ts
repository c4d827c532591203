// Every command and read of reminders, their rules and their channels (chases: chaseContract.ts).

import Type, { type Static } from 'typebox'
import {
  commandContract,
  Instant,
  IsoDate,
  listQuery,
  orNull,
  Page,
  Reason,
  Recorded,
  readContract,
  Uuid,
} from '../platform/contract.ts'
import { deliveryChannels, deliveryStatuses } from './delivery.ts'
import { reminderRecipients } from './reminderRule.ts'

const oneself = { everyone: 'all' } as const
const administratorOnly = { administrator: 'all' } as const
/** A kind as a feature publishes it, e.g. `planTask`. */
export const DueKind = Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$' })

// --- Making reminders ---------------------------------------------------------------------------------------------

/** Makes now what the clock would make next; what was made already is not made again. */
export const runReminders = commandContract({
  name: 'reminder.run',
  input: Type.Object({}),
  output: Type.Object({ id: Uuid, made: Type.Integer({ minimum: 0 }), escalated: Type.Integer({ minimum: 0 }) }),
  permits: { administrator: 'all', stationHead: 'all' },
})

/** One's own; left out: all of them. */
export const markRemindersRead = commandContract({
  name: 'reminder.markRead',
  input: Type.Object({ reminderIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 500 })) }),
  output: Type.Object({ id: Uuid, read: Type.Integer({ minimum: 0 }) }),
  permits: oneself,
})

export const setReminderRule = commandContract({
  name: 'reminderRule.set',
  input: Type.Object({
    dueKind: orNull(DueKind),
    stepDays: Type.Integer({ minimum: -60, maximum: 250 }),
    reminderRecipients: Type.Enum(reminderRecipients),
    validFrom: IsoDate,
    reason: Reason,
  }),
  output: Recorded,
  permits: administratorOnly,
})

/** `validTo` is the first day on which it no longer holds. */
export const endReminderRule = commandContract({
  name: 'reminderRule.end',
  input: Type.Object({ reminderRuleId: Uuid, validTo: IsoDate, reason: Reason }),
  output: Recorded,
  permits: administratorOnly,
})

// --- How one is reminded ------------------------------------------------------------------------------------------

export const chooseReminderPreference = commandContract({
  name: 'reminderPreference.choose',
  input: Type.Object({
    emailAddress: orNull(
      Type.String({ maxLength: 254, pattern: '^[^\\s@<>,;:"()]+@[^\\s@<>,;:"()]+\\.[^\\s@<>,;:"().]+$' }),
    ),
    sendsEmail: Type.Boolean(),
    sendsPush: Type.Boolean(),
  }),
  output: Recorded,
  permits: oneself,
})

/** The browser of the asker, as its push service knows it. */
export const addPushSubscription = commandContract({
  name: 'pushSubscription.add',
  input: Type.Object({
    endpoint: Type.String({ minLength: 10, maxLength: 1000, pattern: '^https?://' }),
    p256dh: Type.String({ pattern: '^[A-Za-z0-9_-]{80,100}=*$' }),
    auth: Type.String({ pattern: '^[A-Za-z0-9_-]{20,30}=*$' }),
  }),
  output: Recorded,
  permits: oneself,
})
export const endPushSubscription = commandContract({
  name: 'pushSubscription.end',
  input: Type.Object({ pushSubscriptionId: Uuid }),
  output: Recorded,
  permits: oneself,
})

/** A new secret address; the one before no longer answers. The secret is told once and kept only as a hash. */
export const openCalendarFeed = commandContract({
  name: 'calendarFeed.open',
  input: Type.Object({}),
  output: Type.Object({ id: Uuid, path: Type.String() }),
  permits: oneself,
})
export const endCalendarFeed = commandContract({
  name: 'calendarFeed.end',
  input: Type.Object({}),
  output: Recorded,
  permits: oneself,
})

// --- Reads --------------------------------------------------------------------------------------------------------

export const ReminderRow = Type.Object({
  id: Uuid,
  dueKind: DueKind,
  subject: Type.String(),
  agencyName: Type.String(),
  dueOn: IsoDate,
  path: Type.String(),
  stepDays: Type.Integer(),
  reminderRecipients: Type.Enum(reminderRecipients),
  /** Negative: that many working days are left. */
  workingDaysLate: Type.Integer(),
  madeAt: Instant,
  readAt: orNull(Instant),
  settledAt: orNull(Instant),
})
export type ReminderRow = Static<typeof ReminderRow>

/** One's own, the newest first. */
export const listReminders = readContract({
  name: 'reminder.list',
  input: Type.Object({ ...listQuery, unread: Type.Optional(Type.Boolean()), dueKind: Type.Optional(DueKind) }),
  output: Page(ReminderRow),
  permits: oneself,
})

/** What the bell shows: unread and not done; and how much waits for the asker as a higher post. */
export const readBell = readContract({
  name: 'reminder.bell',
  input: Type.Object({}),
  output: Type.Object({
    unread: Type.Integer({ minimum: 0 }),
    rows: Type.Array(ReminderRow),
    /** Passed up to the asker and not settled yet; of them those that were chased without an answer. */
    escalations: Type.Integer({ minimum: 0 }),
    unanswered: Type.Integer({ minimum: 0 }),
  }),
  permits: oneself,
})

export const readReminderSettings = readContract({
  name: 'reminderPreference.show',
  input: Type.Object({}),
  output: Type.Object({
    emailAddress: orNull(Type.String()),
    sendsEmail: Type.Boolean(),
    sendsPush: Type.Boolean(),
    /** False: the office has no mail server, so no letter is sent. */
    hasMailServer: Type.Boolean(),
    /** What a browser needs to ask its push service. */
    pushPublicKey: Type.String(),
    subscriptions: Type.Array(
      Type.Object({ id: Uuid, device: Type.String(), madeAt: Instant, endpoint: Type.String() }),
    ),
    calendarFeedMadeAt: orNull(Instant),
  }),
  permits: oneself,
})

const RuleRow = Type.Object({
  id: Uuid,
  dueKind: orNull(DueKind),
  stepDays: Type.Integer(),
  reminderRecipients: Type.Enum(reminderRecipients),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  reason: Type.String(),
  recordedBy: Type.String(),
})
export type RuleRow = Static<typeof RuleRow>

export const listReminderRules = readContract({
  name: 'reminderRule.list',
  input: Type.Object({ ended: Type.Optional(Type.Boolean()) }),
  output: Type.Object({ rows: Type.Array(RuleRow), dueKinds: Type.Array(Type.String()) }),
  permits: oneself,
})

export const DeliveryRow = Type.Object({
  id: Uuid,
  personName: Type.String(),
  deliveryChannel: Type.Enum(deliveryChannels),
  deliveryStatus: Type.Enum(deliveryStatuses),
  attempts: Type.Integer({ minimum: 0 }),
  /** What the other side said; never an address or a text. */
  fault: orNull(Type.String()),
  madeAt: Instant,
  nextAttemptAt: orNull(Instant),
  endedAt: orNull(Instant),
})
export type DeliveryRow = Static<typeof DeliveryRow>

export const listDeliveries = readContract({
  name: 'reminderDelivery.list',
  input: Type.Object({
    ...listQuery,
    deliveryStatus: Type.Optional(Type.Enum(deliveryStatuses)),
    deliveryChannel: Type.Optional(Type.Enum(deliveryChannels)),
  }),
  output: Page(DeliveryRow),
  permits: administratorOnly,
})
