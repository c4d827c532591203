// Personal data (Law 91/2025/QH15): what is held and why, a copy of one person's, and taking them away.
import Type, { type Static } from 'typebox'
import { commandContract, listQuery, Page, readContract, Uuid } from '../contract.ts'

const administratorOnly = { administrator: 'all' } as const
const everyone = { everyone: 'all' } as const
const SubjectKind = Type.String({ pattern: '^[a-z][A-Za-z]{1,39}$' })
const orNull = Type.Union([Type.String(), Type.Null()])

export const HeldCategory = Type.Object({
  feature: Type.String(),
  what: Type.String(),
  columns: Type.Array(Type.String()),
  purpose: Type.String(),
  basis: Type.String(),
  retention: Type.String(),
  /** Why it stays when a person's data are erased; null = it is erased. */
  kept: orNull,
})
export type HeldCategory = Static<typeof HeldCategory>

export const listHeldData = readContract({
  name: 'personalData.held',
  input: Type.Object({ ...listQuery }),
  output: Page(HeldCategory),
  permits: everyone,
})

export const FoundSubject = Type.Object({
  subjectKind: SubjectKind,
  subjectId: Uuid,
  name: Type.String(),
  about: Type.String(),
})
export type FoundSubject = Static<typeof FoundSubject>

export const findDataSubjects = readContract({
  name: 'personalData.find',
  input: Type.Object({ search: Type.String({ minLength: 2, maxLength: 100 }) }),
  output: Type.Array(FoundSubject),
  permits: administratorOnly,
  logs: true,
})

/** A copy of all that is held of one person: of oneself, or of anybody by an administrator. The copy is kept nowhere. */
export const exportPersonalData = commandContract({
  name: 'personalData.export',
  input: Type.Object({ subjectKind: SubjectKind, subjectId: Uuid }),
  output: Type.Object({
    id: Uuid,
    name: Type.String(),
    parts: Type.Array(
      Type.Object({
        title: Type.String(),
        rows: Type.Array(
          Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
        ),
      }),
    ),
  }),
  permits: everyone,
})
export type PersonalDataCopy = Static<typeof exportPersonalData.output>

/** Cannot be undone. What the law obliges to keep stays without the name, and the answer says which and why. */
export const erasePersonalData = commandContract({
  name: 'personalData.erase',
  input: Type.Object({
    subjectKind: SubjectKind,
    subjectId: Uuid,
    reason: Type.String({ minLength: 5, maxLength: 500 }),
  }),
  output: Type.Object({
    id: Uuid,
    changed: Type.Integer({ minimum: 0 }),
    kept: Type.Array(Type.Object({ what: Type.String(), why: Type.String() })),
  }),
  permits: administratorOnly,
})
