// Every command and read of what owners declare of their forest. Nothing of the register changes by a declaration: whoever keeps it
// records the change, and says of which declaration it came (decision 0061).
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
import { readersOfAll } from '../platform/usualPermits.ts'
import { confirmingSides, declarationStates } from './declaration/declaration.ts'
import { changeCauses } from './plot.ts'

/** An owner for its own agency; officers for an owner of their area who comes to them. */
const whoDeclares = {
  ownerRepresentative: 'own',
  stationHead: 'all',
  areaRanger: 'subordinate',
  communeOfficer: 'subordinate',
} as const
const Photos = Type.Optional(Type.Array(Uuid, { maxItems: 12, uniqueItems: true }))

export const submitDeclaration = commandContract({
  name: 'changeDeclaration.submit',
  input: Type.Object({
    plotId: Uuid,
    changeCause: Type.Enum(changeCauses),
    happenedOn: IsoDate,
    /** Of the plot, where it is not all of it. */
    areaHa: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 100_000 })),
    description: Type.String({ minLength: 5, maxLength: 2000 }),
    /** The owner's agency. */
    agencyId: Type.Optional(Uuid),
    photoIds: Photos,
  }),
  output: Recorded,
  offline: true,
  permits: whoDeclares,
})

const confirming = {
  changeDeclarationId: Uuid,
  isTrue: Type.Boolean(),
  seenOn: IsoDate,
  /** Needed where it is not true. */
  remark: Type.Optional(Type.String({ minLength: 3, maxLength: 2000 })),
}

export const confirmForCommune = commandContract({
  name: 'changeDeclaration.confirmForCommune',
  input: Type.Object(confirming),
  output: Recorded,
  offline: true,
  permits: { communeOfficer: 'subordinate' },
})

export const confirmForRangers = commandContract({
  name: 'changeDeclaration.confirmForRangers',
  input: Type.Object(confirming),
  output: Recorded,
  offline: true,
  permits: { stationHead: 'all', areaRanger: 'subordinate' },
})

/** Entered as the change that was recorded of this plot, or refused with the reason. */
export const settleDeclaration = commandContract({
  name: 'changeDeclaration.settle',
  input: Type.Object({
    changeDeclarationId: Uuid,
    changeId: Type.Optional(Uuid),
    reason: Type.Optional(Reason),
  }),
  output: Recorded,
  permits: { stationHead: 'all', areaRanger: 'subordinate' },
})

export const withdrawDeclaration = commandContract({
  name: 'changeDeclaration.withdraw',
  input: Type.Object({ changeDeclarationId: Uuid, reason: Reason }),
  output: Recorded,
  permits: whoDeclares,
})

const Found = orNull(Type.Boolean())
export const DeclarationRow = Type.Object({
  id: Uuid,
  plotId: Uuid,
  codePath: orNull(Type.String()),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  changeCause: Type.Enum(changeCauses),
  happenedOn: IsoDate,
  declaredOn: IsoDate,
  /** Null: no rule is known for the day. */
  dueOn: orNull(IsoDate),
  isLate: Type.Boolean(),
  areaHa: orNull(Type.Number()),
  declarationState: Type.Enum(declarationStates),
  /** What each side found; null: it has not been there. */
  commune: Found,
  ranger: Found,
  isDemonstration: Type.Boolean(),
})
export type DeclarationRow = Static<typeof DeclarationRow>

export const listDeclarations = readContract({
  name: 'changeDeclaration.list',
  input: Type.Object({
    ...listQuery,
    declarationState: Type.Optional(Type.Enum(declarationStates)),
    changeCause: Type.Optional(Type.Enum(changeCauses)),
    territoryId: Type.Optional(Uuid),
    plotId: Type.Optional(Uuid),
  }),
  output: Page(DeclarationRow),
  permits: readersOfAll,
})

export const showDeclaration = readContract({
  name: 'changeDeclaration.show',
  input: Type.Object({ changeDeclarationId: Uuid }),
  output: Type.Object({
    row: DeclarationRow,
    description: Type.String(),
    agencyName: orNull(Type.String()),
    photos: Type.Array(Type.Object({ fileId: Uuid, name: Type.String(), takenAt: orNull(Instant) })),
    recordedBy: Type.String(),
    basis: orNull(Type.String()),
    confirmations: Type.Array(
      Type.Object({
        confirmingSide: Type.Enum(confirmingSides),
        isTrue: Type.Boolean(),
        seenOn: IsoDate,
        remark: orNull(Type.String()),
        by: Type.String(),
        at: Instant,
      }),
    ),
    changeId: orNull(Uuid),
    refusalReason: orNull(Type.String()),
    withdrawalReason: orNull(Type.String()),
    /** Changes of this plot from the day on that no declaration names and that stand. */
    changes: Type.Array(Type.Object({ id: Uuid, changeCause: Type.Enum(changeCauses), validFrom: IsoDate })),
    mayConfirmForCommune: Type.Boolean(),
    mayConfirmForRangers: Type.Boolean(),
    maySettle: Type.Boolean(),
    mayWithdraw: Type.Boolean(),
  }),
  permits: readersOfAll,
})
