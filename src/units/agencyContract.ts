// Every command and read of agencies, their posts and their areas.
import Type, { type Static } from 'typebox'
import {
  builtInRoles,
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
import { Answering, administratorOnly, everybody, LegalBasis, Name, Named, Succession } from './contract.ts'
import { agencyKinds } from './unit.ts'

const NewAgency = Type.Object({
  /** Short and stable, e.g. `HKL`: a renamed agency keeps it. */
  code: Type.String({ pattern: '^[A-Z0-9-]{2,24}$' }),
  name: Name,
  shortName: Type.String({ minLength: 2, maxLength: 60 }),
  agencyKind: Type.Enum(agencyKinds),
  parentId: orNull(Uuid),
  territoryId: orNull(Uuid),
})

export const createAgency = commandContract({
  name: 'agency.create',
  input: Type.Object({ ...NewAgency.properties, validFrom: IsoDate, legalBasis: LegalBasis }),
  output: Recorded,
  permits: administratorOnly,
})

/** Corrects what was written wrongly; a new name from a day on is a succession. */
export const amendAgency = commandContract({
  name: 'agency.amend',
  input: Type.Object({
    agencyId: Uuid,
    name: Type.Optional(Name),
    shortName: Type.Optional(Type.String({ minLength: 2, maxLength: 60 })),
    legalBasis: Type.Optional(LegalBasis),
    reason: Reason,
  }),
  output: Recorded,
  permits: administratorOnly,
})

/**
 * Agencies end on a day; their heirs are new or are already there. A renaming is one heir with the same code. With
 * `movesPosts` the posts and their holders, areas and responsibilities go on in the first heir.
 */
export const succeedAgency = commandContract({
  name: 'agency.succeed',
  input: Type.Object({
    fromIds: Type.Array(Uuid, { minItems: 1, maxItems: 40 }),
    succeededOn: IsoDate,
    legalBasis: LegalBasis,
    heirs: Type.Array(Type.Union([Type.Object({ agencyId: Uuid }), NewAgency]), { minItems: 1, maxItems: 20 }),
    movesPosts: Type.Boolean(),
  }),
  output: Type.Object({ id: Uuid, heirIds: Type.Array(Uuid) }),
  permits: administratorOnly,
})

/** A further territory that an agency works in, e.g. a commune of a regional ranger station. */
export const assignAgencyArea = commandContract({
  name: 'agencyArea.assign',
  input: Type.Object({ agencyId: Uuid, territoryId: Uuid, validFrom: IsoDate, legalBasis: LegalBasis }),
  output: Recorded,
  permits: administratorOnly,
})
export const endAgencyArea = commandContract({
  name: 'agencyArea.end',
  input: Type.Object({ agencyAreaId: Uuid, validTo: IsoDate, legalBasis: LegalBasis }),
  output: Recorded,
  permits: administratorOnly,
})

export const AgencyRow = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  agencyKind: Type.Enum(agencyKinds),
  parentId: orNull(Uuid),
  parentName: orNull(Type.String()),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  legalBasis: Type.String(),
  predecessors: Type.Array(Named),
  successors: Type.Array(Named),
  /** The head on the day of asking; null = empty or not entered. */
  headName: orNull(Type.String()),
})
export type AgencyRow = Static<typeof AgencyRow>

export const listAgencies = readContract({
  name: 'agency.list',
  input: Type.Object({
    ...listQuery,
    asOf: Type.Optional(IsoDate),
    kinds: Type.Optional(Type.Array(Type.Enum(agencyKinds))),
    /** The agencies whose own territory or area it is. */
    territoryId: Type.Optional(Uuid),
  }),
  output: Page(AgencyRow),
  permits: everybody,
})

const Holder = Type.Object({
  postHoldingId: Uuid,
  personId: Uuid,
  personName: Type.String(),
  isActing: Type.Boolean(),
  validFrom: IsoDate,
  validTo: orNull(IsoDate),
  legalBasis: orNull(Type.String()),
})

export const showAgency = readContract({
  name: 'agency.show',
  input: Type.Object({ agencyId: Uuid, on: Type.Optional(IsoDate) }),
  output: Type.Object({
    row: AgencyRow,
    cameFrom: Type.Array(Succession),
    became: Type.Array(Succession),
    posts: Type.Array(
      Type.Object({
        id: Uuid,
        title: Type.String(),
        isHead: Type.Boolean(),
        role: orNull(Type.Enum(builtInRoles)),
        /** Everybody who held it, the latest first. */
        holders: Type.Array(Holder),
      }),
    ),
    areas: Type.Array(
      Type.Object({
        /** Null for its own territory, which needs no row. */
        agencyAreaId: orNull(Uuid),
        territoryId: Uuid,
        territoryName: Type.String(),
        validFrom: IsoDate,
        validTo: orNull(IsoDate),
        legalBasis: Type.String(),
      }),
    ),
    answering: Type.Array(Answering),
  }),
  permits: everybody,
})
