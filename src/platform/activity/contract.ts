// What a person did and which personal data they saw.
import Type, { type Static } from 'typebox'
import { Instant, IsoDate, listQuery, Page, readContract, Uuid } from '../contract.ts'

export const activityKinds = ['command', 'read', 'export'] as const
export type ActivityKind = (typeof activityKinds)[number]

export const ActivityRow = Type.Object({
  id: Type.String(),
  at: Instant,
  activityKind: Type.Enum(activityKinds),
  /** Of the command or read, e.g. `session.record`. */
  name: Type.String(),
  /** The name in words of the reader's language. */
  act: Type.String(),
  personName: Type.String(),
  /** Ids, days and filters that were given; no words. */
  given: Type.String(),
})
export type ActivityRow = Static<typeof ActivityRow>

/** One's own; anybody's for who may list accounts. */
export const listActivity = readContract({
  name: 'activity.list',
  input: Type.Object({
    ...listQuery,
    accountId: Type.Optional(Uuid),
    from: Type.Optional(IsoDate),
    to: Type.Optional(IsoDate),
    activityKind: Type.Optional(Type.Enum(activityKinds)),
  }),
  output: Page(ActivityRow),
  permits: { everyone: 'all' },
})
