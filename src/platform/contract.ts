// The shape of a command and of a read: written once per name, used by the server, the forms, the command line, the
// phone's outbox and /api/openapi.json alike. Runs anywhere; knows no feature.
import type { Static, TSchema } from 'typebox'
import Type from 'typebox'

/** How far a permission reaches: the actor's own agencies; their territories and those below; everything. */
export type Reach = 'own' | 'subordinate' | 'all'

/** The roles an office starts with. `visitor` is somebody who has not signed in. */
export const builtInRoles = [
  'stationHead',
  'areaRanger',
  'communeOfficer',
  'leader',
  'police',
  'military',
  'finance',
  'ownerRepresentative',
  'union',
  'administrator',
] as const
export type BuiltInRole = (typeof builtInRoles)[number]

/** Who may, as shipped; an office may change it. `everyone` = any signed-in person; `visitor` = without signing in. */
export type Permits = Partial<Record<BuiltInRole, Reach>> | { readonly everyone: Reach } | { readonly visitor: true }

export interface CommandContract<Input extends TSchema = TSchema, Output extends TSchema = TSchema> {
  readonly kind: 'command'
  /** `noun.verb`: the command, the permission, the audit entry, the event and the outbox entry. */
  readonly name: string
  readonly input: Input
  readonly output: Output
  readonly permits: Permits
  /** May be made without network and sent later by the outbox. */
  readonly offline: boolean
}

export interface ReadContract<Input extends TSchema = TSchema, Output extends TSchema = TSchema> {
  readonly kind: 'read'
  readonly name: string
  readonly input: Input
  readonly output: Output
  readonly permits: Permits
  /** Its answers hold personal data: each is written down, with who asked (page "Nhật ký"). */
  readonly logs: boolean
}

export type Contract = CommandContract | ReadContract
export type InputOf<C extends Contract> = Static<C['input']>
export type OutputOf<C extends Contract> = Static<C['output']>

/** Declares a command; the server gives it its `run` with `command(contract, …)`. */
export function commandContract<Input extends TSchema, Output extends TSchema>(contract: {
  name: string
  input: Input
  output: Output
  permits: Permits
  offline?: boolean
}): CommandContract<Input, Output> {
  return { kind: 'command', offline: false, ...contract }
}

/** Declares a read; the server gives it its answer with `read(contract, …)`. */
export function readContract<Input extends TSchema, Output extends TSchema>(contract: {
  name: string
  input: Input
  output: Output
  permits: Permits
  logs?: boolean
}): ReadContract<Input, Output> {
  return { kind: 'read', logs: false, ...contract }
}

// --- Words that many inputs and outputs share -------------------------------------------------------------------

/** Or nothing: unknown, not asked, not given. */
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
/** Why something that stands is changed, withdrawn or returned, in a person's words. */
export const Reason = Type.String({ minLength: 5, maxLength: 500 })
export const Uuid = Type.String({ format: 'uuid' })
/** A calendar date, `YYYY-MM-DD`, in the office's own time zone. */
export const IsoDate = Type.String({ format: 'date' })
/** An instant, ISO 8601 with zone. */
export const Instant = Type.String({ format: 'date-time' })
/** WGS84 degrees. */
export const LonLat = Type.Object({
  lon: Type.Number({ minimum: -180, maximum: 180 }),
  lat: Type.Number({ minimum: -90, maximum: 90 }),
})
export type LonLat = Static<typeof LonLat>
/** What a command that makes or changes one record answers. */
export const Recorded = Type.Object({ id: Uuid })

/** Every list takes these; a feature adds its filters by `Type.Intersect` or by spreading `listQuery`. Pages from 1. */
export const listQuery = {
  search: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.String({ maxLength: 60 })),
  direction: Type.Optional(Type.Union([Type.Literal('asc'), Type.Literal('desc')])),
  page: Type.Optional(Type.Integer({ minimum: 1 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
}
/** Data as they stood on a date, by the units of today or of that time. */
export const asOfQuery = {
  asOf: Type.Optional(IsoDate),
  unitsOf: Type.Optional(Type.Union([Type.Literal('now'), Type.Literal('then')])),
}
/** Every list answers one page and the number of all rows that match. */
export function Page<Row extends TSchema>(row: Row) {
  return Type.Object({ rows: Type.Array(row), total: Type.Integer({ minimum: 0 }) })
}
