// Places of the register without somebody who answers for them, as a question.
import Type, { type Static } from 'typebox'
import { IsoDate, listQuery, orNull, Page, readContract, Uuid } from '../platform/contract.ts'
import { readersOfAll } from '../platform/usualPermits.ts'
import { missingAnswers } from './unanswered.ts'

export const UnansweredRow = Type.Object({
  id: Type.String(),
  territoryId: orNull(Uuid),
  territoryName: orNull(Type.String()),
  compartmentCode: Type.String(),
  plots: Type.Integer(),
  geodesicAreaHa: Type.Number(),
  /** Neither name nor code. */
  plotsWithoutOwner: Type.Integer(),
  missing: Type.Array(Type.Enum(missingAnswers)),
})
export type UnansweredRow = Static<typeof UnansweredRow>

/** Compartments of a day, each in its unit of that day, for which somebody is missing. */
export const listUnanswered = readContract({
  name: 'forest.unanswered',
  input: Type.Object({
    ...listQuery,
    asOf: Type.Optional(IsoDate),
    territoryId: Type.Optional(Uuid),
    missing: Type.Optional(Type.Enum(missingAnswers)),
  }),
  output: Page(UnansweredRow),
  permits: readersOfAll,
})
