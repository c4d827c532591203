// What every read of a plan asks and answers with, and who may ask.
import Type from 'typebox'
import { asOfQuery, IsoDate, Uuid } from '../platform/contract.ts'
import { PlanHead, PlanPeriod, Year } from './taskShapes.ts'

/** The plan and its totals are for everyone who works under it; records behind them have their own reach. */
export const whoReadsPlans = {
  stationHead: 'all',
  leader: 'all',
  administrator: 'all',
  finance: 'all',
  areaRanger: 'all',
  communeOfficer: 'all',
  police: 'all',
  military: 'all',
  union: 'all',
  ownerRepresentative: 'all',
} as const
/** Id, or number and symbol: `120/KH-UBND`; left out: the newest plan of those for the widest territory. */
export const PlanChoice = Type.Optional(Type.String({ minLength: 1, maxLength: 60 }))
export const planQuery = {
  plan: PlanChoice,
  /** Year of reports, 15 December to 14 December; left out: that of the day. */
  year: Type.Optional(Year),
  ...asOfQuery,
  /** Only what happened in this unit (of today's or of that time's list). */
  territoryId: Type.Optional(Uuid),
}
export const answered = {
  plan: PlanHead,
  year: Year,
  asOf: IsoDate,
  unitsOf: Type.Union([Type.Literal('now'), Type.Literal('then')]),
  period: PlanPeriod,
  isDemonstration: Type.Boolean(),
}
