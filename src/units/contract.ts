// Every command and read of territories, and the shapes that agencies and people share with them (agencyContract.ts,
// peopleContract.ts; accounts, sign-ins and roles: accountContract.ts).

import Type, { type Static } from 'typebox'
import {
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
import { matters, territoryKinds } from './unit.ts'

export const Name = Type.String({ minLength: 2, maxLength: 200 })
export const LegalBasis = Type.String({ minLength: 3, maxLength: 500 })
export const Named = Type.Object({ id: Uuid, name: Type.String() })
export const administratorOnly = { administrator: 'all' } as const
export const everybody = { everyone: 'all' } as const

// --- Territories --------------------------------------------------------------------------------------------------

const NewTerritory = Type.Object({
  /** GSO code: re-used over time, so it means a unit only together with a date. */
  code: Type.String({ pattern: '^[0-9]{2,5}$' }),
  name: Name,
  fullName: Name,
  territoryKind: Type.Enum(territoryKinds),
  parentId: orNull(Uuid),
})

/** Units end on a day and others take their place: merger, split, renaming. The heirs are new or are already there. */
export const succeedTerritory = commandContract({
  name: 'territory.succeed',
  input: Type.Object({
    succeededOn: IsoDate,
    legalBasis: LegalBasis,
    heirs: Type.Array(Type.Union([Type.Object({ territoryId: Uuid }), NewTerritory]), { minItems: 1, maxItems: 40 }),
    /** Who gives what part to whom; `heir` counts from 0. `areaShare` null = not known. */
    parts: Type.Array(
      Type.Object({
        fromId: Uuid,
        heir: Type.Integer({ minimum: 0 }),
        areaShare: orNull(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
      }),
      { minItems: 1, maxItems: 200 },
    ),
  }),
  output: Type.Object({ id: Uuid, heirIds: Type.Array(Uuid) }),
  permits: administratorOnly,
})

/** Corrects what was written wrongly of a unit; what really changed on a day is a succession. */
export const amendTerritory = commandContract({
  name: 'territory.amend',
  input: Type.Object({
    territoryId: Uuid,
    name: Type.Optional(Name),
    fullName: Type.Optional(Name),
    code: Type.Optional(Type.String({ pattern: '^[0-9]{2,5}$' })),
    legalBasis: Type.Optional(LegalBasis),
    reason: Reason,
  }),
  output: Recorded,
  permits: administratorOnly,
})

export const TerritoryRow = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: Type.String(),
  fullName: Type.String(),
  territoryKind: Type.Enum(territoryKinds),
  parentId: orNull(Uuid),
  parentName: orNull(Type.String()),
  validFrom: IsoDate,
  /** First day on which it is no longer valid; null = still. */
  validTo: orNull(IsoDate),
  legalBasis: Type.String(),
  predecessors: Type.Array(Named),
  successors: Type.Array(Named),
  hasShape: Type.Boolean(),
  /** Drawn by us, coarse: decides no boundary. */
  isSketch: Type.Boolean(),
  /** Measured from the shape; null where there is none or it is only a sketch. */
  areaKm2: orNull(Type.Number()),
})
export type TerritoryRow = Static<typeof TerritoryRow>

export const listTerritories = readContract({
  name: 'territory.list',
  input: Type.Object({
    ...listQuery,
    /** Units valid on that day; left out: every version. */
    asOf: Type.Optional(IsoDate),
    kinds: Type.Optional(Type.Array(Type.Enum(territoryKinds))),
    parentId: Type.Optional(Uuid),
    code: Type.Optional(Type.String({ maxLength: 10 })),
  }),
  output: Page(TerritoryRow),
  permits: everybody,
})

export const Succession = Type.Object({
  id: Uuid,
  unit: Named,
  succeededOn: IsoDate,
  areaShare: orNull(Type.Number()),
  legalBasis: Type.String(),
})

/** Who answers for a matter in an area on the day of asking. */
export const Answering = Type.Object({
  responsibilityId: orNull(Uuid),
  matter: Type.Enum(matters),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  agencyId: Uuid,
  agencyName: Type.String(),
  postId: orNull(Uuid),
  postTitle: orNull(Type.String()),
  /** Null: the post is empty on that day. */
  personId: orNull(Uuid),
  personName: orNull(Type.String()),
  telephone: orNull(Type.String()),
  isActing: Type.Boolean(),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  legalBasis: Type.String(),
})
export type Answering = Static<typeof Answering>

export const showTerritory = readContract({
  name: 'territory.show',
  input: Type.Object({ territoryId: Uuid, on: Type.Optional(IsoDate) }),
  output: Type.Object({
    row: TerritoryRow,
    /** GeoJSON MultiPolygon in WGS84. */
    shape: orNull(Type.Object({ type: Type.Literal('MultiPolygon'), coordinates: Type.Array(Type.Any()) })),
    cameFrom: Type.Array(Succession),
    became: Type.Array(Succession),
    /** All it came from and all that became of it, step by step, nearest first. */
    forebears: Type.Array(Named),
    heirs: Type.Array(Named),
    children: Type.Array(Named),
    agencies: Type.Array(Named),
    answering: Type.Array(Answering),
  }),
  permits: everybody,
})

/** The unit of a place on a day, smallest first: by shape, so no better than the shape is (`isSketch`). */
export const territoriesAt = readContract({
  name: 'territory.at',
  input: Type.Object({
    lon: Type.Number({ minimum: -180, maximum: 180 }),
    lat: Type.Number({ minimum: -90, maximum: 90 }),
    on: IsoDate,
  }),
  output: Type.Array(
    Type.Object({
      id: Uuid,
      name: Type.String(),
      territoryKind: Type.Enum(territoryKinds),
      isSketch: Type.Boolean(),
    }),
  ),
  permits: everybody,
})
