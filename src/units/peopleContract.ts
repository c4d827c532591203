// Every command and read of people in posts, and of who answers for which area.
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
import { Answering, administratorOnly, everybody, LegalBasis } from './contract.ts'
import { matters } from './unit.ts'

const PersonName = Type.String({ minLength: 2, maxLength: 120 })
const Telephone = Type.String({ pattern: '^\\+?[0-9 .]{8,16}$' })
const whoAssigns = { administrator: 'all', stationHead: 'own' } as const

export const addPerson = commandContract({
  name: 'person.add',
  input: Type.Object({ name: PersonName, telephone: Type.Optional(Telephone) }),
  output: Recorded,
  permits: administratorOnly,
})
export const amendPerson = commandContract({
  name: 'person.amend',
  input: Type.Object({
    personId: Uuid,
    name: Type.Optional(PersonName),
    telephone: Type.Optional(orNull(Telephone)),
    reason: Reason,
  }),
  output: Recorded,
  permits: administratorOnly,
})

/** A place in an agency; its role is what whoever holds it may do. */
export const createPost = commandContract({
  name: 'post.create',
  input: Type.Object({
    agencyId: Uuid,
    title: Type.String({ minLength: 2, maxLength: 120 }),
    isHead: Type.Boolean(),
    role: orNull(Type.Enum(builtInRoles)),
  }),
  output: Recorded,
  permits: administratorOnly,
})

/** Somebody holds a post from a day on; a head's post is held by one person at a time, others may act for that one. */
export const assignPost = commandContract({
  name: 'post.assign',
  input: Type.Object({
    postId: Uuid,
    personId: Uuid,
    validFrom: IsoDate,
    validTo: Type.Optional(IsoDate),
    isActing: Type.Boolean(),
    legalBasis: Type.Optional(LegalBasis),
  }),
  output: Recorded,
  permits: administratorOnly,
})
/** `validTo` is the first day on which the person no longer holds it. */
export const endPostHolding = commandContract({
  name: 'postHolding.end',
  input: Type.Object({ postHoldingId: Uuid, validTo: IsoDate, legalBasis: Type.Optional(LegalBasis) }),
  output: Recorded,
  permits: administratorOnly,
})

/** A post answers for a matter in a territory, or for the work of its agency when no territory is named. */
export const assignResponsibility = commandContract({
  name: 'responsibility.assign',
  input: Type.Object({
    postId: Uuid,
    territoryId: orNull(Uuid),
    matter: Type.Enum(matters),
    validFrom: IsoDate,
    validTo: Type.Optional(IsoDate),
    legalBasis: LegalBasis,
  }),
  output: Recorded,
  permits: whoAssigns,
})
export const endResponsibility = commandContract({
  name: 'responsibility.end',
  input: Type.Object({ responsibilityId: Uuid, validTo: IsoDate, legalBasis: LegalBasis }),
  output: Recorded,
  permits: whoAssigns,
})

export const PersonRow = Type.Object({
  id: Uuid,
  name: Type.String(),
  telephone: orNull(Type.String()),
  /** The posts held on the day of asking. */
  posts: Type.Array(
    Type.Object({
      postHoldingId: Uuid,
      postId: Uuid,
      title: Type.String(),
      agencyId: Uuid,
      agencyName: Type.String(),
      isActing: Type.Boolean(),
      validFrom: IsoDate,
      validTo: orNull(IsoDate),
    }),
  ),
  accountId: orNull(Uuid),
  userName: orNull(Type.String()),
})
export type PersonRow = Static<typeof PersonRow>

export const listPeople = readContract({
  name: 'person.list',
  input: Type.Object({
    ...listQuery,
    on: Type.Optional(IsoDate),
    agencyId: Type.Optional(Uuid),
    withoutAccount: Type.Optional(Type.Boolean()),
  }),
  output: Page(PersonRow),
  permits: { administrator: 'all', stationHead: 'all', leader: 'all' },
  logs: true,
})

/** Who answers for which area and matter on a day. */
export const listResponsibilities = readContract({
  name: 'responsibility.list',
  input: Type.Object({
    ...listQuery,
    on: Type.Optional(IsoDate),
    territoryId: Type.Optional(Uuid),
    agencyId: Type.Optional(Uuid),
    matter: Type.Optional(Type.Enum(matters)),
  }),
  output: Page(Answering),
  permits: everybody,
})

/** Who answers for a place or a unit on a day: the nearest territory, there the named matter before `general`. Null: nobody. */
export const showAccountableHead = readContract({
  name: 'accountableHead.show',
  input: Type.Object({ territoryId: Uuid, matter: Type.Enum(matters), on: Type.Optional(IsoDate) }),
  output: orNull(Answering),
  permits: everybody,
})
